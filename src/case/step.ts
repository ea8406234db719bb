import type { RoleName } from "./roles/roles.ts";

/** The steps of the work process by the number people know them by; 1e is two contacts, and 5a begins before it ends. */
export const items = [
  "1a",
  "1b",
  "1c",
  "1d",
  "1e-lead",
  "1e-municipality",
  "1f",
  "2a",
  "2b",
  "2c",
  "2d",
  "3a",
  "3b",
  "3c",
  "3d",
  "4a",
  "4b",
  "5a-start",
  "5a",
  "5b",
] as const;

export type Item = (typeof items)[number];

/** Who plays a part in a step, before it is known who leads: `lead` and `co` follow from the responsibility matrix. */
export type Part = RoleName | "intakeDesk" | "prison" | "lead" | "co" | "agreementOwners";

/** What a term counts from. `talk` is the last progress talk that was really held. */
export type Start = "admission" | "receipt" | "request" | "adoption" | "talk" | "release";

/** How far a term reaches. `setting` is a length that the region chooses. Negative lengths count back. */
export type Length =
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly months: number }
  | { readonly startOfWeek: number }
  | { readonly endOfWeek: number }
  | { readonly setting: "planTerm" };

/** Where a term comes from: the regional note, or our proposal where the note is silent. */
export type Source = "note" | "proposal";

export type Term = { readonly from: Start; readonly source: Source } & Length;

/** Why a step is not owed: the person leaves before its due day, or stays too short for a plan. */
export type Unless = "releasedBefore" | "stayTooShort";

/** One step of the work process: a row of the table in `process.ts`. */
export type Step = {
  readonly item: Item;
  readonly what: string;
  readonly acts: Part;
  readonly with?: readonly Part[];
  /** Owed only in cases where this holds; without it, in every case. */
  readonly only?: "whenAsked" | "whenComplex";
  /** No term: the step has no date of its own. */
  readonly due?: Term;
  /** Counts while the start of `due` has not happened. */
  readonly orElse?: Term;
  /** Counts instead of `due` when the stay is short. */
  readonly shortStay?: Term;
  /** The day to aim for, where the note gives a range; counted from the same day as `due`. */
  readonly target?: Length;
  /** Which way a date moves that is no working day. Terms in working days never need it. */
  readonly rolls?: "back" | "forward";
  /** Never later than the working day before the planned intake. */
  readonly before?: "intake";
  /** A date that lies before anybody could know of it means: at once. */
  readonly atOnce?: true;
  readonly unless?: readonly Unless[];
};
