import type { Button } from "./actions.ts";
import { type CardJson, cardOf } from "./render.ts";
import template from "./templates/list.json" with { type: "json" };
import type { Words } from "./words/words.nl.ts";

/** A line of a list, with what can be done about it. */
export type ListLine = { readonly head: string; readonly text: string; readonly buttons: readonly Button[] };

type ListView = {
  readonly title: string;
  readonly lines: readonly ListLine[];
  readonly footer: string;
};

const render = cardOf<ListView>(template);

/** How many lines one message shows: more would not be read on a phone, and the card stays small. */
const shown = 10;

/** A list of cases as one message. What does not fit is counted, never silently left out. */
export function listCard(title: string, lines: readonly ListLine[], words: Words): CardJson {
  const left = lines.length - shown;
  return render({
    title,
    lines: lines.slice(0, shown),
    footer: left > 0 ? words.answer.moreLines(left) : "",
  });
}
