import { type Button, submitDialog } from "../../cards/actions.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import type { CaseDialog } from "../../cards/dialogNames.ts";
import { type Field, inputsOf } from "../../cards/fields.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import { nowPossible } from "../../case/possible.ts";
import { couldSay, mayDo } from "../../case/rights/mayDo.ts";
import { lostRole } from "../../case/rights/rights.ts";
import { sayRefusal } from "../chain.ts";
import { isVerbName, type VerbName } from "../verbs/verbs.ts";
import type { CaseWindow, Dialog, Window } from "./dialog.ts";

/** A dialog that asks something and sends it to its case. */
export type Form = {
  /** Its buttons, in their order: the verb that each sends, and what it says. */
  readonly sends: Readonly<Partial<Record<VerbName, (words: Words) => string>>>;
  readonly fields: (it: CaseWindow) => readonly Field[] | Promise<readonly Field[]>;
  /** Facts to read before answering. */
  readonly facts?: (it: CaseWindow) => readonly { readonly title: string; readonly value: string }[];
  /** Sent along with what is filled in. */
  readonly along?: (it: CaseWindow) => Readonly<Record<string, unknown>>;
  /** The sentence that stands in its place when there is nothing to fill in; `null` when there is. */
  readonly closed?: (it: CaseWindow) => string | null;
  /** Buttons behind its own, that show another window. */
  readonly also?: (it: CaseWindow) => readonly Button[];
  readonly check?: Dialog["check"];
  readonly after?: Dialog["after"];
};

/** Makes a dialog of a form. It comes back with what was typed, and with what is wrong beside the input that it is about. */
export function form(name: CaseDialog, { sends, fields, ...more }: Form): Dialog {
  return {
    sends: verbsOf(sends),
    open: async (it) => {
      const { words } = it.asked;
      const barrier =
        more.closed?.(it) ?? barrierTo(verbsOf(sends), it) ?? (isTimely(sends, it) ? null : words.form.notNow);
      if (barrier !== null) return { text: barrier };
      const { title, intro } = words.dialog[name];
      const asked = await fields(it);
      const buttons = verbsOf(sends).map((verb) =>
        submitDialog(sends[verb]?.(words) ?? words.button.save, verb, {
          ...sentBy(it),
          dialog: name,
          ...more.along?.(it),
        }),
      );
      const card = dialogCard({
        intro: words.form.intro(it.head.case.number, intro),
        problem: problemOf(it, asked),
        facts: more.facts?.(it) ?? [],
        inputs: inputsOf(asked, { ...it, words }),
        buttons: [...firstOf(buttons), ...(more.also?.(it) ?? [])],
      });
      return { title, card };
    },
    ...(more.check === undefined ? {} : { check: more.check }),
    ...(more.after === undefined ? {} : { after: more.after }),
  };
}

/** Why this person can never send any of these; the case itself decides once more when they do. */
function barrierTo(verbs: readonly VerbName[], { chain, head, asked: { entry, words } }: CaseWindow): string | null {
  if (verbs.some((verb) => couldSay(verb, entry, head.case))) return null;
  const isDesks = verbs.every((verb) => mayDo[verb].every((party) => party === "intakeDesk"));
  if (isDesks) return words.refusal.onlyIntakeDesk;
  const lost = lostRole(entry, head.case);
  return lost === null ? words.refusal.notYourPart : sayRefusal(lost, head, chain, words);
}

/** Whether something can come of it in the case as it is now. */
function isTimely(sends: Form["sends"], { head }: CaseWindow): boolean {
  const possible = nowPossible(head.case);
  return verbsOf(sends).some((verb) => possible.has(verb));
}

/** Of several buttons the first stands out: it is what people come for. */
const firstOf = ([first, ...others]: readonly Button[]): readonly Button[] =>
  first === undefined ? [] : [first, ...others.map((button) => ({ ...button, style: "default" }))];

/** What every window on a case sends: the case, how far its history was seen, and the window's own name. */
export const sentBy = ({ head, nonce, typed: { shown } }: CaseWindow) => ({
  case: head.case.number,
  v: head.version,
  seen: head.happened,
  nonce,
  ...(shown === undefined ? {} : { shown }),
});

/** What is wrong with an input that is not asked here has to be said above. */
export function problemOf({ problem, problems, asked: { words } }: Window, fields: readonly Field[]): string {
  if (problem !== "") return problem;
  const ids = fields.flatMap((field) => (field.kind === "note" ? [] : [field.id]));
  const elsewhere = Object.entries(problems).flatMap(([id, text]) =>
    text === null || ids.some((each) => each === id || each.startsWith(`${id}.`)) ? [] : [text],
  );
  if (elsewhere.length > 0) return elsewhere.join(" ");
  return Object.keys(problems).length > 0 ? words.form.incomplete : "";
}

/** The keys of a record of verbs, in the order in which they were written. */
const verbsOf = (sends: Form["sends"]): readonly VerbName[] => Object.keys(sends).filter(isVerbName);
