import { type ListLine, listCard, pageOf } from "../../cards/listCard.ts";
import type { CaseNumber } from "../../case/case.ts";
import { type Asked, readBy } from "../asked.ts";
import type { Chain } from "../chain.ts";
import type { Answer } from "../press.ts";
import type { Question } from "./answers.ts";
import { pageIn } from "./said.ts";
import { spoken } from "./spoken.ts";

/** A line of a list, and the case that it tells of, when it tells of one. */
export type Line = ListLine & { readonly case?: CaseNumber };

type Pages = { readonly title: string; readonly lines: readonly Line[]; readonly perPage?: number };

type Context = { readonly asked: Asked; readonly question: Question };

/**
 * One page of a list; the button for the next one says what one could type as well. Whoever reads a list reads its cases: those
 * on the page go on record.
 */
export function page(chain: Chain, list: Pages, { asked, question }: Context): Answer {
  const { words } = asked;
  const listed = { ...list, page: pageIn(question.rest) };
  const { lines, now } = pageOf(list.lines, listed);
  readBy(asked, chain, { action: "list", cases: lines.flatMap((line) => line.case ?? []) });
  const more = words.answer.page(spoken[question.command][words.locale === "nl-NL" ? 0 : 1] ?? "", now + 1);
  return { text: list.title, card: listCard({ ...listed, more }, words) };
}
