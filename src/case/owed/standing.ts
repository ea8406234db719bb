import type { Day, Instant } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import { endOf } from "../changes/endings.ts";
import { openDates } from "../dates/dates.ts";
import type { Owed } from "../outcome.ts";
import type { Holder } from "../person.ts";
import type { ReminderAnswer } from "../records/record.ts";
import { type RoleName, roleNames } from "../roles/roles.ts";
import type { Rules } from "../rules.ts";
import { handoverTask } from "../steps/release.ts";
import { itemOfKey } from "./itemOfKey.ts";
import { openAgreements } from "./tasks.ts";

/**
 * How something that was said of a case stands now: it still waits, somebody answered it, it was asked again in a later
 * message, it is done, somebody took the role on, or nobody needs to do anything about it any more. `due`: its last day, when
 * it has one.
 */
export type Standing =
  | { readonly is: "open"; readonly due: Day | null }
  | { readonly is: "answered"; readonly due: Day; readonly answer: ReminderAnswer }
  | { readonly is: "overtaken"; readonly at: Instant }
  | { readonly is: "done" | "held"; readonly by: Holder | "source"; readonly at: Instant }
  | { readonly is: "over" };

/** Whether somebody can still do something about it. */
export const isWaiting = (standing: Standing): standing is Extract<Standing, { readonly due: unknown }> =>
  standing.is === "open" || standing.is === "answered";

const open: Standing = { is: "open", due: null };
const over: Standing = { is: "over" };

/** How this stands, for whoever reads the message in which it was said. In a case that ended nothing waits any more. */
export function standingOf(it: Case, owed: Owed, rules: Rules): Standing {
  const standing = ofKind(it, owed, rules);
  const isLeft = isWaiting(standing) || standing.is === "overtaken";
  return isLeft && endOf(it) !== null && owed.kind !== "release" ? over : standing;
}

function ofKind(it: Case, owed: Owed, rules: Rules): Standing {
  const { kind, item } = owed;
  switch (kind) {
    case "reminder":
    case "escalation":
    case "handoverTask":
    case "answerCannot":
      return ofTask(it, owed, rules);
    case "openEnd":
      return isRole(item) ? ofRole(item, it) : ofTask(it, owed, rules);
    case "unclaimed":
      return isRole(item) ? ofRole(item, it) : over;
    case "transfer":
      return it.roles.prisonCaseManager.state === "unused" ? open : ofRole("prisonCaseManager", it);
    case "offer":
      return ofOffer(it, owed);
    case "proposal":
      return it.scaling.proposal?.to === item ? open : over;
    case "handoverRefused":
      return it.handover?.to.some(({ state }) => state === "refused") ? open : over;
    case "release":
    case "returned":
      return open;
  }
}

/** Whether this names a role that somebody can hold. */
export const isRole = (text: string): text is RoleName => roleNames.some((role) => role === text);

function ofRole(role: RoleName, { roles }: Case): Standing {
  const now = roles[role];
  if (now.state === "held") return { is: "held", by: now.by, at: now.since };
  return now.state === "open" ? open : over;
}

function ofOffer(it: Case, { item, to }: Owed): Standing {
  if (it.offers.some((offer) => offer.role === item && to.includes(offer.to.id))) return open;
  const now = isRole(item) ? ofRole(item, it) : over;
  return now.is === "held" && now.by !== "source" && to.includes(now.by.id) ? now : over;
}

function ofTask(it: Case, owed: Owed, rules: Rules): Standing {
  const { item } = owed;
  const due = dueOf(item, it, rules);
  if (due !== null) return ofOpenTask(it, owed, due);
  const agreement = it.agreements.find(({ id }) => item === `4a:${id}`);
  if (agreement?.state.is === "done") return { is: "done", ...agreement.changed };
  const done = it.done.findLast((each) => each.item === (item === "handover" ? "5a" : item));
  return done === undefined ? over : { is: "done", by: done.by, at: done.at };
}

/** Asked anew, the earlier message has nothing to press any more, unless it was answered before that. */
function ofOpenTask(it: Case, owed: Owed, due: Day): Standing {
  const answer = owed.kind === "reminder" ? answerSince(it, owed) : undefined;
  const again = owed.kind === "reminder" || owed.kind === "handoverTask" ? askedAgain(it, owed) : undefined;
  if (again !== undefined && (answer === undefined || answer.at >= again)) return { is: "overtaken", at: again };
  return answer === undefined ? { is: "open", due } : { is: "answered", due, answer };
}

/** When the same was asked again after this was said. */
const askedAgain = ({ told: { said } }: Case, { item, key, from }: Owed): Instant | undefined =>
  Object.entries(said)
    .flatMap(([other, at]) => (itemOfKey(other) === item && at > (said[key] ?? from) ? [at] : []))
    .toSorted()[0];

/** The last day of a step or an agreement that is open, or of the handover after a release; `null` when nothing is. */
export function dueOf(item: string, it: Case, rules: Rules): Day | null {
  if (item === "handover") return handoverTask(it, rules)?.due ?? null;
  const agreement = it.agreements.find(({ id }) => item === `4a:${id}`);
  if (agreement !== undefined) return openAgreements(it).includes(agreement) ? agreement.due : null;
  return openDates(it, rules).find((each) => each.item === item)?.reckoning.due ?? null;
}

/** The last answer, when it was given after this was said. */
function answerSince({ reminderAnswers, told }: Case, { item, key, from }: Owed): ReminderAnswer | undefined {
  const since = told.said[key] ?? from;
  return reminderAnswers.find((each) => each.item === item && each.at >= since);
}

/** What the words for something depend on: as long as it is the same, nothing has to be said anew. */
export function standingText(standing: Standing): string {
  switch (standing.is) {
    case "open":
      return `open ${standing.due ?? ""}`;
    case "answered":
      return `answered ${standing.answer.at}`;
    case "overtaken":
    case "done":
    case "held":
      return `${standing.is} ${standing.at}`;
    case "over":
      return "over";
  }
}
