import type { Instant } from "../../src/calendar/day.ts";
import { baseOf, type Directory, type Person, type Place, placeOf, type Team } from "./directory.ts";
import type { Mention } from "./message.ts";

/** An activity as Teams sends it to the bot. */
export type Activity = { readonly type: string; readonly id: string; readonly name?: string } & Readonly<
  Record<string, unknown>
>;

/** Where and when something is done, and by whom: what every activity carries. */
export type Scene = {
  readonly directory: Directory;
  readonly serviceUrl: string;
  readonly person: Person;
  readonly conversation: string;
  readonly id: string;
  readonly at: Instant;
};

/** What all activities have in common. */
function envelope({ directory, serviceUrl, person, conversation, id, at }: Scene) {
  const place = placeOf(directory, conversation);
  const isGroup = place !== undefined;
  return {
    id,
    timestamp: at,
    localTimestamp: at,
    localTimezone: "Europe/Amsterdam",
    channelId: "msteams",
    serviceUrl,
    from: { id: person.id, name: person.name, aadObjectId: person.objectId },
    conversation: {
      id: conversation,
      conversationType: isGroup ? "channel" : "personal",
      tenantId: directory.tenant,
      ...(isGroup ? { isGroup } : {}),
    },
    recipient: directory.bot,
    locale: "nl-NL",
    channelData: { tenant: { id: directory.tenant }, ...(place ? channelFacts(place) : {}) },
  };
}

const channelFacts = ({ team, channel }: Place) => ({
  teamsChannelId: channel.id,
  teamsTeamId: team.id,
  channel: { id: channel.id },
  team: { id: team.id },
});

const clientInfo = {
  type: "clientInfo",
  locale: "nl-NL",
  country: "NL",
  platform: "Web",
  timezone: "Europe/Amsterdam",
} as const;

/** Something typed. `text` carries its mentions as `<at>…</at>`; Teams adds the same as HTML. */
export function message(scene: Scene, text: string, mentions: readonly Mention[]): Activity {
  return {
    ...envelope(scene),
    type: "message",
    text,
    textFormat: "plain",
    attachments: [{ contentType: "text/html", content: html(text) }],
    entities: [
      ...mentions.map(({ id, name, text: stretch }) => ({ type: "mention", mentioned: { id, name }, text: stretch })),
      clientInfo,
    ],
  };
}

const html = (text: string) =>
  `<p>${text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(
      /&lt;at&gt;(.*?)&lt;\/at&gt;/g,
      '<span itemtype="http://schema.skype.com/Mention" itemscope>$1</span>',
    )}</p>`;

/** A plain `Action.Submit` of a card: a message without text. */
export function submission(scene: Scene, card: string, value: unknown): Activity {
  return { ...envelope(scene), type: "message", value, replyToId: card, entities: [clientInfo] };
}

/** A question that waits for its answer. `replyToId` is the message that was pressed, when there is one. */
export function invoke(
  scene: Scene,
  asked: { readonly name: string; readonly value: unknown; readonly replyToId?: string },
): Activity {
  return { ...envelope(scene), type: "invoke", ...asked, entities: [clientInfo] };
}

/** The app is added to, or taken from, a team or a chat. */
export function installation(scene: Scene, action: "add" | "remove"): Activity {
  return { ...atHome(scene), type: "installationUpdate", action };
}

/** People, or the bot, come into a team or a chat, or leave it. */
export function membership(scene: Scene, change: "membersAdded" | "membersRemoved", ids: readonly string[]): Activity {
  const { channelData, ...rest } = atHome(scene);
  const eventType = change === "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
  const inTeam = "team" in channelData;
  return {
    ...rest,
    type: "conversationUpdate",
    [change]: ids.map((id) => ({ id })),
    channelData: inTeam ? { ...channelData, eventType } : channelData,
  };
}

/** Events of a team come from its own conversation, with the team's name. */
function atHome(scene: Scene) {
  const place = placeOf(scene.directory, scene.conversation);
  const { channelData, ...rest } = envelope({ ...scene, conversation: baseOf(scene.conversation) });
  return { ...rest, channelData: place ? { ...channelData, team: named(place.team) } : channelData };
}

const named = (team: Team) => ({ id: team.id, name: team.name, aadGroupId: `group-${team.id}` });
