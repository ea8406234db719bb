import type { Case } from "../case/case.ts";
import type { CaseQueues } from "./caseQueues.ts";
import type { DeskQueues, Waiting } from "./queues.ts";
import type { TurnedAway, TurnedAwayCount } from "./turnedAway.ts";
import type { Beside, Refused, Unmatched } from "./waiting.ts";

/** One thing that waits for the intake desk, from whichever queue. */
export type AtDesk =
  | { readonly kind: "turnedAway"; readonly it: TurnedAway }
  | { readonly kind: "possibleDuplicate" | "returned"; readonly it: Waiting<Beside> }
  | { readonly kind: "unmatched"; readonly it: Waiting<Unmatched> }
  | { readonly kind: "municipality" | "outOfRegion"; readonly it: Case }
  | { readonly kind: "refused"; readonly it: Waiting<Refused> };

/** Every queue of the intake desk. */
export type AllQueues = CaseQueues &
  Pick<DeskQueues, "possibleDuplicates" | "returned" | "unmatched" | "refused"> & {
    readonly turnedAway: Pick<TurnedAwayCount, "list">;
  };

/** Everything that waits: first what keeps notices out or makes others wait, last what came in wrong. Read for as far as somebody looks. */
async function* everything(queues: AllQueues): AsyncIterable<AtDesk> {
  for (const it of await queues.turnedAway.list()) yield { kind: "turnedAway", it };
  for await (const it of queues.possibleDuplicates()) yield { kind: "possibleDuplicate", it };
  for await (const it of queues.returned()) yield { kind: "returned", it };
  for await (const it of queues.unmatched()) yield { kind: "unmatched", it };
  for await (const it of queues.municipalityUnknown()) yield { kind: "municipality", it };
  for await (const it of queues.outsideRegion()) yield { kind: "outOfRegion", it };
  for await (const it of queues.refused()) yield { kind: "refused", it };
}

/** How many things are counted one by one; what lies behind them is "more than". */
export const countedAtMost = 100;

/** What waits at the desk, at most so many; `isMore`: there is more than that. */
export type Desk = { readonly things: readonly AtDesk[]; readonly isMore: boolean };

/** Looks what waits at the desk, as far as `most`. */
export async function atDesk(queues: AllQueues, most = countedAtMost): Promise<Desk> {
  const things: AtDesk[] = [];
  for await (const thing of everything(queues)) {
    if (things.length === most) return { things, isMore: true };
    things.push(thing);
  }
  return { things, isMore: false };
}
