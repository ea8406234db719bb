import { shortDay } from "../cards/days.ts";
import { deadlinesCard } from "../cards/deadlinesCard.ts";
import type { CaseNumber } from "../case/case.ts";
import { deadlineList, factsAsked } from "../case/deadlineList.ts";
import { receivedLate } from "../case/deadlines.ts";
import { factsOf } from "../case/facts.ts";
import type { ProcessFacts } from "../case/processFacts.ts";
import { type Asked, seenBy } from "./asked.ts";
import type { Chain } from "./chain.ts";
import type { Answer } from "./press.ts";

/** `termijnen`: every date of a case, or of anybody who comes in on a day. The same dates as `npm run deadlines`. */
export async function deadlinesAnswer(
  chain: Chain,
  asked: Asked,
  { number, on }: { readonly number: CaseNumber | null; readonly on: string | null },
): Promise<Answer> {
  const { words } = asked;
  if (on !== null) {
    const facts = factsAsked({ admitted: on });
    if (!("admittedOn" in facts)) return { text: words.deadlines.noDate };
    return dates(chain, facts, { of: shortDay(facts.admittedOn, chain.clock.today(), words), words });
  }
  if (number === null) return { text: words.deadlines.whatOf };
  const seen = await seenBy(asked, chain, number);
  return "text" in seen ? seen : dates(chain, factsOf(seen.head.case), { of: number, words });
}

function dates({ rules }: Chain, facts: ProcessFacts, { of, words }: Pick<Asked, "words"> & { of: string }): Answer {
  const subject = { of, admittedOn: facts.admittedOn, late: receivedLate(facts, rules) };
  return { text: words.deadlines.title(of), card: deadlinesCard(deadlineList(facts, rules), subject, words) };
}
