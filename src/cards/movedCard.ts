import type { CaseNumber } from "../case/case.ts";
import { type CardJson, cardOf } from "./render.ts";
import template from "./templates/moved.json" with { type: "json" };
import type { Words } from "./words/words.nl.ts";

const render = cardOf<{ readonly title: string; readonly text: string; readonly ask: string }>(template);

/** What stands in the place of a case's card in a channel where the case no longer belongs: nothing of it but its number. */
export const movedCard = (number: CaseNumber, { card, moved }: Words): CardJson =>
  render({ title: card.title(number), text: moved.text, ask: moved.ask(number) });
