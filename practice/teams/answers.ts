import { z } from "zod";
import { type Card, isCard } from "./message.ts";

/** A dialog as the bot asked for it. Sizes in pixels, or Teams' words for them. */
export type Dialog = {
  readonly title: string;
  readonly card: Card;
  readonly width: number | "small" | "medium" | "large";
  readonly height: number | "small" | "medium" | "large";
};

/**
 * What the person sees of the bot's answer. `refused`: the bot says in good form that it failed. `unreachable`: no answer,
 * or one that Teams can't read; it then says "unable to reach app".
 */
export type Shows =
  | { readonly kind: "nothing" }
  | { readonly kind: "card"; readonly card: Card }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "dialog"; readonly dialog: Dialog }
  | { readonly kind: "refused"; readonly code: string; readonly text: string }
  | { readonly kind: "unreachable" };

const card = z.custom<Card>(isCard);
const size = z.union([z.number(), z.enum(["small", "medium", "large"])]).catch("medium");
const error = z.looseObject({ code: z.string(), message: z.string() });

const actionAnswer = z.union([
  z.looseObject({
    statusCode: z.literal(200),
    type: z.literal("application/vnd.microsoft.card.adaptive"),
    value: card,
  }),
  z.looseObject({
    statusCode: z.literal(200),
    type: z.literal("application/vnd.microsoft.activity.message"),
    value: z.string(),
  }),
  z.looseObject({ statusCode: z.number().min(400), type: z.literal("application/vnd.microsoft.error"), value: error }),
]);

const task = z.union([
  z.looseObject({ type: z.literal("message"), value: z.string() }),
  z.looseObject({
    type: z.literal("continue"),
    value: z.looseObject({
      title: z.string().catch(""),
      width: size,
      height: size,
      card: z.looseObject({ content: card }),
    }),
  }),
]);

const taskAnswer = z.looseObject({ task: task.optional() });

/** What an answer to `adaptiveCard/action` shows. */
export function actionShows(status: number, body: unknown): Shows {
  const { data } = actionAnswer.safeParse(body);
  if (status !== 200 || !data) return { kind: "unreachable" };
  switch (data.type) {
    case "application/vnd.microsoft.card.adaptive":
      return { kind: "card", card: data.value };
    case "application/vnd.microsoft.activity.message":
      return { kind: "message", text: data.value };
    case "application/vnd.microsoft.error":
      return { kind: "refused", code: data.value.code, text: data.value.message };
  }
}

/** What an answer to `task/fetch` or `task/submit` shows; an empty one closes the dialog. */
export function taskShows(status: number, body: unknown): Shows {
  const { data } = taskAnswer.safeParse(body ?? {});
  if (status !== 200 || !data) return { kind: "unreachable" };
  if (!data.task) return { kind: "nothing" };
  if (data.task.type === "message") return { kind: "message", text: data.task.value };
  const { title, width, height, card: attached } = data.task.value;
  return { kind: "dialog", dialog: { title, width, height, card: attached.content } };
}
