import { type Day, dayOf } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import type { Said } from "../commands.ts";
import { changed, refused, saying, unchanged } from "../decided.ts";
import type { Outcome, Owed } from "../outcome.ts";
import { leadOrWhoFindsOne } from "../owed/acting.ts";
import { holder } from "../person.ts";
import type { Reader } from "../records/holding.ts";
import type { RoleState } from "../records/roleState.ts";
import { withRole } from "../roles/claims.ts";
import { holderOf } from "../roles/holders.ts";
import type { Rules } from "../rules.ts";

/** Transfers that a case keeps; the history has them all. */
const mostTransfers = 30;

/** How long the casemanager of the former prison may read along, in working days. */
const readsAlong = 10;

/** How long the new prison has to claim its role, in working days. */
const claimTerm = 2;

/**
 * The person went to another prison (_overplaatsing_). Case, number, T0, route and plan stay; the casemanager's role opens
 * for the new prison, and the former one reads along for a while.
 */
export function transfer(it: Case, command: Said<"transfer">, rules: Rules): Outcome {
  const { prison, on, by, at } = command;
  if (prison === it.prison) return unchanged(it);
  if (on < (it.transfers.at(-1)?.on ?? it.admittedOn) || on > dayOf(at)) {
    return refused({ kind: "impossibleDate", field: "on" });
  }
  const moved = { from: it.prison, to: prison, on, at, by: by === "source" ? by : holder(by) };
  const next = {
    ...it,
    prison,
    transfers: [...it.transfers, moved].slice(-mostTransfers),
    readers: [...stillReading(it, dayOf(at)), ...former(it, dayOf(at), rules)],
  };
  const role: RoleState = rules.connectedPrisons.has(prison) ? { state: "open", since: at } : { state: "unused" };
  const transferred = withRole(next, "prisonCaseManager", role);
  return saying(
    changed(transferred, command, "transferred", { from: it.prison, to: prison }),
    told(transferred, command),
  );
}

/** Whoever may take the case on in the new prison hears of it; in one that takes no part, whoever does its steps from now on. */
function told(it: Case, { prison, at }: Said<"transfer">): Owed {
  const role = "prisonCaseManager";
  const lead = leadOrWhoFindsOne(it);
  const heard =
    it.roles[role].state === "open"
      ? { to: [], audience: { kind: "everyoneInReach", role } as const }
      : { to: lead.people.map(({ id }) => id), audience: lead.audience };
  return { key: `transfer:${prison}:${at}`, kind: "transfer", item: role, ...heard, where: "digest", from: at };
}

function former(it: Case, today: Day, { calendar }: Rules): readonly Reader[] {
  const who = holderOf(it, "prisonCaseManager");
  if (who === null) return [];
  return [{ who, role: "prisonCaseManager", until: addWorkingDays(calendar, today, readsAlong) }];
}

const stillReading = ({ readers }: Case, today: Day): readonly Reader[] =>
  readers.filter(({ until }) => until >= today);

/** The last day to claim the casemanager's role that a transfer opened, `null` when none did or somebody holds it. */
export function claimDue({ transfers, roles: { prisonCaseManager } }: Case, { calendar }: Rules): Day | null {
  const last = transfers.at(-1);
  // A role that was given back since is open for another reason.
  if (prisonCaseManager.state !== "open" || prisonCaseManager.since !== last?.at) return null;
  return addWorkingDays(calendar, dayOf(last.at), claimTerm);
}
