import type { Answering } from "./answers.ts";
import { opensPlain } from "./opening.ts";

const opens = opensPlain("away");

/** `waarneming` opens the window in which one says so; `waarneming stop` ends it. */
export const away: Answering = async (chain, asked, question) => {
  if (!/^(stop|einde|end)\b/.test(question.rest)) return opens(chain, asked, question);
  const { away: say } = asked.words.dialog;
  const after = await chain.directory.clearAway(asked.entry.id);
  return { text: after === undefined ? asked.words.refusal.unknownPerson : say.stopped };
};
