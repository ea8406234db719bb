import { shortDay } from "../../cards/days.ts";
import { deadlinesCard } from "../../cards/deadlinesCard.ts";
import { deadlineList, factsAsked } from "../../case/dates/deadlineList.ts";
import { receivedLate } from "../../case/dates/deadlines.ts";
import { factsOf } from "../../case/dates/facts.ts";
import type { ProcessFacts } from "../../case/dates/processFacts.ts";
import { type Asked, seenBy } from "../asked.ts";
import type { Chain } from "../chain.ts";
import type { Answer } from "../press.ts";
import type { Answering } from "./answers.ts";
import { caseOfThread } from "./status.ts";

/** `termijnen`: every date of a case, or of anybody who comes in on a day. The same dates as `npm run deadlines`. */
export const deadlines: Answering = async (chain, asked, { number: named, on }) => {
  const { words, from } = asked;
  if (on !== null) {
    const facts = factsAsked({ admitted: on });
    if (!("admittedOn" in facts)) return { text: words.deadlines.noDate };
    return dates(chain, facts, { of: shortDay(facts.admittedOn, chain.clock.today(), words), words });
  }
  const number = named ?? (await caseOfThread(chain, from));
  if (number === null) return { text: words.deadlines.whatOf };
  const seen = await seenBy(asked, chain, number);
  return "text" in seen ? seen : dates(chain, factsOf(seen.head.case), { of: number, words });
};

function dates({ rules }: Chain, facts: ProcessFacts, { of, words }: Pick<Asked, "words"> & { of: string }): Answer {
  const subject = { of, admittedOn: facts.admittedOn, late: receivedLate(facts, rules) };
  return { text: words.deadlines.title(of), card: deadlinesCard(deadlineList(facts, rules), subject, words) };
}
