import { type Instant, later } from "../calendar/day.ts";
import type { OperationId } from "../case/commands.ts";
import type { Happening } from "../case/happening.ts";
import type { Head, Operation, Recent } from "./store.ts";

/** How many operations a head remembers. */
const kept = 50;

/** Seconds in which the same id is the same act again; later it is somebody doing the same once more. */
const fresh = 600;

/** Whether this act was done already: its answer may have got lost, or Teams delivered it twice. */
export const knows = ({ operations }: Head, id: OperationId, now: Instant): boolean =>
  operations.some((done) => done.id === id && later(done.at, fresh) >= now);

/** How many happenings a head keeps at hand. */
const atHand = 12;

/** What happened, with what comes now; what time does by itself and who looked is left to the history. */
export function recalling({ recent, happened }: Pick<Head, "recent" | "happened">, now: readonly Happening[]) {
  const lines = now.map((happening, index): Recent => ({ line: happened + index + 1, happening }));
  const told = lines.filter(({ happening: { by, type } }) => by !== "time" && type !== "referencesSeen");
  return [...recent, ...told].slice(-atHand);
}

/** The operations with one more, the oldest forgotten. */
export const remembering = (operations: readonly Operation[], done: Operation): readonly Operation[] =>
  [...operations, done].slice(-kept);
