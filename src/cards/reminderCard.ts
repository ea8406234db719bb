import type { Button } from "./actions.ts";
import { type CardJson, cardOf } from "./render.ts";
import template from "./templates/reminder.json" with { type: "json" };

/** Somebody whom a message names, so that Teams tells them. */
export type Mention = { readonly objectId: string; readonly name: string };

/** One thing that is owed: to whom and what, how it was answered, and what can be done about it. */
export type ReminderLine = {
  /** Mentions stand in it as `<at>name</at>`. */
  readonly text: string;
  readonly note: string;
  readonly buttons: readonly Button[];
};

type ReminderView = {
  readonly speak: string;
  readonly lines: readonly ReminderLine[];
  readonly mentions: readonly object[];
};

const render = cardOf<ReminderView>(template);

/** What is owed together, in one message: a sentence for each, with its answers. `speak` is what a notification shows. */
export function reminderCard(lines: readonly ReminderLine[], mentions: readonly Mention[], speak: string): CardJson {
  const named = new Map(mentions.map((each) => [each.objectId, each]));
  return render({
    speak,
    lines,
    mentions: [...named.values()].map(({ objectId, name }) => ({
      type: "mention",
      text: `<at>${name}</at>`,
      mentioned: { id: objectId, name },
    })),
  });
}
