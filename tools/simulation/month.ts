import { z } from "zod";
import { addDays, type Day, day } from "../../src/calendar/day.ts";
import { addWorkingDays, isWorkingDay } from "../../src/calendar/workingDays.ts";
import { type Region, rulesOf } from "../../src/region/region.ts";
import { type Chance, chance } from "./chance.ts";
import { type Arrival, courseOf, workerSchema } from "./course.ts";

const monthSchema = z.strictObject({
  about: z.string(),
  region: z.string(),
  noticesPerWorkingDay: z.number().positive(),
  /** Of all cases, those that the ZVH knows. */
  zvhShare: z.number().min(0).max(1),
  /** In days: many stay short, some long. */
  meanStay: z.number().positive(),
  returns: z.record(z.string(), z.number().min(0)),
  people: z.array(workerSchema),
});

/** What a month in a region is made of. */
export type Mixture = z.infer<typeof monthSchema>;

export const readMixture = (written: unknown): Mixture => monthSchema.parse(written);

/** How long before the month cases come in, in days: on its first day they stand at every step. */
const lead = 100;

/** The shortest stay, in days. */
const shortest = 4;

/** A scenario, as one writes it: cases come in for a while and people do their work, most in time, some late, some never. */
export function monthOf(mixture: Mixture, month: string, { region, seed }: { region: Region; seed: number }): unknown {
  const odds = chance(seed);
  const first = day(`${month}-01`);
  const last = addDays(day(Temporal.PlainDate.from(first).add({ months: 1 }).toString()), -1);
  const { calendar } = rulesOf(region);
  const days = Array.from({ length: lead + 31 }, (_, index) => addDays(first, index - lead)).filter(
    (on) => on <= last && isWorkingDay(calendar, on),
  );
  const arrivals = days.flatMap((on) =>
    Array.from({ length: notices(mixture.noticesPerWorkingDay, odds) }, () => arrival(on, mixture, odds)),
  );
  const until = `${last}T23:00Z`;
  const events = arrivals
    .flatMap((each, index) => courseOf(each, index + 1, { odds, later: (on, n) => addWorkingDays(calendar, on, n) }))
    .filter(({ at }) => Temporal.Instant.compare(at, until) < 0);
  return { region: mixture.region, from: `${days[0]}T00:00Z`, until, people: mixture.people, events };
}

/** A number of notices that on average is as told. */
const notices = (perDay: number, { next }: Chance): number => Math.floor(perDay) + (next() < perDay % 1 ? 1 : 0);

function arrival(on: Day, { returns, zvhShare, meanStay, people }: Mixture, odds: Chance): Arrival {
  return {
    on,
    prison: odds.next() < 0.5 ? "roermond" : "ter-peel",
    municipality: odds.pick(Object.entries(returns)),
    isZvh: odds.next() < zvhShare,
    people,
    stay: shortest + Math.round(-Math.log(1 - odds.next()) * meanStay),
  };
}
