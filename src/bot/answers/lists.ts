import { addDays } from "../../calendar/day.ts";
import { execute, say } from "../../cards/actions.ts";
import { shortDay, spelledMoment } from "../../cards/days.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import { endOf } from "../../case/changes/endings.ts";
import { type Waiting, waiting } from "../../case/dates/waiting.ts";
import { isLate } from "../../case/owed/time.ts";
import { claimBarrier, hasPart, lostRole } from "../../case/rights/rights.ts";
import { rolesOf } from "../../case/roles/holders.ts";
import { roleNames } from "../../case/roles/roles.ts";
import { readHeads } from "../../store/heads.ts";
import { holderKey, lateKey, openRoleKey, planAheadKey } from "../../store/lookupKeys.ts";
import type { Head } from "../../store/store.ts";
import type { Asked } from "../asked.ts";
import type { Chain } from "../chain.ts";
import type { Answering } from "./answers.ts";
import { type Line, page } from "./page.ts";

/** `mijn zaken`: the cases in which somebody holds a role. */
export const myCases: Answering = async (chain, asked, question) => {
  const { entry, words } = asked;
  const heads = await headsOf(chain, holderKey(entry.id));
  const mine = heads.filter((head) => endOf(head.case) === null && rolesOf(entry, head.case).length > 0);
  if (mine.length === 0) return { text: words.answer.noCases };
  const lines = mine.toSorted(byDue(chain)).map((head) => ({
    ...line(head, chain, words),
    ...handingBack(head, asked),
  }));
  return page(chain, { title: words.answer.myCases(mine.length), lines }, { asked, question });
};

/** Of a role that the directory no longer lets somebody hold, there is nothing to do but give it back. */
function handingBack({ case: it, version }: Head, { entry, words }: Asked): Partial<Line> {
  const lost = lostRole(entry, it);
  if (lost === null || hasPart(entry, it)) return {};
  const { role } = lost;
  const data = { case: it.number, v: version, role };
  return { buttons: [execute(words.button.giveBack, "giveBack", data)] };
}

/** `open rollen`: the roles that somebody can take on. */
export const openRoles: Answering = async (chain, asked, question) => {
  const { entry, words } = asked;
  const mine = roleNames.filter((role) => entry.duties.includes(role));
  const found = await Promise.all(mine.map(async (role) => ({ role, heads: await headsOf(chain, openRoleKey(role)) })));
  const lines = found.flatMap(({ role, heads }) =>
    heads
      .filter((head) => head.case.roles[role].state === "open" && claimBarrier(entry, role, head.case) === null)
      .map((head) => ({
        ...line(head, chain, words),
        text: `${words.role[role].label} · ${places(head, chain)}`,
        buttons: [execute(words.button.claim, "claim", { case: head.case.number, v: head.version, role })],
      })),
  );
  if (lines.length === 0) return { text: words.answer.noOpenRoles };
  return page(chain, { title: words.answer.openRoles(lines.length), lines }, { asked, question });
};

/** `te laat`: what is late in the cases in which somebody has a part, longest late first. */
export const late: Answering = async (chain, asked, question) => {
  const { entry, words } = asked;
  const heads = (await headsOf(chain, lateKey)).filter((head) => hasPart(entry, head.case));
  const found = heads
    .flatMap((head) => lateIn(head, chain).map((step) => ({ head, step })))
    .toSorted((one, other) => (one.step.due < other.step.due ? -1 : 1));
  if (found.length === 0) return { text: words.answer.nothingLate };
  const lines = found.map(({ head, step }) => ({
    ...line(head, chain, words),
    text: words.answer.lateLine({
      place: places(head, chain),
      what: words.item[step.item],
      day: shortDay(addDays(step.due, 1), chain.clock.today(), words),
    }),
  }));
  return page(chain, { title: words.answer.late(lines.length), lines }, { asked, question });
};

/** `agenda mdo`: the plans that still have to be adopted, by the day of their MDO, or else by their last day. */
export const mdo: Answering = async (chain, asked, question) => {
  const { entry, words } = asked;
  const heads = (await headsOf(chain, planAheadKey)).filter((head) => hasPart(entry, head.case));
  const found = heads.flatMap((head) => {
    const due = waiting(head.case, chain.rules).find(({ item }) => item === "3c")?.due;
    const moment = head.case.planned.find(({ what }) => what === "mdo")?.moment;
    return due === undefined ? [] : [{ head, due, moment }];
  });
  if (found.length === 0) return { text: words.answer.noPlans };
  const today = chain.clock.today();
  const lines = found
    .toSorted((one, other) => ((one.moment ?? one.due) < (other.moment ?? other.due) ? -1 : 1))
    .map(({ head, due, moment }) => ({
      ...line(head, chain, words),
      text: `${places(head, chain)} · ${
        moment === undefined
          ? words.answer.mdoBy(shortDay(due, today, words))
          : words.answer.mdoOn(spelledMoment(moment, today, words))
      }`,
    }));
  return page(chain, { title: words.answer.plans(lines.length), lines }, { asked, question });
};

const lateIn = ({ case: it }: Head, { rules }: Chain): readonly Waiting[] =>
  endOf(it) === null ? waiting(it, rules).filter((step) => isLate(it, step)) : [];

/** The cases that a lookup names. A lookup may say too much: whoever reads it checks the case. */
export const headsOf = async ({ store }: Chain, key: string): Promise<readonly Head[]> =>
  readHeads(store.cases, await store.lookup.find(key));

/** What has to be done first comes first; what waits for nothing, last. */
const byDue = ({ rules }: Chain) => {
  const first = ({ case: it }: Head): string => waiting(it, rules)[0]?.due ?? "9999";
  return (one: Head, other: Head): number => (first(one) < first(other) ? -1 : first(one) > first(other) ? 1 : 0);
};

/** A case in a list: its number, where it belongs, what it waits for, and the button that shows it. */
export function line(head: Head, chain: Chain, words: Words): Line {
  const [next] = waiting(head.case, chain.rules);
  const what =
    next === undefined
      ? words.card.nowNothing
      : words.answer.dueLine({
          what: words.item[next.item],
          day: shortDay(next.due, chain.clock.today(), words),
          isLate: isLate(head.case, next),
        });
  return {
    case: head.case.number,
    head: head.case.number,
    text: `${places(head, chain)} · ${what}`,
    buttons: [say(words.button.status, `${words.answer.caseWord} ${head.case.number}`)],
  };
}

/** The prison and the municipality of a case. */
export const places = ({ case: it }: Head, { names }: Chain): string =>
  [names.prison(it.prison), ...(it.municipality === null ? [] : [names.municipality(it.municipality)])].join(" · ");
