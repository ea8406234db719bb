import { z } from "zod";
import { isCard, type Mention, type Words } from "./message.ts";

const mentionEntity = z.looseObject({
  type: z.literal("mention"),
  text: z.string(),
  mentioned: z.looseObject({ id: z.string(), name: z.string() }),
});

const attachment = z.looseObject({ contentType: z.string(), content: z.unknown() });

/** An activity as a bot sends it: what this Teams looks at, the rest let through. */
export const outgoing = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.enum(["plain", "markdown", "xml"]).nullish(),
  summary: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
});

export type Outgoing = z.infer<typeof outgoing>;

/** What a bot asks when it opens a conversation. */
export const opening = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  activity: outgoing.nullish(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});

const adaptiveCard = "application/vnd.microsoft.card.adaptive";

/**
 * What a bot's message says. One with both text and card comes apart into two messages, as in Teams: the bot hears the
 * first one's id only, so it can never edit its card. Nothing when the message says nothing.
 */
export function wordsOf(activity: Outgoing): readonly Words[] {
  const text = activity.text ?? "";
  const card = activity.attachments?.find(({ contentType }) => contentType === adaptiveCard)?.content;
  const common = { textFormat: activity.textFormat ?? "markdown", summary: activity.summary ?? null };
  const said: Words[] = [];
  if (text) said.push({ ...common, text, card: null, mentions: mentionsOf(activity) });
  if (isCard(card)) said.push({ ...common, text: "", card, mentions: [] });
  return said;
}

function mentionsOf(activity: Outgoing): readonly Mention[] {
  return (activity.entities ?? []).flatMap((entity) => {
    const { data } = mentionEntity.safeParse(entity);
    return data ? [{ id: data.mentioned.id, name: data.mentioned.name, text: data.text }] : [];
  });
}

/** Why Teams does not take a message, in its own codes; nothing when it does. */
export function fault(activity: Outgoing): { readonly status: 400 | 413; readonly code: string } | undefined {
  // Teams measures in UTF-16, two bytes a character, against about 100 KB.
  if (JSON.stringify(activity).length * 2 > 102_400) return { status: 413, code: "MessageSizeTooBig" };
  const words = wordsOf(activity);
  if (words.length === 0) return { status: 400, code: "BadSyntax" };
  const stray = mentionsOf(activity).some((mention) => !activity.text?.includes(mention.text));
  return stray ? { status: 400, code: "BadSyntax" } : undefined;
}
