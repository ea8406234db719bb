import { type Day, dayOf } from "../../src/calendar/day.ts";
import { isInList } from "../../src/case/owed/inList.ts";
import type { PersonId } from "../../src/case/person.ts";
import { holderOf } from "../../src/case/roles/holders.ts";
import { roleNames } from "../../src/case/roles/roles.ts";
import { rulesOf } from "../../src/region/region.ts";
import type { Line } from "./line.ts";
import type { Scenario } from "./scenario.ts";

/** What somebody hears in a month: how often they are named, per day on which anything is said at all, and their cases. */
export type Heard = {
  readonly name: string;
  readonly organisation: string;
  /** The most cases in which they held a role at once, as far as messages show. */
  readonly cases: number;
  /** Days with a list of the day on which a reminder came in it. */
  readonly lists: number;
  readonly named: { readonly most: number; readonly median: number; readonly mean: number };
};

type Said = Extract<Line, { readonly type: "message" }>;

/** What everybody hears in the days from `from` on. What falls together on one case is one message, and so are a day's open ends. */
export function heardBy(lines: readonly Line[], { people, region }: Scenario, from: Day): readonly Heard[] {
  const rules = rulesOf(region);
  const said = lines.filter((line): line is Said => line.type === "message" && dayOf(line.at) >= from);
  const days = [...new Set(said.map(({ at }) => dayOf(at)))];
  return people.map(({ id, name, organisation }) => {
    const mine = said.filter(({ to }) => to.some((each) => each.id === id));
    const named = mine.filter(({ it, owed }) => it === undefined || !isInList(it, owed, rules));
    const perDay = days.map((on) => messages(named.filter(({ at }) => dayOf(at) === on))).sort((a, b) => a - b);
    const sum = perDay.reduce((total, each) => total + each, 0);
    return {
      ...{ name, organisation, cases: mostHeld(lines, id, from) },
      lists: new Set(mine.filter(({ owed }) => owed.where === "digest").map(({ at }) => dayOf(at))).size,
      named: {
        most: perDay.at(-1) ?? 0,
        median: perDay[Math.floor((perDay.length - 1) / 2)] ?? 0,
        mean: days.length === 0 ? 0 : sum / days.length,
      },
    };
  });
}

const messages = (said: readonly Said[]): number =>
  new Set(said.map(({ at, number, owed: { kind } }) => (kind === "openEnd" ? kind : `${at} ${number}`))).size;

/** Walks through what happened, and counts how many cases somebody held that had not ended. */
function mostHeld(lines: readonly Line[], id: PersonId, from: Day): number {
  const held = new Set<string>();
  let most = 0;
  for (const { number, it, at } of lines) {
    if (number === null || it === undefined) continue;
    const isRunning = it.stage.state === "running" && it.release === null;
    if (isRunning && roleNames.some((role) => holderOf(it, role)?.id === id)) held.add(number);
    else held.delete(number);
    if (dayOf(at) >= from) most = Math.max(most, held.size);
  }
  return most;
}

/** The figures as a table to read. */
export function countsTable(heard: readonly Heard[]): string {
  const rows = heard.map(({ name, organisation, cases, lists, named: { most, median, mean } }) => [
    `${name} (${organisation})`,
    ...[cases, lists, median, most].map(String),
    mean.toFixed(1),
  ]);
  const all = [["wie", "zaken tegelijk", "lijsten", "genoemd per dag: midden", "meest", "gemiddeld"], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}
