import { type Instant, later } from "../calendar/day.ts";
import type { Case, CaseNumber } from "../case/case.ts";
import { operationId } from "../case/commands.ts";
import type { Clock } from "../clock.ts";
import type { Delivered } from "../delivery/deliver.ts";
import { planned, plannedHint } from "../store/agenda.ts";
import type { Change } from "../store/change.ts";
import { knows } from "../store/operations.ts";
import { type Aged, ConflictError, type Head, type Hint, type Store, type Stored } from "../store/store.ts";
import { fateOf } from "./hintRule.ts";

/** What looking at cases is made of. */
export type Parts = {
  readonly store: Pick<Store, "cases" | "agenda">;
  readonly change: Change;
  readonly deliver: (number: CaseNumber) => Promise<Delivered>;
  readonly clock: Pick<Clock, "now">;
  /** The next moment after `at` at which time itself changes something in this case, or makes it owe something. */
  readonly nextMoment: (it: Case, at: Instant) => Instant | null;
  /** Erases a case whose time has passed, as far as that can be done now. Without it cases are kept for ever. */
  readonly erase?: (it: Begun) => Promise<"kept" | keyof typeof patience>;
};

/** Plans a look at a subject, for whoever knows that it will have something to do or to say then. */
export const planLook = ({ agenda }: Pick<Store, "agenda">, subject: string, at: Instant): Promise<unknown> =>
  agenda.write(plannedHint(subject, at));

/** A case that was told what time it is. What `before` knows, a delivery from here on has seen. */
export type Begun = {
  readonly number: CaseNumber;
  readonly before: Stored<Head> | undefined;
  readonly next: Instant | null;
};

/** The first half of a look, which is quick: tells a case that it is now this late. */
export async function beginLook({ store, change, clock, nextMoment }: Parts, number: CaseNumber): Promise<Begun> {
  const before = await store.cases.read(number);
  if (before === undefined) return { number, before, next: null };
  const at = clock.now();
  const operation = operationId(`time:${at}`);
  const reply = await change({ caseNumber: number, operation, command: { type: "time", operation, at, by: "time" } });
  return { number, before, next: reply.head ? nextMoment(reply.head.case, at) : null };
}

/** The second half, which may have to wait for Teams: says what is owed, plans the next look, removes hints that are done. */
export async function finishLook(parts: Parts, begun: Begun, hints: readonly Aged<Hint>[]): Promise<void> {
  const { number, before, next } = begun;
  const kept = (await parts.erase?.(begun)) ?? "kept";
  if (kept !== "kept") return forget(parts, { number, hints, patience: patience[kept] });
  const isSettled = before !== undefined && (await said(parts, number, next));
  for (const hint of hints) await settle(parts, { hint, before, isSettled });
}

type Gone = {
  readonly number: CaseNumber;
  readonly hints: readonly Aged<Hint>[];
  readonly patience: number | null;
};

/** Seconds until what is left of an erasure is tried again. */
const patience = { erasing: 300, refused: 86_400, erased: null } as const;

/** Nobody can write to a case that is erased, so no change comes after any of its hints. */
async function forget({ store, clock }: Parts, { number, hints, patience }: Gone): Promise<void> {
  if (patience !== null) await planLook(store, number, later(clock.now(), patience));
  for (const hint of hints) await store.agenda.remove(hint);
}

async function said({ store, deliver }: Parts, number: CaseNumber, next: Instant | null): Promise<boolean> {
  const { settled, lookAgainAt } = await deliver(number);
  const [soonest] = [next, lookAgainAt].filter((moment) => moment !== null).sort();
  if (soonest !== undefined) await planLook(store, number, soonest);
  return settled;
}

type Settling = {
  readonly hint: Aged<Hint>;
  readonly before: Stored<Head> | undefined;
  readonly isSettled: boolean;
};

async function settle({ store }: Parts, { hint, before, isSettled }: Settling): Promise<void> {
  const { operation } = hint.row;
  const fate = fateOf({
    isPlanned: operation === planned,
    // The same button pressed again after a while is the same operation: what it did before says nothing of now.
    isKnown: before !== undefined && knows(before.row, operation, hint.row.at),
    hasCase: before !== undefined,
    isSettled,
    age: hint.age,
  });
  if (fate === "leave") return;
  if (fate === "touchFirst" && !(before !== undefined && (await touched(store, before)))) return;
  await store.agenda.remove(hint);
}

/** Writes the case as it was. Whoever stands still between reading and writing it has to begin again, with a new hint. */
async function touched({ cases }: Pick<Store, "cases">, { row, etag }: Stored<Head>): Promise<boolean> {
  try {
    await cases.commit({ head: { ...row, version: row.version + 1 }, happenings: [], messages: [] }, etag);
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
