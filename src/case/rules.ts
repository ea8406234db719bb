import type { Calendar } from "../calendar/calendar.ts";
import type { Variant } from "./variant.ts";

/** What a region brings to the rules: its days, its variant of the process, and which prisons take part. */
export type Rules = {
  readonly calendar: Calendar;
  readonly variant: Variant;
  /** Codes of the prisons whose casemanagers work with us; the others are reached through their mailbox. */
  readonly connectedPrisons: ReadonlySet<string>;
};
