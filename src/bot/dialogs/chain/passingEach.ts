import { plain } from "../../../cards/render.ts";
import type { CaseNumber } from "../../../case/case.ts";
import type { Person } from "../../../case/person.ts";
import { holderKey } from "../../../store/lookupKeys.ts";
import { originOf } from "../../asked.ts";
import { sayRefusal } from "../../chain.ts";
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
  const passed = await Promise.all(passing.numbers.map((number) => passOne(it, passing, number)));
  const done = passed.flatMap(({ number, why }) => (why === "" ? [number] : []));
  if (done.length > 0) it.chain.behind(() => tellReceiver(it, passing, done.length));
  return { done, failed: passed.filter(({ why }) => why !== "") };
}

async function passOne({ chain, asked, nonce }: Window, { from, to }: Passing, number: CaseNumber) {
  const { entry: by, words } = asked;
  const operation = operationOf({ ...asked.from, onMessage: "" }, { nonce, from: from.id, to: to.id });
  const reply = await chain.change({
    ...{ caseNumber: number, operation, lookups: [holderKey(to.id)], origin: originOf(asked.from) },
    command: { type: "passAllOn", from, to, by, at: chain.clock.now(), operation },
  });
  return { number, why: reply.ok ? "" : sayRefusal(reply.refusal, reply.head, chain, words) };
}

/** So many go at a time, so that others get their turn too. */
const part = 20;

/**
 * The same for more cases than somebody waits for, who hears in their chat when it is done. Whoever dies halfway leaves the rest
 * where it was: it stays on the list of the day until it is passed on.
 */
export async function passManyBehind(it: Window, { numbers, ...passing }: Passing): Promise<void> {
  const { chain, asked } = it;
  const { passAllOn: say } = asked.words.dialog;
  let done = 0;
  for (let first = 0; first < numbers.length; first += part) {
    const some = numbers.slice(first, first + part);
    const passed = await Promise.all(some.map((number) => passOne(it, { ...passing, numbers: some }, number)));
    done += passed.filter(({ why }) => why === "").length;
  }
  if (done > 0) await tellReceiver(it, { ...passing, numbers }, done);
  const name = plain(passing.to.name);
  const text = say.finished({ done: say.cases(done), name, failed: numbers.length - done });
  await chain.tell(asked.entry.id, () => ({ text, mentions: [] }));
}

/** Whoever gets the work hears of it once, however many cases it is. */
async function tellReceiver({ chain, asked }: Window, { from, to }: Passing, count: number): Promise<void> {
  await chain.tell(to.id, ({ dialog: { passAllOn: say } }) => ({
    text: say.received({ by: plain(asked.entry.name), from: plain(from.name), cases: say.cases(count) }),
    mentions: [],
  }));
}
