import type { Day } from "../../calendar/day.ts";
import { fetchDialog } from "../../cards/actions.ts";
import { shortDay } from "../../cards/days.ts";
import type { DigestLine, DigestSection } from "../../cards/digestCard.ts";
import { plain } from "../../cards/render.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Directory, Entry } from "../../people/directory.ts";
import { heldBy, leaversFor } from "../../people/leaving.ts";
import type { Store } from "../../store/store.ts";

/** What is asked about people. */
export type Known = {
  readonly store: Pick<Store, "cases" | "lookup">;
  readonly directory: Pick<Directory, "everybody">;
};

/** How many people one list tells of; whoever is left comes on the list as soon as those are done. */
const most = 5;

/**
 * What somebody's list of the day says about people, in lines of one person each: for who sees to it, whose work still lies there
 * though they stop or stopped. It says so every day until it is passed on.
 */
export async function peopleSections(
  { store, directory }: Known,
  { person, today, words }: { readonly person: Entry; readonly today: Day; readonly words: Words },
): Promise<readonly DigestSection[]> {
  if (!person.duties.some((duty) => duty === "teamLead" || duty === "administrator")) return [];
  const leavers = leaversFor(person, await directory.everybody(), today);
  const lines = await Promise.all(leavers.map((left) => leaverLine(left, { store, today, words })));
  const shown = lines.flat().slice(0, most);
  return shown.length === 0 ? [] : [{ title: words.people.leavers, color: "default", lines: shown }];
}

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
