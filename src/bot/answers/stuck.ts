import { fetchDialog } from "../../cards/actions.ts";
import { shortMoment } from "../../cards/days.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { PersonId } from "../../case/person.ts";
import { notTakenBack, type Stuck, stuckList } from "../../delivery/stuck.ts";
import { type StuckList, stuckLists } from "../../reminders/stuckLists.ts";
import { keptFromHere } from "../audience.ts";
import type { Chain } from "../chain.ts";
import type { Answering } from "./answers.ts";
import { type Line, page } from "./page.ts";

/** More than this is read only when most of it is solved: then something is wrong with all of it at once. */
export const mostStuck = 100;

/** What is stuck, as far as it is worth reading: first the lists of today, which do not wait for tomorrow. */
export async function stuckNow({
  store,
  clock,
}: Pick<Chain, "store" | "clock">): Promise<readonly (StuckList | Stuck)[]> {
  const found: (StuckList | Stuck)[] = (await stuckLists({ store, clock })).slice(0, mostStuck);
  for await (const each of stuckList(store)) {
    if (found.length === mostStuck) break;
    found.push(each);
  }
  return found;
}

/** `afgifte`: what Teams refused, or may or may not have, each with the button to say it once more. */
export const stuck: Answering = async (chain, asked, question) => {
  const barrier = keptFromHere("administrator", asked);
  if (barrier !== null) return { text: barrier };
  const { words } = asked;
  const found = await stuckNow(chain);
  if (found.length === 0) return { text: words.desk.nothingStuck };
  const title = found.length === mostStuck ? words.desk.stuckMany(mostStuck) : words.desk.stuck(found.length);
  const people = new Map((await chain.directory.list()).map(({ id, name }) => [id, name]));
  const lines = found.map((each) =>
    "list" in each
      ? listLine(each, chain, { words, nameOf: (id) => people.get(id) ?? "" })
      : caseLine(each, chain, words),
  );
  return page(chain, { title, lines }, { asked, question });
};

type Naming = { readonly words: Words; readonly nameOf: (id: PersonId) => string };

function listLine({ key, list, since, ...how }: StuckList, { clock, names }: Chain, { words, nameOf }: Naming): Line {
  const { desk, dialog } = words;
  const head =
    list.kind === "digest"
      ? desk.stuckList.digest(nameOf(list.of))
      : desk.stuckList[list.kind](names.prison(list.prison));
  return {
    head,
    text: [whyOf(how, words), shortMoment(since, clock.today(), words)].join(" · "),
    buttons: [fetchDialog(dialog.retry.button, "retry", { list: key })],
  };
}

const whyOf = ({ state, reason }: Pick<Stuck, "state" | "reason">, { desk }: Words): string =>
  state === "unsure" ? desk.inDoubt : desk.parked(reason ?? "");

function caseLine({ caseNumber, key, kind, since, ...how }: Stuck, { clock }: Chain, words: Words): Line {
  const { desk, dialog } = words;
  const isErased = how.reason === notTakenBack;
  const why = isErased ? desk.notEmptied : whyOf(how, words);
  return {
    case: caseNumber,
    head: caseNumber,
    text: [kind === "card" ? desk.card : desk.message, why, shortMoment(since, clock.today(), words)].join(" · "),
    buttons: [
      fetchDialog(dialog.retry.button, "retry", { number: caseNumber, key }),
      ...(isErased ? [fetchDialog(dialog.takenAway.button, "takenAway", { number: caseNumber, key })] : []),
    ],
  };
}
