import { type Button, execute, fetchDialog } from "../../cards/actions.ts";
import type { CaseDialog } from "../../cards/dialogNames.ts";
import { recordings } from "../../cards/phase.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Owed } from "../../case/outcome.ts";
import { isTick } from "../../case/owed/reminding.ts";
import { isRole, isWaiting, type Standing } from "../../case/owed/standing.ts";
import { items } from "../../case/step.ts";
import type { Head } from "../../store/store.ts";

type Offering = { readonly standing: Standing; readonly words: Words };

/** What can be done about something that is owed. After an answer what is left is to do it. */
export function owedButtons(head: Head, owed: Owed, { standing, words }: Offering): readonly Button[] {
  if (!isWaiting(standing)) return [];
  const { kind, item } = owed;
  const data = { case: head.case.number, v: head.version, shown: "reminder" };
  const { button, dialog } = words;
  const look = fetchDialog(words.owed.buttons.look, "more", data);
  switch (kind) {
    case "reminder":
    case "handoverTask":
      return standing.is === "answered" ? [doneButton(item, words, data)] : answers(item, words, data);
    case "unclaimed":
      return [
        execute(button.claim, "claim", { ...data, role: item }),
        fetchDialog(dialog.assign.button, "assign", data),
      ];
    case "escalation":
      return [doneButton(item, words, data), look];
    case "openEnd":
      return isRole(item) ? [fetchDialog(dialog.assign.button, "assign", data), look] : [look];
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
    case "release":
    case "handoverRefused":
    case "answerCannot":
    case "returned":
      return [look];
  }
}

type Data = Readonly<Record<string, unknown>>;

function answers(item: string, words: Words, data: Data): readonly Button[] {
  const { buttons } = words.owed;
  const about = { ...data, reminder: item };
  const answer = (title: string, said: string) => execute(title, "answerReminder", { ...about, answer: said });
  return [
    doneButton(item, words, data),
    // What is no step or agreement of its own cannot be put off: it has a day, and the lead sees to it.
    ...(item === "handover"
      ? []
      : [
          answer(buttons.busy, "busy"),
          answer(buttons.tomorrow, "tomorrow"),
          fetchDialog(buttons.later, "later", about),
          fetchDialog(buttons.cannot, "cannot", about),
        ]),
  ];
}

/** "Gedaan": the step itself when a tick says enough, otherwise the window that asks for the rest. */
export function doneButton(item: string, { owed }: Words, data: Data): Button {
  const { buttons } = owed;
  const title = item === "5b" ? buttons.isFree : buttons.done;
  if (isTick(item)) return execute(title, "answerReminder", { ...data, reminder: item, answer: "done" });
  return fetchDialog(title, windowFor(item), data);
}

/** The window in which something is recorded; what has none of its own is found under "Meer…". */
export function windowFor(item: string): CaseDialog {
  if (item === "handover") return item;
  const step = items.find((each) => each === item);
  return (step === undefined ? undefined : recordings[step]?.window) ?? "more";
}
