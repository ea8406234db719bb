import type { Day } from "../src/calendar/day.ts";
import type { PersonId } from "../src/case/person.ts";
import { type Entry, hasLeft } from "../src/people/entry.ts";
import type { Preview } from "../src/people/peopleChanges.ts";

/** The directory for who reads it: a line per person, by organisation and name. */
export function peopleTable(people: readonly Entry[], today: Day): string {
  if (people.length === 0) return "Nobody is listed yet.";
  const sorted = people.toSorted((one, other) =>
    `${one.organisation} ${one.name}`.localeCompare(`${other.organisation} ${other.name}`, "nl"),
  );
  return sorted.map((entry) => `  ${lineOf(entry)}${absence(entry, people, today)}`).join("\n");
}

const lineOf = ({ name, organisation, duties }: Entry): string =>
  `${name.padEnd(24)} ${organisation.padEnd(28)} ${duties.join(", ")}`;

function absence(entry: Entry, people: readonly Entry[], today: Day): string {
  const { away, leftOn } = entry;
  if (hasLeft(entry, today)) return `  (left on ${leftOn})`;
  if (away === undefined || away.until < today) return "";
  const deputy = people.find(({ id }) => id === away.deputy)?.name ?? "nobody";
  return `  (away ${away.from} to ${away.until}, ${deputy} stands in)`;
}

/** In how many running cases somebody has something in hand. */
export type InHand = ReadonlyMap<PersonId, number>;

/** What a list would change: who comes, what becomes different, who leaves and what they leave lying, which rows are refused. */
export function changesTable(
  { added, changed, left, unchanged, refused }: Preview,
  inHand: InHand = new Map(),
): string {
  const lying = ({ id }: Entry): string => {
    const count = inHand.get(id) ?? 0;
    return count === 0
      ? ""
      : `  (has work in ${count} ${count === 1 ? "case" : "cases"}: the team lead is asked to pass it on)`;
  };
  return [
    ...added.map((entry) => `  new       ${lineOf(entry)}`),
    ...changed.map(({ entry, fields }) => `  changed   ${entry.name.padEnd(24)} ${fields.join(", ")}`),
    ...left.map((entry) => `  leaves    ${lineOf(entry)}${lying(entry)}`),
    ...refused.map(({ line, problems }) => `  refused   line ${line}: ${problems.join("; ")}`),
    `  ${added.length} new, ${changed.length} changed, ${left.length} leave, ${unchanged} as they were, ${refused.length} refused`,
  ].join("\n");
}
