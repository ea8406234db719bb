import type { Activity } from "botbuilder";
import { z } from "zod";
import { type PersonId, personId } from "../case/person.ts";
import type { Conversation } from "../delivery/messenger.ts";

const schema = z.object({
  id: z.string().default(""),
  replyToId: z.string().default(""),
  serviceUrl: z.string(),
  locale: z.string().default("nl-NL"),
  text: z.string().default(""),
  from: z.object({
    id: z.string(),
    name: z.string().default(""),
    aadObjectId: z.string().min(1),
    // Somebody of another organisation in a shared channel, whose object id is that of their own tenant.
    tenantId: z.string().min(1).optional(),
  }),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().default("personal"),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional(), team: z.object({ id: z.string() }).optional() })
    .optional(),
});

/** Who says something, where, and on which message: all that we take from what Teams sends. */
export type Inbound = {
  /** The activity's own id: names what was typed. */
  readonly activity: string;
  /** The message with the card that was pressed; empty for what was typed. */
  readonly onMessage: string;
  readonly who: { readonly id: PersonId; readonly name: string; readonly locale: string };
  /** Where to answer: the thread in a channel. */
  readonly conversation: Conversation;
  /** The channel itself, without the thread; the chat itself in a personal chat. */
  readonly channel: Conversation;
  readonly isChannel: boolean;
  /** The team that the channel is part of. */
  readonly team?: string | undefined;
  readonly text: string;
};

/** Reads what Teams sent. Throws `ZodError` when it names no person or conversation: nothing can be done for nobody. */
export function inbound(activity: Partial<Activity>): Inbound {
  const it = schema.parse(activity);
  const tenant = it.channelData?.tenant?.id ?? it.conversation.tenantId ?? "";
  const { id } = it.conversation;
  const [channel = id] = id.split(";");
  const at = { tenant, serviceUrl: it.serviceUrl };
  return {
    activity: it.id,
    onMessage: it.replyToId,
    who: { id: personId(it.from.tenantId ?? tenant, it.from.aadObjectId), name: it.from.name, locale: it.locale },
    conversation: { id, ...at },
    channel: { id: channel, ...at },
    isChannel: it.conversation.conversationType === "channel",
    team: it.channelData?.team?.id,
    text: it.text,
  };
}
