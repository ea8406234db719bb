import { type Button, say } from "./actions.ts";
import { type CardJson, cardOf } from "./render.ts";
import template from "./templates/list.json" with { type: "json" };
import type { Words } from "./words/words.nl.ts";

/** A line of a list, with what can be done about it. */
export type ListLine = { readonly head: string; readonly text: string; readonly buttons: readonly Button[] };

/** A list of which one page is shown; `more` is what one says for the next one. Pages count from 1. */
export type Listed = {
  readonly title: string;
  readonly lines: readonly ListLine[];
  readonly page: number;
  readonly more: string;
  /** Lines on a page, when each holds much. */
  readonly perPage?: number;
};

/** What stands on one page, and of how many pages it is which; a page past the end is the last one. */
export function pageOf<Line>(lines: readonly Line[], { page, perPage = shown }: Pick<Listed, "page" | "perPage">) {
  const last = Math.max(1, Math.ceil(lines.length / perPage));
  const now = Math.min(page, last);
  return { lines: lines.slice((now - 1) * perPage, now * perPage), now, last, left: lines.length - now * perPage };
}

type ListView = {
  readonly title: string;
  readonly lines: readonly ListLine[];
  readonly footer: string;
  readonly buttons: readonly Button[];
};

const render = cardOf<ListView>(template);

/** How many lines one message shows: more would not be read on a phone, and the card stays small. */
const shown = 10;

/** A list of cases as one message. What does not fit is counted, and one click away. */
export function listCard({ title, lines: all, more, ...asked }: Listed, { answer, button }: Words): CardJson {
  const { lines, now, last, left } = pageOf(all, asked);
  return render({
    title,
    lines,
    footer: last === 1 ? "" : answer.pageOf(now, last),
    buttons: left > 0 ? [say(button.moreLines(left), more)] : [],
  });
}
