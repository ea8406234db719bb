import type { Button } from "./actions.ts";
import { type CardJson, cardOf } from "./render.ts";
import template from "./templates/digest.json" with { type: "json" };

/** One thing on somebody's list: of which case, what, and the button for it. */
export type DigestLine = { readonly head: string; readonly text: string; readonly buttons: readonly Button[] };

/** What belongs together on somebody's list. */
export type DigestSection = {
  readonly title: string;
  readonly color: "default" | "attention";
  readonly lines: readonly DigestLine[];
};

type DigestView = {
  readonly title: string;
  readonly sections: readonly DigestSection[];
  /** What did not fit. */
  readonly footer: string;
};

const render = cardOf<DigestView>(template);

/** Somebody's list of the day (_dagoverzicht_): one message in their own chat, most urgent first. */
export const digestCard = (view: DigestView): CardJson => render(view);
