import type { Answering } from "./answers.ts";

/** `help`: what one can ask, and what only an administrator can. */
export const help: Answering = (_chain, { entry: { duties }, words: { answer } }) => {
  const { help: general, helpAdministrator } = answer;
  const parts = duties.includes("administrator") ? [...general, "", ...helpAdministrator] : general;
  return { text: parts.join("\n\n").replace(/\n\n(\n\n)+/g, "\n\n") };
};
