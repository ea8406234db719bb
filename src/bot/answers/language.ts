import { wordsFor } from "../chain.ts";
import type { Answering } from "./answers.ts";

/** `taal nl` or `taal en`: from then on somebody is answered in that language, wherever they ask. */
export const language: Answering = async ({ directory }, { entry, from }, { rest }) => {
  const chosen = rest.startsWith("en") ? "en" : "nl";
  await directory.speak(entry.id, chosen);
  return { text: wordsFor({ ...entry, language: chosen }, from).answer.language };
};
