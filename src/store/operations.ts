import { type Instant, later } from "../calendar/day.ts";
import type { OperationId } from "../case/commands.ts";
import type { Head, Operation } from "./store.ts";

/** How many operations a head remembers. */
const kept = 50;

/** Seconds in which the same id is the same act again; later it is somebody doing the same once more. */
const fresh = 600;

/** Whether this act was done already: its answer may have got lost, or Teams delivered it twice. */
export const knows = ({ operations }: Head, id: OperationId, now: Instant): boolean =>
  operations.some((done) => done.id === id && later(done.at, fresh) >= now);

/** The operations with one more, the oldest forgotten. */
export const remembering = (operations: readonly Operation[], done: Operation): readonly Operation[] =>
  [...operations, done].slice(-kept);
