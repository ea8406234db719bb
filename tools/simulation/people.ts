import { z } from "zod";
import type { Weekday } from "../../src/calendar/workingDays.ts";
import type { Listed } from "../../src/case/owed/addressees.ts";
import { type Duty, type PersonId, personId } from "../../src/case/person.ts";
import { roleNames } from "../../src/case/roles/roles.ts";
import { dayField, must, wordField } from "../../src/notices/fields.ts";
import { lines, within } from "./problems.ts";

/** The people of a scenario by what it calls them. */
export type Cast = ReadonlyMap<string, Listed>;

const duties: readonly Duty[] = [...roleNames, "intakeDesk", "teamLead", "administrator", "workingGroup", "auditor"];
const dutyList = z.array(wordField(duties), must("must be a list")).default([]);
const reach = z.union([z.literal("all"), z.array(z.string())], must('must be "all" or a list of codes')).default("all");
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const text = z.string(must("must be a text")).min(1, must("must not be empty"));

const away = z.strictObject({ from: dayField, until: dayField, deputy: text.nullable().default(null) });

/** `duties` and `roles` are one list; `all` reaches every prison and municipality, as it does when nothing is said. */
const personSchema = z.strictObject(
  {
    id: text,
    name: text.optional(),
    organisation: z.string(must("must be a text")).default(""),
    duties: dutyList,
    roles: dutyList,
    reach: z
      .union([z.literal("all"), z.strictObject({ prisons: reach, municipalities: reach })], {
        error: 'must be "all" or hold prisons and municipalities',
      })
      .default("all"),
    days: z.array(z.literal(weekdays, must("must be a number from 1, Monday, to 5"))).optional(),
    away: away.optional(),
  },
  must("must be a person"),
);

type Written = z.infer<typeof personSchema>;

/** Reads the people of a scenario; two with one id, and a deputy who is not in it, are problems. */
export function readPeople(raw: readonly unknown[]): { readonly cast: Cast; readonly problems: readonly string[] } {
  const read = raw.map((each) => personSchema.safeParse(each));
  const written = read.flatMap(({ data }) => data ?? []);
  const ids = new Map(written.map(({ id }, index) => [id, personId("scenario", String(index + 1))]));
  const problems = read.flatMap(({ error, data }, index) => [
    ...(error === undefined ? [] : within(`people.${index}`, lines(error))),
    ...(data === undefined ? [] : within(`people.${index}`, disagreements(data, written, index))),
  ]);
  return { cast: new Map(written.map((each) => [each.id, listed(each, ids)])), problems };
}

function disagreements({ id, away: absence }: Written, all: readonly Written[], index: number): readonly string[] {
  const deputy = absence?.deputy ?? null;
  return [
    ...(all.findIndex((other) => other.id === id) < index && all.filter((other) => other.id === id).length > 1
      ? ["id: is used twice"]
      : []),
    ...(deputy === null || all.some((other) => other.id === deputy) ? [] : ["away.deputy: is nobody in this scenario"]),
  ];
}

function listed(written: Written, ids: ReadonlyMap<string, PersonId>): Listed {
  const { id, name = id, organisation, days, away: absence } = written;
  const everywhere = { prisons: "all", municipalities: "all" } as const;
  return {
    id: ids.get(id) ?? personId("scenario", "unknown"),
    name,
    organisation,
    duties: [...new Set([...written.duties, ...written.roles])],
    reach: written.reach === "all" ? everywhere : written.reach,
    days,
    away: absence && { ...absence, deputy: ids.get(absence.deputy ?? "") ?? null },
  };
}
