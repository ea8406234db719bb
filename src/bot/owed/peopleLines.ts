import type { Day } from "../../calendar/day.ts";
import { fetchDialog } from "../../cards/actions.ts";
import { shortDay } from "../../cards/days.ts";
import type { DigestLine, DigestSection } from "../../cards/digestCard.ts";
import { plain } from "../../cards/render.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Directory, Entry } from "../../people/directory.ts";
import { heldBy, leaversFor } from "../../people/leaving.ts";
import type { Region } from "../../region/region.ts";
import type { Store } from "../../store/store.ts";
import { requestLine } from "../requestLine.ts";

/** What is asked about people. */
export type Known = {
  readonly store: Pick<Store, "cases" | "lookup">;
  readonly region: Pick<Region, "prisons" | "municipalities">;
  readonly directory: Pick<Directory, "everybody" | "pendingRequests">;
};

/** How many people one list tells of; whoever is left comes on the list as soon as those are done. */
const most = 5;

/**
 * What somebody's list of the day says about people, in lines of one person each: for who sees to it, whose work still lies there
 * though they stop or stopped; for administrators, who asks to take part. It says so every day until it is done.
 */
export async function peopleSections(
  { store, directory, region }: Known,
  { person, today, words }: { readonly person: Entry; readonly today: Day; readonly words: Words },
): Promise<readonly DigestSection[]> {
  const isAdministrator = person.duties.includes("administrator");
  if (!isAdministrator && !person.duties.includes("teamLead")) return [];
  const leavers = leaversFor(person, await directory.everybody(), today);
  const left = await Promise.all(leavers.map((each) => leaverLine(each, { store, today, words })));
  const requests = isAdministrator ? await directory.pendingRequests() : [];
  return [
    ...section(
      words.people.requests,
      requests.map((each) => requestLine(each, region, words)),
    ),
    ...section(words.people.leavers, left.flat()),
  ];
}

const section = (title: string, lines: readonly DigestLine[]): readonly DigestSection[] =>
  lines.length === 0 ? [] : [{ title, color: "default", lines: lines.slice(0, most) }];

type Telling = Pick<Known, "store"> & { readonly today: Day; readonly words: Words };

async function leaverLine(left: Entry, { store, today, words }: Telling): Promise<readonly DigestLine[]> {
  const { people, dialog } = words;
  const held = await heldBy(left.id, store);
  if (held.length === 0) return [];
  return [
    {
      head: people.lastDay(plain(left.name), shortDay(left.leftOn ?? today, today, words)),
      text: people.holds(dialog.passAllOn.cases(held.length)),
      buttons: [fetchDialog(dialog.passAllOn.button, "passAllOn", { person: left.id })],
    },
  ];
}
