import type { Day } from "../../calendar/day.ts";
import { shortDay } from "../../cards/days.ts";
import { type DigestSection, digestCard } from "../../cards/digestCard.ts";
import type { PlaceNames } from "../../cards/publicCase.ts";
import { plain } from "../../cards/render.ts";
import { nl } from "../../cards/words/words.nl.ts";
import type { Case } from "../../case/case.ts";
import type { Rules } from "../../case/rules.ts";
import type { Conversation, Words } from "../../delivery/messenger.ts";
import type { Listing, PrisonList } from "../../reminders/listMoments.ts";
import { readHeads } from "../../store/heads.ts";
import { prisonKey } from "../../store/lookupKeys.ts";
import type { Store } from "../../store/store.ts";
import { linksTo } from "../caseLinks.ts";
import { iduLine, mdoLine, sectionsOf } from "./listLines.ts";

type World = {
  readonly store: Pick<Store, "cases" | "lookup">;
  readonly rules: Rules;
  readonly names: PlaceNames;
};

/** Which time the list comes, on which day, and in which channel. */
export type Sending = { readonly listing: Listing; readonly today: Day; readonly to: Conversation };

/** How many lines one part of a list has: more would not be read on a phone, and the card stays small. */
const most = 8;

/**
 * A prison's list, made at the moment that it goes out. Everybody in the channel sees it: it tells no more of a case than its
 * card does. `undefined`: there is nothing on it.
 */
export async function prisonListWords(
  { store, rules, names }: World,
  list: PrisonList,
  { listing, today, to }: Sending,
): Promise<Words | undefined> {
  const words = nl;
  const lineOf = list.kind === "mdo" ? mdoLine : iduLine;
  const lines = (await casesIn(store, list.prison))
    .flatMap((it) => lineOf(it, { listing, today, rules, words }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0));
  if (lines.length === 0) return undefined;
  const parts = sectionsOf[list.kind].flatMap((section) => {
    const all = lines.filter((line) => line.section === section);
    return all.length === 0 ? [] : [{ title: words.prisonLists[section](all.length), shown: all.slice(0, most) }];
  });
  const shown = parts.flatMap((part) => part.shown);
  const links = await linksTo(
    store.cases,
    shown.map((line) => line.case.number),
    to,
  );
  const sections = parts.map(
    (part): DigestSection => ({
      title: part.title,
      color: "default",
      lines: part.shown.map(({ case: it, text }) => ({
        head: `${links.get(it.number)} · ${municipalityOf(it, names)}`,
        text,
        buttons: [],
      })),
    }),
  );
  const day = shortDay(listing.on, today, words);
  const title = words.prisonLists[list.kind]({ prison: plain(names.prison(list.prison)), day });
  const footer = lines.length > shown.length ? words.prisonLists.more(lines.length - shown.length) : "";
  return { card: digestCard({ title, sections, footer }), summary: title };
}

/** What stands in place of a list when its time is over. */
export const overWords: Words = { text: nl.prisonLists.over, mentions: [] };

/** The cases of a prison, ended ones as well. A lookup may say too much: what a case says decides. */
async function casesIn({ cases, lookup }: World["store"], prison: string): Promise<readonly Case[]> {
  const heads = await readHeads(cases, await lookup.find(prisonKey(prison)));
  return heads.flatMap((head) => (head.case.prison === prison ? [head.case] : []));
}

const municipalityOf = ({ municipality }: Case, names: PlaceNames): string =>
  nl.prisonLists.municipality(
    municipality === null ? nl.card.municipalityUnknown : plain(names.municipality(municipality)),
  );
