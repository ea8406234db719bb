import { dayOf, type Instant } from "../../calendar/day.ts";
import { shortDay } from "../../cards/days.ts";
import { endOf } from "../../case/changes/endings.ts";
import type { Owed } from "../../case/outcome.ts";
import { remindersAhead } from "../../case/owed/reminders.ts";
import { isRole } from "../../case/owed/standing.ts";
import { unclaimedAhead } from "../../case/owed/unclaimed.ts";
import type { Duty } from "../../case/person.ts";
import { hasPart } from "../../case/rights/rights.ts";
import { roleNames } from "../../case/roles/roles.ts";
import { lateKey, openRoleKey } from "../../store/lookupKeys.ts";
import type { Head } from "../../store/store.ts";
import type { Chain } from "../chain.ts";
import { whatOf } from "../owed/owedSentence.ts";
import type { Answering } from "./answers.ts";
import { headsOf, line, places } from "./lists.ts";
import { page } from "./page.ts";

/** Who sees to it that nothing stays lying. */
const readers: ReadonlySet<Duty> = new Set(["administrator", "teamLead"]);

/**
 * `open eindjes`: what nobody did or took on, although everybody above them heard of it, longest first. It is the list that
 * the last rung of a ladder puts something on, as the cases are now: what is done or taken on in the meantime is gone from it.
 */
export const openEnds: Answering = async (chain, asked, question) => {
  const { entry, words } = asked;
  const { answer: say } = words;
  if (!entry.duties.some((duty) => readers.has(duty))) return { text: say.openEndsOnly };
  const keys = [lateKey, ...roleNames.map(openRoleKey)];
  const found = (await Promise.all(keys.map((key) => headsOf(chain, key)))).flat();
  const heads = new Map(found.map((head) => [head.case.number, head])).values();
  const ends = [...heads]
    .filter((head) => endOf(head.case) === null && hasPart(entry, head.case))
    .flatMap((head) => endsOf(head, chain).map((owed) => ({ head, owed })))
    .toSorted((one, other) => (one.owed.from < other.owed.from ? -1 : one.owed.from > other.owed.from ? 1 : 0));
  if (ends.length === 0) return { text: say.noOpenEnds };
  const day = (at: Instant) => shortDay(dayOf(at), chain.clock.today(), words);
  const lines = ends.map(({ head, owed: { item, from } }) => ({
    ...line(head, chain, words),
    text: say.openEnd({
      place: places(head, chain),
      what: isRole(item) ? words.digest.roleFree(words.role[item].person) : whatOf(item, head.case, words),
      day: day(from),
    }),
  }));
  return page(chain, { title: say.openEnds(lines.length), lines }, { asked, question });
};

/** What the case left open for so long that it is an open end. */
const endsOf = ({ case: it }: Head, { rules, clock }: Chain): readonly Owed[] =>
  [...remindersAhead(it, rules), ...unclaimedAhead(it, rules)].filter(
    ({ kind, from }) => kind === "openEnd" && from <= clock.now(),
  );
