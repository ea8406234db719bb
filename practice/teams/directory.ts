/** Someone who can be played: who they are in Teams, and how the page introduces them. Invented, always. */
export type Person = {
  /** `29:…`, what the bot sees as `from.id`. */
  readonly id: string;
  /** The Entra object id, what mentions and rights go by. */
  readonly objectId: string;
  readonly tenant: string;
  readonly name: string;
  readonly organisation: string;
  /** What this person does in the chain, in Dutch: "casemanager". */
  readonly role: string;
  /** Ids of the channels that this person is a member of. */
  readonly channels: readonly string[];
  /** From another tenant, invited into the team. */
  readonly isGuest?: boolean;
};

export type Channel = { readonly id: string; readonly name: string };

/** A team with its channels. The first channel of a real team carries the team's own id. */
export type Team = { readonly id: string; readonly name: string; readonly channels: readonly Channel[] };

/** Who and what exists in this Teams. */
export type Directory = {
  readonly bot: { readonly id: string; readonly name: string };
  /** The tenant that the teams live in. */
  readonly tenant: string;
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
};

/** A channel as it lies in its team. */
export type Place = { readonly team: Team; readonly channel: Channel };

/** The id of a person's chat with the bot: the same each time, as in Teams. */
export const chatOf = (person: Person) => `a:1${person.objectId}`;

/** The channel or chat in which a conversation takes place: its id without `;messageid=…`. */
export const baseOf = (conversation: string) => conversation.split(";", 1)[0] ?? conversation;

/** The thread that a message in a channel starts. */
export const threadOf = (channel: string, root: string) => `${baseOf(channel)};messageid=${root}`;

export function placeOf(directory: Directory, conversation: string): Place | undefined {
  const id = baseOf(conversation);
  for (const team of directory.teams) {
    const channel = team.channels.find((candidate) => candidate.id === id);
    if (channel) return { team, channel };
  }
  return undefined;
}

/** Finds a person by any id that Teams takes for one: `29:…` or the object id. */
export function personBy(directory: Directory, id: string): Person | undefined {
  return directory.people.find((person) => person.id === id || person.objectId === id);
}

/** Who reads along in a channel, a thread or a chat; nobody in a conversation that does not exist. */
export function membersOf(directory: Directory, conversation: string): readonly Person[] {
  const id = baseOf(conversation);
  return directory.people.filter((person) => chatOf(person) === id || person.channels.includes(id));
}
