import { publicCase } from "../../cards/publicCase.ts";
import { statusCard } from "../../cards/statusCard.ts";
import type { CaseNumber } from "../../case/case.ts";
import { threadKey } from "../../store/lookupKeys.ts";
import { seenBy } from "../asked.ts";
import type { Chain } from "../chain.ts";
import type { Inbound } from "../inbound.ts";
import type { Answering } from "./answers.ts";

/** "Hoe staat zaak X ervoor?": as much as its card says, in one message. In a case's thread the number may be left out. */
export const status: Answering = async (chain, asked, question) => {
  const { words, from } = asked;
  const number = question.number ?? (await caseOfThread(chain, from));
  if (number === null) return { text: words.answer.whichCase };
  const seen = await seenBy(asked, chain, number);
  if ("text" in seen) return seen;
  const { rules, names: places } = chain;
  const it = publicCase(seen.head, { rules, places });
  return { text: words.card.title(number), card: statusCard(it, words) };
};

/** The case to whose card somebody replies; `null` anywhere else. */
export const caseOfThread = async ({ store }: Chain, { conversation }: Inbound): Promise<CaseNumber | null> =>
  (await store.lookup.find(threadKey(conversation.id)))[0] ?? null;
