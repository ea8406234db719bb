import { wordsFor } from "../chain.ts";
import type { Answering } from "./answers.ts";

/**
 * `taal nl` or `taal en`: from then on somebody is answered in that language, wherever they ask, when the region offers it. When
 * an administrator says it in a channel, the cards of that channel change.
 */
export const language: Answering = async (chain, { entry, from }, { rest }) => {
  const chosen = rest.startsWith("en") ? "en" : "nl";
  if (!chain.region.languages.offered.includes(chosen)) {
    return { text: wordsFor(entry, from, chain).answer.languageNotOffered };
  }
  const { answer } = wordsFor({ ...entry, language: chosen }, from, chain);
  if (from.isChannel && entry.duties.includes("administrator")) {
    await chain.places.speak(from.channel.id, chosen);
    chain.afterLink();
    return { text: answer.channelLanguage };
  }
  await chain.directory.speak(entry.id, chosen);
  return { text: answer.language };
};
