import { z } from "zod";
import type { Instant } from "../../src/calendar/day.ts";
import type { Listed } from "../../src/case/owed/addressees.ts";
import { momentField, must } from "../../src/notices/fields.ts";
import { noticeReader } from "../../src/notices/notice.ts";
import { personKeyWith } from "../../src/notices/personKey.ts";
import type { Region } from "../../src/region/region.ts";
import { type Event, eventReader } from "./event.ts";
import { readPeople } from "./people.ts";
import { lines, within } from "./problems.ts";

/** A story to play: who takes part, and what happens when. */
export type Scenario = {
  readonly region: Region;
  readonly from: Instant;
  readonly until: Instant;
  readonly people: readonly Listed[];
  /** What the scenario calls each person, by the id that the rules know. */
  readonly ids: ReadonlyMap<string, string>;
  /** In the order in which they happen. */
  readonly events: readonly Event[];
};

/** A scenario, or everything that is wrong with it, each with its place in the file. */
export type ReadScenario = { readonly scenario: Scenario } | { readonly problems: readonly string[] };

const scenarioSchema = z.strictObject(
  {
    about: z.string(must("must be a text")).optional(),
    region: z.string(must("must be a text")).default("nml"),
    from: momentField,
    until: momentField,
    people: z.array(z.unknown(), must("must be a list of people")),
    events: z.array(z.unknown(), must("must be a list of events")),
  },
  must("must be a scenario"),
);

const lists = z
  .object({ people: z.array(z.unknown()).catch([]), events: z.array(z.unknown()).catch([]) })
  .catch({ people: [], events: [] });

/** What region a scenario plays in, as far as that can be read. */
export const regionIn = (written: unknown): string =>
  z.looseObject({ region: z.string() }).safeParse(written).data?.region ?? "nml";

/** Nothing of a scenario is kept, so its person keys need no secret. */
const personKey = personKeyWith("simulation");

/** Reads a scenario that plays in this region; every problem at once. */
export function readScenario(written: unknown, region: Region): ReadScenario {
  const read = scenarioSchema.safeParse(written);
  const { people: rawPeople, events: rawEvents } = lists.parse(written);
  const { cast, problems: aboutPeople } = readPeople(rawPeople);
  const readEvent = eventReader(cast, noticeReader(region, personKey));
  const all = rawEvents.map(readEvent);
  const events = all.flatMap((each) => ("event" in each ? [each.event] : []));
  const problems = [
    ...(read.error === undefined ? [] : lines(read.error)),
    ...(read.success && read.data.until < read.data.from ? ["until: lies before from"] : []),
    ...aboutPeople,
    ...all.flatMap((each, index) => within(`events.${index}`, "problems" in each ? each.problems : [])),
    ...all.flatMap((each, index) =>
      "event" in each && read.success && !lasts(read.data, each.event)
        ? [`events.${index}.at: lies outside from and until`]
        : [],
    ),
  ];
  if (problems.length > 0 || !read.success) return { problems };
  const { from, until } = read.data;
  const sorted = events.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const ids = new Map([...cast].map(([id, person]) => [String(person.id), id]));
  return { scenario: { region, from, until, people: [...cast.values()], ids, events: sorted } };
}

type Span = { readonly from: Instant; readonly until: Instant };

const lasts = ({ from, until }: Span, { at }: Event): boolean => from <= at && at <= until;
