import { type Activity, ActivityTypes } from "botbuilder";
import { z } from "zod";
import type { Gone, Places } from "../people/places.ts";

const schema = z.object({
  type: z.string(),
  action: z.string().optional(),
  serviceUrl: z.string(),
  recipient: z.object({ id: z.string() }).optional(),
  membersAdded: z.array(z.object({ id: z.string() })).default([]),
  membersRemoved: z.array(z.object({ id: z.string() })).default([]),
  conversation: z.object({ id: z.string(), conversationType: z.string().optional(), tenantId: z.string().optional() }),
  channelData: z.object({
    eventType: z.string().optional(),
    tenant: z.object({ id: z.string() }).optional(),
    team: z.object({ id: z.string() }).optional(),
    channel: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  }),
});

type News = z.infer<typeof schema>;

type Parts = {
  readonly places: Places;
  /** After a channel went or came back: cases stand elsewhere from now on. */
  readonly afterChange: () => void;
  readonly report: (err: unknown) => void;
};

/**
 * What Teams tells of channels beside what people say in them: where they are reached, what they are called, that they went or came
 * back. What is not understood is no news. A failure is reported and holds up nothing: the next activity brings the same news.
 */
export function channelNews({ places, afterChange, report }: Parts): (activity: Partial<Activity>) => Promise<void> {
  return async (activity) => {
    const news = schema.safeParse(activity).data;
    if (news === undefined) return;
    try {
      if (await told(news, places)) afterChange();
    } catch (err) {
      report(err);
    }
  };
}

/** Whether cases may stand in another channel now. */
async function told(news: News, places: Places): Promise<boolean> {
  const { team, channel, tenant } = news.channelData;
  const { conversation, serviceUrl } = news;
  if (channel?.name) await places.renamed(channel.id, channel.name);
  const gone = whatWent(news);
  if (gone !== null) return places.gone(gone);
  const back = whatCame(news);
  if (back !== null) return places.back(back);
  if (conversation.conversationType === "channel" && team !== undefined) {
    const [id = conversation.id] = conversation.id.split(";");
    await places.heard({ id, tenant: tenant?.id ?? conversation.tenantId ?? "", serviceUrl }, team.id);
  }
  return false;
}

function whatWent(news: News): Gone | null {
  const { eventType, team, channel } = news.channelData;
  if (eventType === "channelDeleted" && channel !== undefined) return { channel: channel.id };
  if ((eventType === "teamDeleted" || eventType === "teamHardDeleted") && team !== undefined) return { team: team.id };
  if (news.type === ActivityTypes.InstallationUpdate && news.action === "remove") return homeOf(news);
  return news.membersRemoved.some(({ id }) => id === news.recipient?.id) ? homeOf(news) : null;
}

function whatCame(news: News): Gone | null {
  const { eventType, team, channel } = news.channelData;
  if (eventType === "channelRestored" && channel !== undefined) return { channel: channel.id };
  if (eventType === "teamRestored" && team !== undefined) return { team: team.id };
  if (news.type === ActivityTypes.InstallationUpdate && news.action === "add") return homeOf(news);
  return news.membersAdded.some(({ id }) => id === news.recipient?.id) ? homeOf(news) : null;
}

/** The bot stands in a team as a whole, and in each shared channel by itself. */
function homeOf({ type, conversation: { id }, channelData: { team } }: News): Gone {
  const isTeam = type === ActivityTypes.InstallationUpdate || team === undefined || team.id === id;
  return isTeam ? { team: team?.id ?? id } : { channel: id };
}
