import { z } from "zod";
import type { Day } from "../calendar/day.ts";
import type { PersonId } from "../case/person.ts";
import { dayText, personIdText } from "../store/recordSchemas.ts";
import type { Documents } from "../store/store.ts";
import type { Away } from "./entry.ts";
import { rewrite } from "./rewrite.ts";

/** For whom somebody stands in, and when. */
const standInSchema = z
  .array(z.strictObject({ for: personIdText, from: dayText, until: dayText }).readonly())
  .readonly();

type StandIn = Readonly<z.infer<typeof standInSchema>>;

/**
 * Who stands in for whom, kept by deputy beside the absences themselves: whoever presses a button is known as a deputy after
 * one read, without asking everybody. Dates are looked at when it is read, so that an absence ends by itself.
 */
export type StandIns = {
  readonly of: (deputy: PersonId, today: Day) => Promise<readonly PersonId[]>;
  /** From now on this deputy stands in for somebody in this time, and in no other. */
  readonly begin: (deputy: PersonId, principal: PersonId, away: Omit<Away, "deputy">) => Promise<void>;
  readonly end: (deputy: PersonId, principal: PersonId) => Promise<void>;
};

export function standIns(documents: Documents): StandIns {
  const key = (deputy: PersonId) => `standsIn:${deputy}`;
  const change = async (deputy: PersonId, to: (before: StandIn) => StandIn): Promise<void> => {
    const at = { table: "settings", key: key(deputy), schema: standInSchema } as const;
    await rewrite(documents, at, (before = []) => to(before));
  };
  return {
    of: async (deputy, today) => {
      const stored = await documents.read("settings", key(deputy));
      const all = stored === undefined ? [] : standInSchema.parse(stored.row);
      return all.filter(({ from, until }) => from <= today && today <= until).map((each) => each.for);
    },
    begin: (deputy, principal, { from, until }) =>
      change(deputy, (before) => [...before.filter((each) => each.for !== principal), { for: principal, from, until }]),
    end: (deputy, principal) => change(deputy, (before) => before.filter((each) => each.for !== principal)),
  };
}
