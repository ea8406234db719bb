import { fetchDialog } from "../../cards/actions.ts";
import { shortMoment } from "../../cards/days.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import { notTakenBack, type Stuck, stuckList } from "../../delivery/stuck.ts";
import { keptFromHere } from "../audience.ts";
import type { Chain } from "../chain.ts";
import type { Answering } from "./answers.ts";
import { type Line, page } from "./page.ts";

/** More than this is read only when most of it is solved: then something is wrong with all of it at once. */
export const mostStuck = 100;

/** What is stuck, as far as it is worth reading. */
export async function stuckNow({ store }: Pick<Chain, "store">): Promise<readonly Stuck[]> {
  const found: Stuck[] = [];
  for await (const each of stuckList(store)) {
    found.push(each);
    if (found.length === mostStuck) break;
  }
  return found;
}

/** `afgifte`: what Teams refused, or may or may not have, each with the button to say it once more. */
export const stuck: Answering = async (chain, asked, question) => {
  const barrier = keptFromHere("administrator", asked);
  if (barrier !== null) return { text: barrier };
  const { desk } = asked.words;
  const found = await stuckNow(chain);
  if (found.length === 0) return { text: desk.nothingStuck };
  const title = found.length === mostStuck ? desk.stuckMany(mostStuck) : desk.stuck(found.length);
  const lines = found.map((each) => line(each, chain, asked.words));
  return page(chain, { title, lines }, { asked, question });
};

function line({ caseNumber, key, kind, state, reason, since }: Stuck, { clock }: Chain, words: Words): Line {
  const { desk, dialog } = words;
  const isErased = reason === notTakenBack;
  const why = isErased ? desk.notEmptied : state === "unsure" ? desk.inDoubt : desk.parked(reason ?? "");
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
