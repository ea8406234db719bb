import type { Words } from "../cards/words/words.nl.ts";
import type { Command, OperationId } from "../case/commands.ts";
import type { Person } from "../case/person.ts";
import type { Entry } from "../people/directory.ts";
import type { Reply } from "../store/change.ts";
import { holderKey } from "../store/lookupKeys.ts";
import { type Chain, wordsFor } from "./chain.ts";
import type { Inbound } from "./inbound.ts";
import type { CardAction } from "./verbs.ts";

/** A verb that changes a case. */
export type Act = Exclude<CardAction, { verb: "refresh" }>;

export type Acted = { readonly reply: Reply; readonly entry: Entry; readonly words: Words };

/** Has a case decide about what somebody asked. The person is looked up while the case is read: two round trips in all. */
export async function act(
  chain: Chain,
  from: Inbound,
  { action, operation }: { action: Act; operation: OperationId },
): Promise<Acted> {
  const finding = chain.directory.find(from.who.id, from.who.name);
  const at = chain.clock.now();
  const command = finding.then((by) => commandOf(action, { by, at, operation }));
  // Whoever acts may come to hold something: found under their name from the moment that they do.
  const lookups = [holderKey(from.who.id)];
  const reply = await chain.change({ caseNumber: action.case, operation, command, lookups });
  const entry = await finding;
  return { reply, entry, words: wordsFor(entry, from) };
}

function commandOf(action: Act, said: Pick<Command, "at" | "operation"> & { by: Person }): Command {
  switch (action.verb) {
    case "claim":
    case "giveBack":
      return { type: action.verb, role: action.role, ...said };
    case "attendIntake":
    case "skipIntake":
    case "viewReferences":
      return { type: action.verb, ...said };
    case "recordCheck": {
      const { zvhClient, knownAt, gcosDone } = action;
      return { type: action.verb, check: { zvhClient, knownAt, gcosDone }, ...said };
    }
  }
}

/** The sentence that tells somebody that it worked. */
export function doneText(action: Act, { done, role }: Words): string {
  switch (action.verb) {
    case "claim":
      return done.claimed(role[action.role].person);
    case "giveBack":
      return done.gaveBack;
    case "attendIntake":
      return done.attends;
    case "skipIntake":
      return done.skips;
    case "recordCheck":
      return done.checked;
    case "viewReferences":
      return done.shown;
  }
}
