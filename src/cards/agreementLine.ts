import type { Calendar } from "../calendar/calendar.ts";
import type { Day } from "../calendar/day.ts";
import { rollForward } from "../calendar/workingDays.ts";
import type { Case } from "../case/case.ts";
import type { Agreement, AgreementState, Owner } from "../case/records/planRecord.ts";
import { holderOf } from "../case/roles/holders.ts";
import type { RoleName } from "../case/roles/roles.ts";
import { isOpen } from "../case/steps/execution.ts";
import { shortDay } from "./days.ts";
import { plain } from "./render.ts";
import type { Words } from "./words/words.nl.ts";

/** An agreement in words, for who has a part in its case: never for the card in a channel. */
export type AgreementLine = {
  readonly what: string;
  readonly domain: string;
  readonly who: string;
  /** The day as agreed, and the working day on which it really is due when that is another. */
  readonly due: string;
  readonly state: string;
};

/** What an agreement needs to be said in words. */
export type AgreementContext = {
  readonly case: Case;
  readonly calendar: Calendar;
  readonly today: Day;
  readonly words: Words;
};

/** Says an agreement: who does what by when, and how far it is. */
export function agreementLine(agreement: Agreement, context: AgreementContext): AgreementLine {
  const { what, domain, owner, due, state } = agreement;
  const { calendar, today, words } = context;
  const last = rollForward(calendar, due);
  const [agreed, really] = [shortDay(due, today, words), shortDay(last, today, words)];
  const stands = stateText(state, today, words);
  return {
    what: plain(what),
    domain: words.code.domain[domain],
    who: ownerText(owner, context),
    due: agreed === really ? agreed : words.dialog.agreements.really(agreed, really),
    state: last < today && isOpen(agreement) ? words.dialog.agreements.late(stands) : stands,
  };
}

/** A role as the owner of an agreement, with whoever holds it now. */
export function roleText(role: RoleName, { case: it, words }: Pick<AgreementContext, "case" | "words">): string {
  const held = holderOf(it, role);
  return `${words.role[role].label}: ${held === null ? words.roleState.open : plain(held.name)}`;
}

const ownerText = (owner: Owner, context: AgreementContext): string =>
  "role" in owner
    ? roleText(owner.role, context)
    : context.words.roleState.held(plain(owner.person.name), plain(owner.person.organisation));

function stateText(state: AgreementState, today: Day, words: Words): string {
  const { agreements: say } = words.dialog;
  const text = words.code.agreementState[state.is];
  switch (state.is) {
    case "done":
      return say.doneOn(text, shortDay(state.on, today, words));
    case "dropped":
      return say.because(text, plain(state.why));
    default:
      return text;
  }
}
