import { type Day, dayOf, type Instant, later } from "../calendar/day.ts";
import type { Case, CaseNumber } from "../case/case.ts";
import { countsOf } from "../case/changes/figures.ts";
import { endingOf, eraseOn, type Retention } from "../case/changes/retention.ts";
import { roleNames } from "../case/roles/roles.ts";
import type { Clock } from "../clock.ts";
import { holderKey, lookupKeys, openRoleKey, stuckKey, threadKey } from "../store/lookupKeys.ts";
import { ConflictError, type Head, type Store, type Stored } from "../store/store.ts";
import type { Tombstone } from "../store/tombstones.ts";
import type { AccessLog } from "./accessLog.ts";
import { count, counted } from "./figures.ts";

/**
 * `kept`: nothing to erase yet, or never. `erasing`: begun, and not all of it could be done now. `refused`: Teams does not want to
 * do the rest; trying again soon is of no use.
 */
export type Kept = "kept" | "erasing" | "refused" | "erased";

/** Erases a case whose day has come, or goes on with one that was begun. `head`: the case as it stands. */
export type Erase = (it: { readonly number: CaseNumber; readonly head: Stored<Head> | undefined }) => Promise<Kept>;

type Remembered = Pick<Store, "cases" | "tombstones" | "lookup" | "documents">;

type Parts = {
  readonly store: Remembered;
  readonly clock: Pick<Clock, "now">;
  readonly retention: Retention;
  readonly log: Pick<AccessLog, "record">;
  /** Takes back what Teams shows of a case. When it `isOver`, what Teams refuses is `left` there. */
  readonly withdraw: (number: CaseNumber, how: { readonly isOver: boolean }) => Promise<Withdrawn>;
};

type Withdrawn = { readonly state: "done" | "later" | "refused"; readonly left: readonly ("card" | "message")[] };

/** Days in which what Teams refuses to empty is tried again, and an administrator can take it away. */
const patience = 30;

export function eraser(parts: Parts): Erase {
  const { store, clock, retention } = parts;
  return async ({ number, head }) => {
    if (head !== undefined && !isDue(head.row.case, retention, dayOf(clock.now()))) return "kept";
    try {
      const stone = head === undefined ? await store.tombstones.read(number) : await bury(parts, head, "retention");
      return stone === undefined ? "kept" : await finish(parts, stone);
    } catch (error) {
      // Somebody wrote to the case this very moment, or another process erases it: the next look tells.
      if (error instanceof ConflictError) return "kept";
      throw error;
    }
  };
}

export const isDue = (it: Case, retention: Retention, today: Day): boolean => {
  const on = eraseOn(it, retention);
  return on !== null && on <= today;
};

/**
 * The first step, after which there is no way back: a tombstone takes the place of the case, with a list of what is still to be
 * done. Throws `ConflictError` when the case was written to since it was read.
 */
export async function bury(
  { store, clock }: { readonly store: Remembered; readonly clock: Pick<Clock, "now"> },
  { row: { case: it }, etag }: Stored<Head>,
  reason: Tombstone["reason"],
): Promise<Stored<Tombstone>> {
  const tombstone: Tombstone = {
    number: it.number,
    month: it.admittedOn.slice(0, 7),
    ending: endingOf(it),
    reason,
    state: "erasing",
    since: clock.now(),
    lookups: await keysOf(store, it),
    counts: countsOf(it),
  };
  return store.tombstones.write(tombstone, etag);
}

/** The keys under which the case may be found, those of people and prisons that it had before too. Any other goes at night. */
async function keysOf({ cases }: Remembered, it: Case): Promise<readonly string[]> {
  const [history, cards] = await Promise.all([Array.fromAsync(cases.history(it.number)), cases.cards(it.number)]);
  const people = history.flatMap(({ by }) => (typeof by === "string" ? [] : [holderKey(by.id)]));
  const threads = cards.flatMap(({ row: { conversation, activity } }) =>
    activity === null ? [] : [threadKey(`${conversation};messageid=${activity}`)],
  );
  const prisons = it.transfers.map(({ from }) => `prison:${from}`);
  return [...new Set([...lookupKeys(it), ...people, ...threads, ...prisons, ...roleNames.map(openRoleKey), stuckKey])];
}

/** All the rest, step by step: each may be done again, and the tombstone forgets what it held only when all of it is done. */
async function finish({ store, clock, log, withdraw }: Parts, { row, etag }: Stored<Tombstone>): Promise<Kept> {
  const { number } = row;
  if (row.state === "erasing") {
    await count(store.documents, row, row.counts);
    const isOver = later(row.since, patience * 86_400) <= clock.now();
    const { state, left } = await withdraw(number, { isOver });
    const noted = { actor: "time", action: "erase", object: number, origin: "agenda" } as const;
    for (const what of left) log.record({ ...noted, result: `left:${what}` });
    if (state !== "done") return state === "refused" ? state : "erasing";
    await store.tombstones.removeHistory(number);
    for (const key of row.lookups) await store.lookup.remove(key, number);
    await store.tombstones.write(erased(row, clock.now()), etag);
    log.record({ ...noted, result: "done" });
  }
  await counted(store.documents, row);
  return "erased";
}

const erased = (row: Tombstone, since: Instant): Tombstone => ({
  ...row,
  state: "erased",
  since,
  lookups: [],
  counts: [],
});
