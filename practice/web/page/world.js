/** What the page knows: the screen of the person being played, and where they look. */
export const world = {
  screen: undefined,
  /** The channel or chat in the middle. */
  place: undefined,
  messages: new Map(),
  /** The practice clock: a moment, and how this machine's own clock stood then. */
  clock: { at: 0, seen: 0 },
};

export const now = () => world.clock.at + (performance.now() - world.clock.seen);

export function setClock(instant) {
  world.clock = { at: Date.parse(instant), seen: performance.now() };
}

export const me = () => personBy(world.screen.me);

export function personBy(id) {
  if (id === world.screen.bot.id) return { ...world.screen.bot, isBot: true };
  return world.screen.people.find((person) => person.id === id) ?? { id, name: "Onbekend" };
}

export const baseOf = (conversation) => conversation.split(";", 1)[0];
export const isChat = (conversation) => baseOf(conversation) === world.screen.chat;

/** All places of this person, the chat with the bot first. */
export function places() {
  const { chat, bot, teams } = world.screen;
  const channels = teams.flatMap((team) => team.channels.map(({ id, name }) => ({ id, name, team: team.name })));
  return [{ id: chat, name: bot.name }, ...channels];
}

export const membersOf = (place) =>
  isChat(place) ? [me()] : world.screen.people.filter((person) => person.channels.includes(baseOf(place)));

/** The messages of a place that stand, oldest first. */
export const messagesIn = (place) => [...world.messages.values()].filter((one) => baseOf(one.conversation) === place);

const readKey = () => `ketenmaat-read ${world.screen.me}`;
const read = () => JSON.parse(localStorage.getItem(readKey()) ?? "{}");

/** How many messages of others came to a place since this person last looked. */
export function unreadIn(place) {
  const last = Number(read()[place] ?? 0);
  return messagesIn(place).filter(({ id, by, isRemoved }) => Number(id) > last && by !== world.screen.me && !isRemoved)
    .length;
}

export function markRead(place) {
  const last = messagesIn(place).reduce((latest, { id }) => Math.max(latest, Number(id)), 0);
  localStorage.setItem(readKey(), JSON.stringify({ ...read(), [place]: last }));
}

/** After starting anew nobody has read anything. */
export function forgetRead() {
  for (const key of Object.keys(localStorage)) if (key.startsWith("ketenmaat-read ")) localStorage.removeItem(key);
}
