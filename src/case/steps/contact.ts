import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, happenedOn, recorded, refused, unchanged, withDone } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { Rules } from "../rules.ts";

/** Step 1d: the prison knows the outcome, by its mailbox or otherwise. */
export function tellPrison(it: Case, command: Said<"tellPrison">, rules: Rules): Outcome {
  if (it.check === null) return refused({ kind: "notYetPossible", first: "1c" });
  if (it.outcomeTold !== null) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const record = recorded(on, command);
  const next = { ...it, outcomeTold: { ...record, way: command.way, team: null } };
  return changed(withDone(next, "1d", record, rules), command, "prisonTold", { way: command.way });
}

/** Step 1e, either contact. A second one is no news: the first is what counts. */
export function recordContact(it: Case, command: Said<"recordContact">, rules: Rules): Outcome {
  const { with: whom, way, team = null } = command;
  if (it.contacts[whom] !== null) return unchanged(it);
  const on = happenedOn(it, command);
  if (typeof on !== "string") return refused(on);
  const record = recorded(on, command);
  const next = { ...it, contacts: { ...it.contacts, [whom]: { ...record, way, team } } };
  const facts = team === null ? { with: whom, way } : { with: whom, way, team };
  return changed(withDone(next, `1e-${whom}`, record, rules), command, "contacted", facts);
}
