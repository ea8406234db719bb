import type { Field } from "../../cards/fields.ts";
import { routeOf } from "../../case/case.ts";
import { domains, needCodes, partners } from "../../case/codes.ts";
import { openDates } from "../../case/dates/dates.ts";
import type { CaseWindow } from "./dialog.ts";
import { form } from "./form.ts";
import { happenedOn } from "./questions.ts";

/** A question for each domain: codes only. */
const needsFields = ({ asked: { words }, head }: CaseWindow): readonly Field[] =>
  domains.map((domain) => ({
    kind: "choice",
    id: `needs.${domain}`,
    label: words.code.domain[domain],
    answers: Object.fromEntries(needCodes.map((need) => [need, words.code.need[need]])),
    compact: true,
    value: head.case.needs?.[domain] ?? "unknown",
  }));

/** Step 2a: the intake was held, and where help is needed; or the person did not want it. */
export const intake = form("intake", {
  sends: { recordIntake: ({ button }) => button.save },
  fields: (it) => {
    const { words } = it.asked;
    const { intake: say } = words.dialog;
    const answers = { held: say.held, refused: say.refused };
    const reasons = words.code.refusalReason;
    return [
      { kind: "choice", id: "outcome", label: say.outcome, answers, value: "held" },
      happenedOn(it),
      { kind: "note", text: say.needs },
      ...needsFields(it),
      { kind: "tick", id: "mentor", label: say.mentor },
      { kind: "choice", id: "reason", label: say.reason, answers: reasons, compact: true, optional: true },
    ];
  },
});

/** How the needs stand now. */
export const needs = form("needs", { sends: { updateNeeds: ({ button }) => button.save }, fields: needsFields });

/** Step 2b: sender or receiver ticks that the sheet is there. */
export const sheet = form("sheet", {
  sends: { recordSheet: ({ button }) => button.save },
  fields: (it) => {
    const { words } = it.asked;
    const { sheet: say } = words.dialog;
    return [
      { kind: "choice", id: "channel", label: say.channel, answers: words.code.channel },
      happenedOn(it),
      {
        kind: "choice",
        id: "reason",
        label: say.reason,
        answers: words.code.lateReason,
        compact: true,
        optional: true,
      },
    ];
  },
});

const partner = ({ asked: { words } }: CaseWindow, value = ""): Field => ({
  kind: "choice",
  id: "partner",
  label: words.dialog.ask.partner,
  answers: Object.fromEntries(partners.map((each) => [each, words.code.partner[each]])),
  value,
});

/** Step 2c: a partner is asked to add what they know. */
export const ask = form("ask", {
  sends: { askEnrichment: ({ button }) => button.save },
  fields: (it) => [partner(it), happenedOn(it)],
});

/** Step 2c: a partner added what they know. */
export const enrich = form("enrich", {
  sends: { answerEnrichment: ({ button }) => button.save },
  fields: (it) => {
    const asked = it.head.case.enrichments.find(({ answered }) => answered === null);
    return [partner(it, asked?.partner), happenedOn(it)];
  },
});

/** Step 2d: the talk that a complex need asks for. */
export const complex = form("complex", {
  sends: { recordComplexTalk: ({ button }) => button.save },
  fields: (it) => [happenedOn(it)],
});

/** Another route: one side proposes it. */
export const scaleUp = form("scaleUp", { sends: { proposeScaleUp: ({ button }) => button.propose }, fields: () => [] });
export const scaleDown = form("scaleDown", {
  sends: { proposeScaleDown: ({ button }) => button.propose },
  fields: () => [],
});

/** The reason is only for who does not agree. */
const disagreeing = ({ asked: { words } }: CaseWindow): readonly Field[] => [
  {
    kind: "choice",
    id: "reason",
    label: words.dialog.agreeScaleUp.reason,
    answers: words.code.scalingReason,
    compact: true,
    optional: true,
  },
];

/** Another route: somebody of the other side agrees, or says why not. It takes two people. */
export const agreeScaleUp = form("agreeScaleUp", {
  sends: { acceptScaleUp: ({ button }) => button.agree, refuseScaleUp: ({ button }) => button.disagree },
  facts: (it) => proposedBy(it),
  fields: disagreeing,
});
export const agreeScaleDown = form("agreeScaleDown", {
  sends: { acceptScaleDown: ({ button }) => button.agree, refuseScaleDown: ({ button }) => button.disagree },
  facts: (it) => proposedBy(it),
  fields: disagreeing,
});

function proposedBy({ head: { case: it }, asked: { words } }: CaseWindow) {
  const { proposal } = it.scaling;
  if (proposal === null || proposal.to === routeOf(it.check)) return [];
  return [{ title: words.dialog.agreeScaleUp.by, value: `${proposal.by.name} (${proposal.by.organisation})` }];
}

/** Why a step is late, or what was done instead. */
export const late = form("late", {
  sends: { noteLate: ({ button }) => button.save },
  fields: ({ asked: { words }, head, chain }) => {
    const open = openDates(head.case, chain.rules).map(({ item }) => [item, words.item[item]] as const);
    const { late: say } = words.dialog;
    return [
      { kind: "choice", id: "item", label: say.item, answers: Object.fromEntries(open), compact: true },
      { kind: "choice", id: "reason", label: say.reason, answers: words.code.lateReason },
    ];
  },
});
