import { type Recipient, recipients } from "../../case/codes.ts";
import { receives } from "../../case/rights/party.ts";
import type { CaseWindow } from "./dialog.ts";
import { form } from "./form.ts";
import { answersOf, comesFirst, happenedOn, way } from "./questions.ts";

/** Step 3a: somebody began with the plan. */
export const initiative = form("initiative", {
  sends: { takeInitiative: ({ button }) => button.save },
  fields: (it) => [way(it), happenedOn(it)],
});

/** Step 3b: a concept, perhaps with the talk about it; or the person wants no plan, which only needs a reason. */
export const plan = form("plan", {
  sends: { recordPlan: ({ button }) => button.save, refusePlan: ({ dialog }) => dialog.plan.refuse },
  closed: ({ head, asked: { words } }) => (head.case.plan.adopted.length > 0 ? words.dialog.plan.adopted : null),
  fields: (it) => {
    const { words } = it.asked;
    const { plan: say } = words.dialog;
    const today = it.chain.clock.today();
    return [
      happenedOn(it),
      { kind: "day", id: "talkOn", label: say.talkOn, min: it.head.case.admittedOn, max: today, optional: true },
      {
        kind: "choice",
        id: "reason",
        label: say.reason,
        answers: words.code.refusalReason,
        compact: true,
        optional: "sometimes",
      },
    ];
  },
});

/** Step 3c: the MDO adopted the plan. */
export const adopt = form("adopt", {
  sends: { adoptPlan: ({ dialog }) => dialog.adopt.save },
  closed: ({ head, asked: { words } }) => (head.case.plan.adopted.length > 0 ? words.dialog.adopt.adopted : null),
  fields: (it) => [happenedOn(it, it.asked.words.dialog.adopt.on, it.head.case.plan.concepts.at(-1)?.on)],
});

const adopted = ({ head }: CaseWindow) => head.case.plan.adopted.at(-1);

/** What can only be done with a plan that was adopted. */
const withoutPlan = (it: CaseWindow): string | null => (adopted(it) === undefined ? comesFirst(it, "3c") : null);

/** An adopted plan changes. */
export const amend = form("amend", {
  sends: { amendPlan: ({ button }) => button.save },
  closed: withoutPlan,
  facts: (it) => [{ title: it.asked.words.dialog.amend.now, value: adopted(it)?.version ?? "" }],
  fields: (it) => {
    const { words } = it.asked;
    const { amend: say } = words.dialog;
    return [
      { kind: "choice", id: "reason", label: say.reason, answers: words.code.amendment },
      happenedOn(it, say.on, adopted(it)?.on),
    ];
  },
});

/** Step 3d: the newest version went out. Those who had the earlier one are ticked; probation is asked about each time. */
export const share = form("share", {
  sends: { sharePlan: ({ button }) => button.save },
  closed: withoutPlan,
  facts: (it) => [{ title: it.asked.words.dialog.share.version, value: adopted(it)?.version ?? "" }],
  fields: (it) => {
    const { words } = it.asked;
    const { share: say } = words.dialog;
    const before = it.head.case.plan.shares.at(-1);
    const answers = answersOf(recipients, words.code.recipient);
    const channel = before === undefined ? {} : { value: before.channel };
    return [
      { kind: "choice", id: "to", label: say.to, answers, many: true, optional: true, value: before?.to.join() ?? "" },
      { kind: "choice", id: "probation", label: say.probation, answers: { yes: say.yes, no: say.no } },
      { kind: "choice", id: "channel", label: say.channel, answers: words.code.channel, compact: true, ...channel },
      happenedOn(it, words.form.on, adopted(it)?.on),
    ];
  },
});

/** The plan came: asked of those to whom it went, until they say so. */
export const acknowledge = form("acknowledge", {
  sends: { acknowledgePlan: ({ dialog }) => dialog.acknowledge.save },
  closed: (it) => (unacknowledged(it).length === 0 ? it.asked.words.dialog.acknowledge.none : null),
  fields: (it) => {
    const { words } = it.asked;
    const [first, ...others] = unacknowledged(it);
    const answers = answersOf(unacknowledged(it), words.code.recipient);
    const value = first !== undefined && others.length === 0 ? { value: first } : {};
    return [{ kind: "choice", id: "recipient", label: words.dialog.acknowledge.recipient, answers, ...value }];
  },
});

/** To whom the newest version went, as far as this person can say that it came and nobody did. */
function unacknowledged({ head: { case: it }, asked: { entry } }: CaseWindow): readonly (Recipient | "probation")[] {
  const last = it.plan.shares.at(-1);
  const all = [...(last?.to ?? []), ...(last?.probation === true ? (["probation"] as const) : [])];
  return all.filter(
    (each) => receives(each, entry, it) && !last?.acknowledged.some(({ recipient }) => recipient === each),
  );
}
