import { z } from "zod";
import { addDays, type Day, type Instant, momentOn } from "../../src/calendar/day.ts";
import type { Chance } from "./chance.ts";

/** Somebody who comes in: when and where, where they return to, and for how many days they stay. */
export type Arrival = {
  readonly on: Day;
  readonly prison: string;
  readonly municipality: string;
  readonly isZvh: boolean;
  readonly stay: number;
  readonly people: readonly Worker[];
};

/** Somebody who does a part of the work, as a scenario writes them. */
export const workerSchema = z.looseObject({
  id: z.string(),
  duties: z.array(z.string()),
  reach: z.strictObject({
    prisons: z.union([z.literal("all"), z.array(z.string())]),
    municipalities: z.union([z.literal("all"), z.array(z.string())]),
  }),
});

export type Worker = z.infer<typeof workerSchema>;

/** An event, as a scenario writes one. */
export type Written = { readonly at: Instant } & Readonly<Record<string, unknown>>;

type World = {
  readonly odds: Chance;
  /** So many working days after a day, or before it. */
  readonly later: (on: Day, workingDays: number) => Day;
};

type Act = {
  readonly by: string | undefined;
  readonly do: Readonly<Record<string, unknown>>;
  /** On which working day since admission it is done. */
  readonly due: number;
};

/** How many working days before or after the last day people do things: most in time, some late, and one in twenty very late. */
const slips = [
  [-2, 25],
  [-1, 30],
  [0, 25],
  [1, 10],
  [3, 5],
  [8, 5],
] as const;

/** How many working days a role waits for somebody. */
const waits = [
  [0, 60],
  [1, 25],
  [2, 10],
  [5, 5],
] as const;

/** How many working days the check takes. */
const checks = [
  [0, 60],
  [1, 35],
  [3, 5],
] as const;

/** What happens in the nth case of a scenario, from its notice to its end. */
export function courseOf(it: Arrival, nth: number, world: World): readonly Written[] {
  const { odds } = world;
  const released = addDays(it.on, it.stay);
  const lead = it.isZvh ? "processDirector" : "aftercareCoordinator";
  const casemanager = worker("prisonCaseManager", it, odds);
  const leads = worker(lead, it, odds);
  const contact = worker("municipalContact", it, odds);
  const claimed = odds.pick(waits);
  const leadClaimed = 2 + odds.pick(waits);
  const acts: readonly Act[] = [
    { by: casemanager, do: { type: "claim", role: "prisonCaseManager" }, due: claimed },
    { by: leads, do: { type: "claim", role: lead }, due: leadClaimed },
    { by: contact, do: { type: "claim", role: "municipalContact" }, due: 2 + odds.pick(waits) },
    ...steps(it, { casemanager, leads }).map((act) => {
      const first = act.by === casemanager ? claimed : leadClaimed;
      return { ...act, due: Math.max(first + 1, act.due + odds.pick(slips)) };
    }),
  ];
  const number = String(1_000_000 + nth);
  const done = acts.flatMap(({ by, do: deed, due }) => {
    const at = someTime(world.later(it.on, due), odds);
    return by === undefined || at >= momentOn(released, "00:00") ? [] : [{ at, by, do: { ...deed, case: `#${nth}` } }];
  });
  return [
    { at: momentOn(it.on, "08:45"), notice: admission(it, nth, number) },
    {
      at: someTime(world.later(it.on, odds.pick(checks)), odds),
      by: worker("intakeDesk", it, odds),
      do: check(it, nth),
    },
    ...done,
    ...wayOut(it, nth, { casemanager, leads, released, world }),
    {
      at: momentOn(released, "09:00"),
      notice: { kind: "release", sourceReference: `R-${nth}`, personNumber: number, releasedOn: released },
    },
  ];
}

type Actors = { readonly casemanager: string | undefined; readonly leads: string | undefined };

const steps = (it: Arrival, { casemanager, leads }: Actors): readonly Act[] => [
  { by: casemanager, do: { type: "recordContact", with: "lead" }, due: 3 },
  { by: leads, do: { type: "recordContact", with: "municipality" }, due: 3 },
  { by: leads, do: { type: "agreeProcess", probation: false }, due: 5 },
  { by: casemanager, do: { type: "recordIntake", outcome: "held", needs: { housing: "need" } }, due: 9 },
  { by: casemanager, do: { type: "recordSheet" }, due: 10 },
  { by: casemanager, do: { type: "takeInitiative" }, due: 10 },
  { by: casemanager, do: { type: "recordPlan" }, due: 18 },
  { by: casemanager, do: { type: "adoptPlan" }, due: 19 },
  { by: casemanager, do: { type: "sharePlan", to: ["municipality"], probation: false }, due: 22 },
  ...Array.from({ length: Math.floor(it.stay / 42) }, (_, talk) => ({
    by: casemanager,
    do: { type: "recordTalk", outcome: "held" },
    due: 18 + 29 * (talk + 1),
  })),
];

const check = ({ isZvh }: Arrival, nth: number) => ({
  ...{ type: "recordCheck", zvhClient: isZvh, gcosDone: true, case: `#${nth}` },
  knownAt: { benefits: "yes", wmo: "no", communityTeam: "no" },
});

const admission = ({ on, prison, municipality, stay }: Arrival, nth: number, number: string) => ({
  ...{ kind: "admission", sourceReference: `A-${nth}`, personNumber: number, prison, admittedOn: on, municipality },
  ...{
    noticedAt: momentOn(on, "08:40"),
    municipalityBasis: "registered",
    detention: "sentence",
    tulpReference: `T-${nth}`,
  },
  expectedRelease: { on: addDays(on, stay), type: "sentenceEnd", certain: true },
});

type Leaving = Actors & { readonly released: Day; readonly world: World };

function wayOut(
  it: Arrival,
  nth: number,
  { casemanager, leads, released, world: { odds, later } }: Leaving,
): readonly Written[] {
  const earliest = later(it.on, 7);
  const planned = later(addDays(released, -42), odds.pick(slips));
  const begun = planned < earliest ? earliest : planned;
  const accepted = later(begun, 5);
  if (casemanager === undefined || leads === undefined || begun >= released) return [];
  return [
    { at: someTime(begun, odds), by: casemanager, do: { type: "startHandover", to: ["lead"], case: `#${nth}` } },
    { at: someTime(accepted, odds), by: leads, do: { type: "acceptHandover", side: "lead", case: `#${nth}` } },
  ];
}

/** Somebody who may do this for this case, if there is anybody. */
function worker(duty: string, { people, prison, municipality }: Arrival, { pick }: Chance): string | undefined {
  const covers = (reach: "all" | readonly string[], place: string) => reach === "all" || reach.includes(place);
  const found = people.filter(({ duties, reach }) => {
    const isPlace =
      duty === "prisonCaseManager" ? covers(reach.prisons, prison) : covers(reach.municipalities, municipality);
    return duties.includes(duty) && isPlace;
  });
  return found.length === 0 ? undefined : pick(found.map(({ id }) => [id, 1] as const));
}

const someTime = (on: Day, { next }: Chance): Instant =>
  momentOn(
    on,
    `${String(9 + Math.floor(next() * 7)).padStart(2, "0")}:${String(Math.floor(next() * 60)).padStart(2, "0")}`,
  );
