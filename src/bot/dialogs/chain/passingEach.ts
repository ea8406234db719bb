import { plain } from "../../../cards/render.ts";
import type { CaseNumber } from "../../../case/case.ts";
import type { OperationId } from "../../../case/commands.ts";
import type { Person } from "../../../case/person.ts";
import type { Origin } from "../../../store/auditTrail.ts";
import type { Reply } from "../../../store/change.ts";
import { holderKey } from "../../../store/lookupKeys.ts";
import { originOf } from "../../asked.ts";
import { type Chain, sayRefusal } from "../../chain.ts";
import { operationOf } from "../../clicks.ts";
import type { Window } from "../dialog.ts";

/** Whose work goes to whom, in which cases. */
export type Passing = { readonly from: Person; readonly to: Person; readonly numbers: readonly CaseNumber[] };

/** In which cases it went over, and why it did not in the others. */
export type Passed = {
  readonly done: readonly CaseNumber[];
  readonly failed: readonly { readonly number: CaseNumber; readonly why: string }[];
};

/** Gives somebody's work to a colleague, case by case, and tells the colleague once. Sent twice from one window it is one act. */
export async function passEach(it: Window, passing: Passing): Promise<Passed> {
  const { chain, asked } = it;
  const by = asked.entry;
  const act = { ...passing, by, operation: operationFor(it, passing), origin: originOf(asked.from) };
  const passed = await Promise.all(
    passing.numbers.map(async (number) => {
      const reply = await passOne(chain, act, number);
      return { number, why: reply.ok ? "" : sayRefusal(reply.refusal, reply.head, chain, asked.words) };
    }),
  );
  const done = passed.flatMap(({ number, why }) => (why === "" ? [number] : []));
  if (done.length > 0) chain.behind(() => tellReceiver(chain, act, done.length));
  return { done, failed: passed.filter(({ why }) => why !== "") };
}

/** The act of passing on that is sent from this window: the same one in each of the cases. */
export const operationFor = ({ asked, nonce }: Window, { from, to }: Passing): OperationId =>
  operationOf({ ...asked.from, onMessage: "" }, { nonce, from: from.id, to: to.id });

/** Who passes whose work on to whom. */
type Hands = { readonly from: Person; readonly to: Person; readonly by: Person };

type PassingAct = Hands & { readonly operation: OperationId; readonly origin: Origin };

/** Passes on all that somebody has in hand in one case. Where they have nothing in hand any more it changes nothing. */
export const passOne = (
  { change, clock }: Pick<Chain, "change" | "clock">,
  { from, to, by, operation, origin }: PassingAct,
  caseNumber: CaseNumber,
): Promise<Reply> =>
  change({
    ...{ caseNumber, operation, lookups: [holderKey(to.id)], origin },
    command: { type: "passAllOn", from, to, by, at: clock.now(), operation },
  });

/** Whoever gets the work hears of it once, however many cases it is. */
export async function tellReceiver(
  { tell }: Pick<Chain, "tell">,
  { from, to, by }: Hands,
  count: number,
): Promise<void> {
  await tell(to.id, ({ dialog: { passAllOn: say } }) => ({
    text: say.received({ by: plain(by.name), from: plain(from.name), cases: say.cases(count) }),
    mentions: [],
  }));
}
