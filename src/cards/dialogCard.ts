import type { Button } from "./actions.ts";
import { type CardJson, cardOf } from "./render.ts";
import template from "./templates/dialog.json" with { type: "json" };

type Input = Readonly<Record<string, unknown>>;

type DialogView = {
  readonly intro: string;
  readonly problem: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly inputs: readonly Input[];
  readonly footer: string;
  readonly buttons: readonly Button[];
};

const render = cardOf<DialogView>(template);

/** What is in a dialog's window: what it is about, and what can be filled in or read. Parts that are left out do not show. */
export function dialogCard(view: Partial<DialogView> & Pick<DialogView, "intro">): CardJson {
  const empty = { problem: "", facts: [], inputs: [], footer: "", buttons: [] };
  return render({ ...empty, ...view });
}

/** A question with a few fixed answers, all in view. */
export function choice(
  id: string,
  label: string,
  { answers, value, missing }: { answers: Readonly<Record<string, string>>; value: string; missing: string },
): Input {
  const choices = Object.entries(answers).map(([key, title]) => ({ title, value: key }));
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style: "expanded",
    isRequired: true,
    errorMessage: missing,
    choices,
    ...(value === "" ? {} : { value }),
  };
}

/** A box to tick. */
export function tick(id: string, title: string, value: boolean): Input {
  return { type: "Input.Toggle", id, title, value: String(value), valueOn: "true", valueOff: "false" };
}
