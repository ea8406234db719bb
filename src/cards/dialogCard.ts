import type { Button } from "./actions.ts";
import type { Element } from "./fields.ts";
import { type CardJson, cardOf } from "./render.ts";
import template from "./templates/dialog.json" with { type: "json" };

type DialogView = {
  readonly intro: string;
  /** What keeps it from being done, above everything else. */
  readonly problem: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly inputs: readonly Element[];
  readonly footer: string;
  readonly buttons: readonly Button[];
};

const render = cardOf<DialogView>(template);

/** What is in a dialog's window: what it is about, and what can be filled in or read. Parts that are left out do not show. */
export function dialogCard(view: Partial<DialogView> & Pick<DialogView, "intro">): CardJson {
  const empty = { problem: "", facts: [], inputs: [], footer: "", buttons: [] };
  return render({ ...empty, ...view });
}
