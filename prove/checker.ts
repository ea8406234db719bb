import { latest, type Message } from "../practice/teams/message.ts";
import type { Teams } from "../practice/teams/teams.ts";
import { channelCard } from "../src/bot/chain.ts";
import { later } from "../src/calendar/day.ts";
import { type CaseNumber, isCaseNumber } from "../src/case/case.ts";
import { placeNames } from "../src/people/places.ts";
import { readRegion, rulesOf } from "../src/region/region.ts";
import type { CardRow, Head, MessageRow, Store } from "../src/store/store.ts";
import type { Known, Line } from "./acts.ts";
import { homeOf } from "./driver.ts";
import { forgotten } from "./forgotten.ts";
import type { Ground } from "./ground.ts";
import { idOf, player } from "./people.ts";

/** What the storage and Teams hold afterwards, against what people were told. Every list should be empty but `doubts`. */
export type Checked = {
  /** Notices and clicks that were accepted. */
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Cards and messages in threads that stand in Teams. */
  readonly said: number;
  /** What is not there, or shows something else than the case. */
  readonly unsaid: readonly string[];
  /** What stands more than once, and the record says why. */
  readonly repeated: readonly string[];
  /** What stands more than once without any doubt on record. */
  readonly undoubted: readonly string[];
  /** What is on record as doubt: Teams may have it twice, or not at all. */
  readonly doubts: readonly string[];
  /** Cases that time will change, while nothing in the agenda looks at them by then. */
  readonly forgotten: readonly string[];
};

const region = readRegion("config/nml.json");
const shownBy = { rules: rulesOf(region), names: placeNames(region) };

/**
 * Compares each case with what its people were told, what stands in Teams with the case, and the agenda with what the case
 * will still owe. `ahead`: so many minutes the bots' clock is later than the ground's.
 */
export async function check(
  { store, teams, clock }: Pick<Ground, "store" | "teams" | "clock">,
  cases: readonly Known[],
  ahead = 0,
): Promise<Checked> {
  const inStore = await Array.fromAsync(store.cases.numbers());
  const known = new Set(cases.map(({ number }) => number));
  const strangers = inStore.filter((number) => !known.has(number)).map((number) => `${number}: nobody was told`);
  const found: Found[] = [];
  for (const it of cases) found.push(await checkCase(store, teams, it));
  const all = (pick: (each: Found) => readonly string[]) => found.flatMap(pick);
  return {
    acknowledged: cases.reduce((sum, { lines }) => sum + lines.length, 0),
    lost: all(({ lost }) => lost),
    doubled: [...strangers, ...all(({ doubled }) => doubled)],
    said: found.reduce((sum, { said }) => sum + said, 0),
    unsaid: all(({ unsaid }) => unsaid),
    repeated: all(({ repeated }) => repeated),
    undoubted: all(({ undoubted }) => undoubted),
    doubts: all(({ doubts }) => doubts),
    forgotten: await forgotten(store, cases.map(numberOf), later(clock.now(), 60 * ahead)),
  };
}

type Found = Omit<Checked, "acknowledged" | "forgotten">;
const nothing: Found = { lost: [], doubled: [], said: 0, unsaid: [], repeated: [], undoubted: [], doubts: [] };

async function checkCase(store: Store, teams: Teams, it: Known): Promise<Found> {
  const number = numberOf(it);
  const stored = await store.cases.read(number);
  if (stored === undefined) return { ...nothing, lost: [`${number}: the case is not there`] };
  const history = await Array.fromAsync(store.cases.history(number));
  const [cards, messages] = await Promise.all([store.cases.cards(number), store.cases.messages(number)]);
  const written = history.filter(({ by }) => by !== "time").map(({ type, by }) => `${type} ${nameOf(by)}`);
  const told = it.lines.map(lineOf);
  const said = checkCard({ it, head: stored.row, teams, cards: cards.map(({ row }) => row) });
  const replies = checkReplies({ it, roots: said.roots, teams, messages: messages.map(({ row }) => row) });
  const isOurs = stored.row.case.references.source === it.reference;
  return {
    lost: [...beyond(told, written), ...(isOurs ? [] : ["the notice"])].map((line) => `${number}: ${line}`),
    doubled: beyond(written, told).map((line) => `${number}: ${line}`),
    said: said.said + replies.said,
    unsaid: [...said.unsaid, ...replies.unsaid],
    repeated: [...said.repeated, ...replies.repeated],
    undoubted: [...said.undoubted, ...replies.undoubted],
    doubts: [...said.doubts, ...replies.doubts],
  };
}

const numberOf = ({ number }: Known): CaseNumber => {
  if (!isCaseNumber(number)) throw new RangeError(`${number} is no case number`);
  return number;
};

const lineOf = ({ type, by }: Line): string => `${type} ${by === "source" ? by : idOf(player(by))}`;
const nameOf = (by: "source" | "time" | { readonly id: string }): string => (typeof by === "string" ? by : by.id);

/** What one list has more often than the other, and what stands in another order. */
function beyond(one: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  const more = one.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const isTurned = more.length === 0 && left.length === 0 && one.some((line, nth) => line !== other[nth]);
  return isTurned ? ["in another order"] : more;
}

type CardCheck = {
  readonly it: Known;
  readonly head: Head;
  readonly teams: Teams;
  readonly cards: readonly CardRow[];
};

function checkCard({ it, head, teams, cards }: CardCheck) {
  const roots = teams.messages(homeOf(it)).filter((message) => isCardOf(message, it.number));
  const row = cards.find(({ conversation }) => conversation === homeOf(it));
  const standing = roots.find(({ id }) => id === row?.activity);
  const isRight = standing !== undefined && sameCard(latest(standing).card, channelCard(head, shownBy).card);
  const isDoubt = row !== undefined && (row.reason === "doubt" || row.state === "unsure" || row.attempts > 1);
  const name = `${it.number}: its card`;
  const isTwice = roots.length > 1;
  return {
    roots,
    said: roots.length,
    unsaid: isRight || row?.state === "unsure" ? [] : [`${name} (${row?.state ?? "no row"})`],
    repeated: isTwice && isDoubt ? [`${name}, ${roots.length} times`] : [],
    undoubted: isTwice && !isDoubt ? [`${name}, ${roots.length} times`] : [],
    doubts: isDoubt ? [name] : [],
  };
}

const isCardOf = (message: Message, number: string): boolean => {
  const text = textOf(message);
  return text.includes(`"id":"case"`) && text.includes(`${number}"`);
};

/** What a message says now, as text. Each case looks at all that stands in its channel, and a version never changes. */
const texts = new WeakMap<object, string>();
function textOf(message: Message): string {
  const version = latest(message);
  const text = texts.get(version) ?? JSON.stringify(version);
  texts.set(version, text);
  return text;
}

/** The version that buttons carry may differ: a case may change in what its card does not show. */
const sameCard = (one: unknown, other: unknown): boolean => withoutVersion(one) === withoutVersion(other);
const withoutVersion = (card: unknown): string =>
  JSON.stringify(card, (key, value) => (key === "v" ? undefined : value));

type ReplyCheck = {
  readonly it: Known;
  readonly roots: readonly Message[];
  readonly teams: Teams;
  readonly messages: readonly MessageRow[];
};

/** What stands in the channel about a case beside its card, against what its rows say was sent: together is one message. */
function checkReplies({ it, roots, teams, messages }: ReplyCheck) {
  const home = homeOf(it);
  const replies = teams.messages(home).filter((message) => !roots.includes(message) && isAbout(message, it.number));
  const sent = Map.groupBy(
    messages.filter(({ state }) => state === "sent"),
    (row) => row.sent?.activity ?? "",
  );
  const astray = [...sent].flatMap(([activity, rows]) =>
    rows.filter((row) => !stands(teams, { ...row, activity })).map(({ owed }) => `${it.number}: ${owed.key} (nowhere)`),
  );
  const here = [...sent.values()].filter(([row]) => row?.sent?.to.id.startsWith(home));
  const unsure = messages.filter(({ state }) => state === "unsure");
  const tries = (rows: readonly MessageRow[]) => Math.max(0, ...rows.map(({ attempts }) => attempts));
  const atMost = [...here, ...unsure.map((row) => [row])].reduce((sum, rows) => sum + tries(rows), 0);
  const doubts = [...[...sent.values()].flatMap((rows) => rows.filter(({ attempts }) => attempts > 1)), ...unsure];
  const name = `${it.number}: reminders`;
  const extra = replies.length - here.length - unsure.length;
  return {
    said: replies.length,
    unsaid: [
      ...astray,
      ...messages.filter(isLeft).map(({ owed, state, reason }) => `${it.number}: ${owed.key} (${state}, ${reason})`),
    ],
    repeated: extra > 0 && replies.length <= atMost ? [`${name}, ${extra} once more`] : [],
    undoubted: replies.length > atMost ? [`${name}, ${replies.length} where ${atMost} were tried`] : [],
    doubts: [...doubts, ...messages.filter(isWaiting)].map(({ owed }) => `${it.number}: ${owed.key}`),
  };
}

/** Whether a message is about a case, be it text or a card. */
const isAbout = (message: Message, number: string): boolean => textOf(message).includes(number);

const stands = (teams: Teams, { sent, activity }: Pick<MessageRow, "sent"> & { readonly activity: string }): boolean =>
  sent !== null && teams.messages(sent.to.id.split(";")[0] ?? "").some(({ id }) => id === activity);

/** A thread whose card is in doubt is one that nobody knows: what belongs there waits on the administrator's list. */
const isWaiting = ({ state, reason }: MessageRow): boolean => state === "parked" && reason === "noThread";
const isLeft = (row: MessageRow): boolean => ["owed", "sending", "parked"].includes(row.state) && !isWaiting(row);

/** The cases of which something is still to be said, or under way, or of which the card shows something else. */
export async function unsettled(store: Store, teams: Teams, cases: readonly Known[]): Promise<readonly Known[]> {
  const open: Known[] = [];
  for (const it of cases) {
    const number = numberOf(it);
    const [stored, cards, messages] = await Promise.all([
      store.cases.read(number),
      store.cases.cards(number),
      store.cases.messages(number),
    ]);
    if (stored === undefined) continue;
    const isBusy = (state: string, attempts: number) =>
      ["owed", "sending", "putting"].includes(state) || (state === "unsure" && attempts < 2);
    const rows = [...cards, ...messages].map(({ row }) => row);
    const { unsaid } = checkCard({ it, head: stored.row, teams, cards: cards.map(({ row }) => row) });
    if (unsaid.length > 0 || rows.some(({ state, attempts }) => isBusy(state, attempts))) open.push(it);
  }
  return open;
}

/** Whether something was said of a case, in a message that is not its card. */
export function isReminder(message: Message): boolean {
  const text = textOf(message);
  return /[Zz]aak NML/.test(text) && !text.includes('"id":"case"');
}
