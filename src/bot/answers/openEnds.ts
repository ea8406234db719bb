import { dayOf, type Instant } from "../../calendar/day.ts";
import { shortDay } from "../../cards/days.ts";
import type { Duty } from "../../case/person.ts";
import { hasPart } from "../../case/rights/rights.ts";
import { openEndsNow } from "../openEnds/openEndsNow.ts";
import { whatIsOpen } from "../openEnds/whatIsOpen.ts";
import type { Answering } from "./answers.ts";
import { line, places } from "./lists.ts";
import { page } from "./page.ts";

/** Who sees to it that nothing stays lying. */
const readers: ReadonlySet<Duty> = new Set(["administrator", "teamLead"]);

/**
 * `open eindjes`: what nobody did or took on, although everybody above them heard of it, longest first, in the cases in which
 * somebody has a part. The channel of the region has the same list standing.
 */
export const openEnds: Answering = async (chain, asked, question) => {
  const { entry, words } = asked;
  const { answer: say } = words;
  if (!entry.duties.some((duty) => readers.has(duty))) return { text: say.openEndsOnly };
  const all = await openEndsNow(chain.store, chain.clock.now(), chain.rules);
  const ends = all.filter(({ head }) => hasPart(entry, head.case));
  if (ends.length === 0) return { text: say.noOpenEnds };
  const day = (at: Instant) => shortDay(dayOf(at), chain.clock.today(), words);
  const lines = ends.map((end) => ({
    ...line(end.head, chain, words),
    text: say.openEnd({
      place: places(end.head, chain),
      what: whatIsOpen(end, words),
      day: day(end.owed.from),
    }),
  }));
  return page(chain, { title: say.openEnds(lines.length), lines }, { asked, question });
};
