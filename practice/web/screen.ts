import { type Channel, chatOf, membersOf, type Person, personBy, type Team } from "../teams/directory.ts";
import { type Happened, latest, type Message, type Version } from "../teams/message.ts";
import type { Teams } from "../teams/teams.ts";

/** A message as one person sees it. */
export type ShownMessage = Pick<Version, "text" | "textFormat" | "card" | "mentions" | "summary"> & {
  readonly id: string;
  readonly conversation: string;
  readonly by: string;
  readonly at: string;
  readonly isEdited: boolean;
  readonly isRemoved: boolean;
  /** The card is an answer to this person alone. */
  readonly isPrivate: boolean;
};

/** All that one person's Teams has on screen. */
export type Screen = {
  readonly bot: { readonly id: string; readonly name: string };
  readonly me: string;
  readonly people: readonly Person[];
  readonly chat: string;
  /** The teams and channels that this person is a member of. */
  readonly teams: readonly Team[];
  readonly messages: readonly ShownMessage[];
};

/** What somebody sees who looks in now; `undefined` for an unknown person. */
export function screenOf(teams: Teams, id: string): Screen | undefined {
  const { bot, people, teams: all } = teams.directory;
  const me = personBy(teams.directory, id);
  if (!me) return undefined;
  const chat = chatOf(me);
  const own = all
    .map((team) => ({
      ...team,
      channels: team.channels.filter((channel: Channel) => me.channels.includes(channel.id)),
    }))
    .filter((team) => team.channels.length > 0);
  const places = [chat, ...own.flatMap((team) => team.channels.map((channel) => channel.id))];
  const messages = places.flatMap((place) => teams.messages(place).map((message) => shown(teams, me, message)));
  return { bot, me: me.id, people, chat, teams: own, messages };
}

/** The message that changes on one person's screen when something happens; nothing when they don't see it. */
export function change(teams: Teams, person: string, happened: Happened): ShownMessage | undefined {
  const me = personBy(teams.directory, person);
  if (!me || happened.what === "forgotten") return undefined;
  if (happened.what === "shown") {
    const message = happened.view.person === me.id ? teams.find(happened.view.message) : undefined;
    return message && shown(teams, me, message);
  }
  const sees = membersOf(teams.directory, happened.message.conversation).includes(me);
  return sees ? shown(teams, me, happened.message) : undefined;
}

function shown(teams: Teams, me: Person, message: Message): ShownMessage {
  const { text, textFormat, card, mentions, summary } = latest(message);
  const { id, conversation, by } = message;
  const own = teams.viewOf(me.id, id);
  return {
    ...{ id, conversation, by, text, textFormat, mentions, summary },
    card: own ?? card,
    at: message.versions[0].at,
    isEdited: message.versions.length > 1,
    isRemoved: message.removedAt !== null,
    isPrivate: own !== undefined,
  };
}
