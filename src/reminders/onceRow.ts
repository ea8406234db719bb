import { z } from "zod";
import type { Instant } from "../calendar/day.ts";
import { postsLimit } from "../delivery/postCard.ts";
import { sendingLimit } from "../delivery/showCard.ts";
import { dayText, instantText } from "../store/recordSchemas.ts";

/** What became of a list of a day. One row per list: the next day takes its place. */
export const onceRow = z.strictObject({
  on: dayText,
  state: z.enum(["sending", "sent", "unsure", "refused"]),
  since: instantText,
  /** Posts that may have reached Teams. `unsure` without any is owed. */
  attempts: z.int().min(0),
  /** The message that says it, for what is later put in its place. */
  activity: z.string().optional(),
  /** Names the write that made the row what it is, so that whoever made it knows it again. */
  nonce: z.string().optional(),
});

export type OnceRow = Readonly<z.infer<typeof onceRow>>;

/** Whether nothing more is done about it by itself. */
export const isOver = ({ state, attempts }: OnceRow): boolean =>
  state === "sent" || state === "refused" || attempts >= postsLimit;

/** Whether somebody is posting it this very moment. */
export const isUnderWay = ({ state, since }: OnceRow, now: Instant): boolean =>
  state === "sending" && secondsSince(since, now) < sendingLimit;

/** Whether Teams refused it (`parked`), or may or may not have it (`unsure`); `null` when neither. */
export function stuckState(row: OnceRow, now: Instant): "parked" | "unsure" | null {
  if (row.state === "refused") return "parked";
  const isUnsure = row.attempts > 0 && row.state !== "sent" && !isUnderWay(row, now);
  return isUnsure ? "unsure" : null;
}

export const secondsSince = (since: Instant, now: Instant): number =>
  Temporal.Instant.from(now).since(Temporal.Instant.from(since)).total("seconds");
