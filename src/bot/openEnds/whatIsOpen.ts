import type { Words } from "../../cards/words/words.nl.ts";
import { isRole } from "../../case/owed/standing.ts";
import { whatOf } from "../owed/owedSentence.ts";
import type { OpenEnd } from "./openEndsNow.ts";

/** What is open: a role that nobody holds, a step, or an agreement by its number, for everybody in a channel may read it. */
export const whatIsOpen = ({ head, owed: { item } }: OpenEnd, words: Words): string =>
  isRole(item) ? words.digest.roleFree(words.role[item].person) : whatOf(item, head.case, words);
