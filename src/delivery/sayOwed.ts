import type { CaseNumber } from "../case/case.ts";
import { stuckKey } from "../store/lookupKeys.ts";
import type { Sent } from "../store/sent.ts";
import { ConflictError, type Head, type MessageRow, type MessageState, type Stored } from "../store/store.ts";
import { isStuck } from "../store/stuck.ts";
import { attempt, patiently } from "./attempt.ts";
import type { Bundle } from "./bundles.ts";
import type { Conversation } from "./messenger.ts";
import type { Parts } from "./parts.ts";
import { isInDoubt, postsLimit } from "./postCard.ts";
import { sendingLimit } from "./showCard.ts";
import { urgencyOf } from "./urgency.ts";
import { contended, settled, unsettled, type Visit } from "./visit.ts";
import { insistently, isOwn, newNonce, written } from "./written.ts";

/** What a case owes, to be said in one message, and where. */
export type Errand = { readonly number: CaseNumber; readonly bundle: Bundle; readonly to: Conversation };

/** Why something is parked that can be said as soon as its channel is linked, or the card that it belongs under stands. */
export type Waiting = "noPlace" | "noThread";

const isWaiting = ({ state, reason }: MessageRow): boolean =>
  state === "parked" && (reason === "noPlace" || reason === "noThread");

/** Whether something can still be said: it is not said, refused or dropped, and Teams was not in doubt twice. */
export const isPending = ({ row }: Stored<MessageRow>): boolean =>
  row.state === "owed" ||
  row.state === "sending" ||
  (row.state === "unsure" && row.attempts < postsLimit) ||
  isWaiting(row);

/** Puts aside what has nowhere to be said, until it has. What waits for that already is left as it is. */
export async function park(
  parts: Parts,
  number: CaseNumber,
  { bundle, reason }: { readonly bundle: readonly Stored<MessageRow>[]; readonly reason: Waiting },
): Promise<Visit> {
  const rows = bundle.filter(({ row }) => !isWaiting(row));
  await note(parts, number, { rows, state: "parked", reason });
  return settled;
}

/** What is no longer owed when it comes to it is not said, and takes no turn from what is. */
export async function drop(parts: Parts, number: CaseNumber, rows: readonly Stored<MessageRow>[]): Promise<Visit> {
  return orContended(async () => {
    await note(parts, number, { rows, state: "dropped" });
    return settled;
  });
}

/** Says it once. The rows say `sending` before Teams hears of it, so that nobody else says it too. */
export const sayOwed = (parts: Parts, errand: Errand): Promise<Visit> => orContended(() => say(parts, errand));

async function orContended(work: () => Promise<Visit>): Promise<Visit> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConflictError) return contended;
    throw error;
  }
}

/** How all that one message tells stands now, in whatever order it is read. */
export const shownOf = ({ stateOf }: Parts, head: Head, rows: readonly Stored<MessageRow>[]): string =>
  rows
    .map(({ row: { owed } }) => owed)
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map((owed) => stateOf(head, owed))
    .join(" | ");

type Noted = { readonly rows: readonly Stored<MessageRow>[]; readonly state: MessageState } & Partial<MessageRow>;

/**
 * Writes what became of messages, all of them or none, and lets them be found when they are stuck. Throws `ConflictError` when
 * another process wrote one of them first.
 */
export async function note(
  parts: Parts,
  number: CaseNumber,
  { rows, ...now }: Noted,
): Promise<readonly Stored<MessageRow>[]> {
  if (rows.length === 0) return [];
  const { cases, lookup } = parts.store;
  if (isStuck(now)) await lookup.add(stuckKey, number);
  const made = { since: parts.clock.now(), nonce: newNonce(parts) };
  const after = rows.map(({ row, etag }) => ({ row: { ...row, ...now, ...made }, etag }));
  const own = async () => {
    const standing = await cases.messages(number);
    const found = after.flatMap(({ row }) => standing.find((each) => isOwn(row, each.row)) ?? []);
    return found.length === after.length ? found : undefined;
  };
  const write = () => written<readonly Stored<MessageRow>[]>(() => cases.putMessages(number, after), own);
  return rows[0]?.row.state === "sending" && now.state === "sent" ? insistently(parts, write) : write();
}

async function say(parts: Parts, { number, bundle, to }: Errand): Promise<Visit> {
  const [{ row, age }] = bundle;
  const { state, attempts } = row;
  if (state === "sending" && age < sendingLimit) return contended;
  if (attempts >= postsLimit) {
    await note(parts, number, { rows: bundle, state: "unsure" });
    return settled;
  }
  if (isInDoubt(state, age)) return unsettled;
  let standing: readonly Stored<MessageRow>[] = bundle;
  return patiently(async (tries): Promise<Visit | "notNow"> => {
    if (!(await parts.pacing.turn(to, urgencyOf(row.owed)))) return unsettled;
    // Asked as late as can be: while this waited its turn, somebody may have done what it would remind them of.
    const head = await parts.store.cases.read(number);
    const holds = await Promise.all(
      standing.map((each) => head !== undefined && parts.isOwed(head.row, each.row.owed)),
    );
    const [owed, over] = parted(standing, (_, nth) => holds[nth] === true);
    await note(parts, number, { rows: over, state: "dropped", reason: attempts === 0 ? null : "doubt" });
    if (head === undefined || owed.length === 0) return settled;
    const words = await parts.wordsFor(
      head.row,
      owed.map((each) => each.row.owed),
    );
    // All of it or none: when another process has one of them, the others are left to it as they were.
    const taken = await note(parts, number, { rows: owed, state: "sending", attempts: attempts + 1, reason: null });
    const became = (now: MessageState, more: Partial<MessageRow> = {}) =>
      note(parts, number, { rows: taken, state: now, ...more });
    const came = await attempt(parts, { to, tries, call: () => parts.messenger.post(to, words) });
    switch (came.kind) {
      case "took": {
        await noteSent(parts, number, taken, { to, activity: came.answer, shown: shownOf(parts, head.row, taken) });
        return settled;
      }
      case "notNow":
        standing = await became(attempts === 0 ? "owed" : "unsure", { attempts });
        return "notNow";
      case "doubt":
        await became("unsure");
        return attempts + 1 < postsLimit ? unsettled : settled;
      case "refused":
      case "gone":
        if (await parts.leaveChat?.(to)) {
          await became("owed", { attempts });
          return contended;
        }
        await became("parked", { reason: came.kind });
        return settled;
    }
  }, unsettled);
}

/** Whatever becomes of one row: what stands in Teams must not be said again because another row was in the way. */
async function noteSent(parts: Parts, number: CaseNumber, rows: readonly Stored<MessageRow>[], sent: Sent) {
  const sure = (meant: readonly Stored<MessageRow>[]) => note(parts, number, { rows: meant, state: "sent", sent });
  try {
    await sure(rows);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const ends = await Promise.allSettled(rows.map((row) => sure([row])));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  }
}

function parted<Thing>(
  all: readonly Thing[],
  isMeant: (each: Thing, nth: number) => boolean,
): readonly [readonly Thing[], readonly Thing[]] {
  return [all.filter(isMeant), all.filter((each, nth) => !isMeant(each, nth))];
}
