import type { Day } from "../../calendar/day.ts";
import { type Button, execute, fetchDialog } from "../../cards/actions.ts";
import type { CaseDialog } from "../../cards/dialogNames.ts";
import { recordings } from "../../cards/phase.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Case } from "../../case/case.ts";
import { doerOf } from "../../case/dates/waiting.ts";
import type { Owed } from "../../case/outcome.ts";
import { isTick } from "../../case/owed/reminding.ts";
import { isRole, isWaiting, type Standing } from "../../case/owed/standing.ts";
import { leadOf } from "../../case/roles/holders.ts";
import type { RoleName } from "../../case/roles/roles.ts";
import { items } from "../../case/step.ts";
import type { Head } from "../../store/store.ts";
import { waits } from "./waits.ts";

type Offering = { readonly standing: Standing; readonly words: Words; readonly today: Day };

/** What can be done about something that is owed. After an answer what is left is to do it. */
export function owedButtons(head: Head, owed: Owed, { standing, words, today }: Offering): readonly Button[] {
  if (!isWaiting(standing)) return [];
  const { kind, item } = owed;
  const data = dataOf(head);
  const { button, dialog } = words;
  const look = fetchDialog(words.owed.buttons.look, "status", data);
  switch (kind) {
    case "reminder":
    case "handoverTask":
      return standing.is === "answered"
        ? [doneButton(head, item, { due: standing.due, today, words })]
        : answers(head, owed, { due: standing.due, today, words });
    case "unclaimed":
      return [
        execute(button.claim, "claim", { ...data, role: item }),
        fetchDialog(dialog.assign.button, "assign", data),
      ];
    case "escalation": {
      const role = roleBehind(item, head.case);
      return [
        ...(role === null ? [] : [fetchDialog(dialog.assign.button, "assign", { ...data, role })]),
        fetchDialog(dialog.call.button, "call", data),
        look,
      ];
    }
    case "offer":
      return [
        execute(button.takeOver, "acceptPassOn", { ...data, role: item }),
        execute(button.decline, "refusePassOn", { ...data, role: item }),
      ];
    case "proposal":
      return [fetchDialog(words.owed.buttons.look, item === "zvh" ? "agreeScaleUp" : "agreeScaleDown", data)];
    case "transfer":
      return head.case.roles.prisonCaseManager.state === "open"
        ? [execute(button.claim, "claim", { ...data, role: "prisonCaseManager" })]
        : [look];
    case "answerCannot":
      return [fetchDialog(words.owed.buttons.look, "otherwise", { ...data, reminder: item })];
    case "handoverRefused":
      return [fetchDialog(words.owed.buttons.look, "more", data)];
    // An open end is an administrator's to see to, who assigns nobody: how the case stands offers that to whoever may.
    case "openEnd":
    case "release":
    case "returned":
      return [look];
  }
}

/** What a button under something that is owed says of its case. */
export const dataOf = ({ case: { number }, version }: Head) => ({ case: number, v: version, shown: "reminder" });

type Doing = { readonly due: Day | null; readonly today: Day; readonly words: Words };

function answers(head: Head, { item, to }: Owed, doing: Doing): readonly Button[] {
  const done = doneButton(head, item, doing);
  // What is no step or agreement of its own cannot be put off: it has a day, and the lead sees to it.
  if (item === "handover") return [done];
  const { buttons } = doing.words.owed;
  const about = { ...dataOf(head), reminder: item };
  const answer = (title: string, said: string) => execute(title, "answerReminder", { ...about, answer: said });
  const lead = leadOf(head.case);
  const can = waits({ ...doing, isLeads: lead !== null && to.includes(lead.id) });
  return [
    done,
    answer(buttons.busy, "busy"),
    ...(can.untilTomorrow ? [answer(buttons.tomorrow, "tomorrow")] : []),
    ...(can.longer ? [fetchDialog(buttons.later, "later", about)] : []),
    fetchDialog(buttons.cannot, "cannot", about),
  ];
}

/** Steps whose day decides what comes after them, so that it is always asked. */
const asksTheDay: ReadonlySet<string> = new Set(["3b", "3c", "4b"]);

/**
 * "Gedaan": the step itself when a tick says enough, otherwise the window that asks for the rest. After the last day that is
 * the day as well; an agreement is shown first, for several may end on one day.
 */
export function doneButton(head: Head, item: string, { due, today, words: { owed } }: Doing): Button {
  const title = item === "5b" ? owed.buttons.isFree : owed.buttons.done;
  const isLate = due !== null && due < today;
  if (!isTick(item) || isLate || asksTheDay.has(item) || isAgreement(item)) return recordButton(title, head, item);
  return execute(title, "answerReminder", { ...dataOf(head), reminder: item, answer: "done" });
}

const isAgreement = (item: string): boolean => item.startsWith("4a:");

/** Opens the window in which something is recorded. */
export function recordButton(title: string, head: Head, item: string): Button {
  const data = dataOf(head);
  return isAgreement(item)
    ? fetchDialog(title, "agreement", { ...data, agreement: item.slice(3) })
    : fetchDialog(title, windowFor(item, head.case), data);
}

/** The window of a step; what has none of its own is found under "Meer…". Nobody can accept what nobody handed over. */
function windowFor(item: string, { handover }: Case): CaseDialog {
  if (item === "handover") return item;
  if (item === "5a") return handover?.to.some(({ state }) => state === "asked") ? "receive" : "handover";
  const step = items.find((each) => each === item);
  return (step === undefined ? undefined : recordings[step]?.window) ?? "more";
}

/** The role whose work this is, `null` when it is the desk's or that of somebody in person. */
function roleBehind(item: string, it: Case): RoleName | null {
  const owner = it.agreements.find(({ id }) => item === `4a:${id}`)?.owner;
  if (owner !== undefined) return "role" in owner ? owner.role : null;
  const step = items.find((each) => each === item);
  const doer = step === undefined ? "lead" : doerOf(step, it);
  return isRole(doer) ? doer : null;
}
