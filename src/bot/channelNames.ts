import type { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { TeamsConnectorClient } from "botframework-connector";
import { z } from "zod";
import type { Conversation } from "../delivery/messenger.ts";
import type { Places } from "../people/places.ts";
import { connect, type Reach, timeLimit, withoutRetries } from "./connector.ts";

/** Asks Teams what the channels of a team are called: name by channel id. Rejects when Teams does not say. */
export type ChannelList = (at: Conversation, team: string) => Promise<ReadonlyMap<string, string>>;

const listed = z.object({
  conversations: z.array(z.object({ id: z.string(), name: z.string().nullish() })).default([]),
});

/** Asks it through the SDK's client. The first channel of a team has no name of its own there: it goes by the team's. */
export const channelList =
  (authentication: ConfigurationBotFrameworkAuthentication, { appId, mayReach }: Reach): ChannelList =>
  async ({ serviceUrl }, team) => {
    if (!mayReach(serviceUrl)) throw new Error("the team is reached over a host that is not known");
    const { credentials } = await connect(authentication, { appId, serviceUrl });
    const { teams } = withoutRetries(new TeamsConnectorClient(credentials, { baseUri: serviceUrl }));
    const options = { timeout: timeLimit };
    const { conversations } = listed.parse(await teams.fetchChannelList(team, options));
    const isNameless = conversations.some(({ id, name }) => id === team && !name);
    const own = isNameless ? (await teams.fetchTeamDetails(team, options)).name : undefined;
    return new Map(
      conversations.flatMap(({ id, name }) => {
        const called = name || (id === team ? own : undefined);
        return called ? [[id, called] as const] : [];
      }),
    );
  };

/** Keeps what the channels that we know are called, in one team. */
export type NameChannels = (at: Conversation, team: string | undefined) => Promise<void>;

export const channelNamer =
  (ask: ChannelList, places: Pick<Places, "list" | "renamed">): NameChannels =>
  async (at, team) => {
    if (team === undefined) return;
    const [names, known] = await Promise.all([ask(at, team), places.list()]);
    for (const { conversation, name: before } of known) {
      const name = names.get(conversation.id);
      if (name !== undefined && name !== before) await places.renamed(conversation.id, name);
    }
  };
