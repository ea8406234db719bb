import { type ListLine, listCard, pageOf } from "../../cards/listCard.ts";
import type { CaseNumber } from "../../case/case.ts";
import { type Asked, readBy } from "../asked.ts";
import { linksTo } from "../caseLinks.ts";
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
 * One page of a list, each case in it with a link to its thread; the button for the next one says what one could type as well. Whoever reads a list reads its cases: those
 * on the page go on record.
 */
export async function page(chain: Chain, list: Pages, { asked, question }: Context): Promise<Answer> {
  const { words, from } = asked;
  const listed = { ...list, page: pageIn(question.rest) };
  const { lines, now } = pageOf(list.lines, listed);
  const cases = lines.flatMap((line) => line.case ?? []);
  readBy(asked, chain, { action: "list", cases });
  const links = await linksTo(chain.store.cases, cases, from.conversation);
  const linked = list.lines.map((line) => ({ ...line, head: headOf(line, links) }));
  const more = words.answer.page(spoken[question.command][words.locale === "nl-NL" ? 0 : 1] ?? "", now + 1);
  return { text: list.title, card: listCard({ ...listed, lines: linked, more }, words) };
}

/** The number of a case leads to the thread under its card. */
const headOf = ({ head, case: number }: Line, links: ReadonlyMap<CaseNumber, string>): string =>
  number === head ? (links.get(number) ?? head) : head;
