import { nl } from "../../cards/words/words.nl.ts";
import type { CaseNumber } from "../../case/case.ts";
import type { Words } from "../../delivery/messenger.ts";

/** What is left in Teams where a case was shown or something was said about it, after it is erased. Channels read Dutch. */
export const erasedWords = (number: CaseNumber): { readonly card: Words; readonly message: Words } => ({
  card: { text: nl.privacy.erasedCard(number), mentions: [] },
  message: { text: nl.privacy.erasedMessage(number), mentions: [] },
});
