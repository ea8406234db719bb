import { dayOf } from "../../calendar/day.ts";
import { plain } from "../../cards/render.ts";
import { handoverItems, type Side, sides } from "../../case/codes.ts";
import type { Receiving } from "../../case/records/leaving.ts";
import { couldSay } from "../../case/rights/mayDo.ts";
import { isSide } from "../../case/rights/party.ts";
import { holderOf, leadOf } from "../../case/roles/holders.ts";
import type { CaseWindow, Dialog } from "./dialog.ts";
import { form } from "./form.ts";
import { answersOf, comesFirst, dayIn, happenedOn } from "./questions.ts";

/** What somebody may type for one point, times the points that a refusal can have. */
const mostTyped = 2_000;

/** Step 5a begins: what goes over, to whom. Begun again, it shows what each side said. */
export const handover = form("handover", {
  sends: { startHandover: ({ dialog }) => dialog.handover.save },
  facts: (it) =>
    (it.head.case.handover?.to ?? []).map((receiving) => ({
      title: it.asked.words.code.side[receiving.side],
      value: answerOf(it, receiving),
    })),
  fields: (it) => {
    const { words } = it.asked;
    const { handover: say } = words.dialog;
    const { case: now } = it.head;
    const isAlwaysWarm = now.flags.includes("lifeCourse");
    const items = now.handover?.items ?? prepared(it);
    return [
      {
        kind: "choice",
        id: "to",
        label: say.to,
        answers: answersOf(sides, words.code.side),
        many: true,
        value: (now.handover?.to.map(({ side }) => side) ?? likely(it)).join(),
      },
      {
        kind: "choice",
        id: "items",
        label: say.items,
        answers: answersOf(handoverItems, words.code.handoverItem),
        many: true,
        optional: true,
        value: items.join(),
      },
      isAlwaysWarm
        ? { kind: "note", text: say.alwaysWarm }
        : { kind: "tick", id: "warm", label: say.warm, value: now.handover?.warm ?? false },
      happenedOn(it, say.on),
    ];
  },
});

/** Who usually receives: whoever takes part already. Probation is never ticked beforehand. */
const likely = ({ head: { case: it } }: CaseWindow): readonly Side[] => [
  ...(leadOf(it) === null ? [] : (["lead"] as const)),
  ...(holderOf(it, "municipalContact") === null ? [] : (["municipality"] as const)),
];

/** What there is to hand over already. */
const prepared = ({ head: { case: it } }: CaseWindow) => [
  ...(it.plan.adopted.length === 0 ? [] : ["plan"]),
  ...(it.agreements.length === 0 ? [] : ["agreements"]),
];

function answerOf(it: CaseWindow, receiving: Receiving): string {
  const { handover: say } = it.asked.words.dialog;
  switch (receiving.state) {
    case "asked":
      return say.asked;
    case "accepted":
      return say.accepted(dayIn(it, dayOf(receiving.at)));
    case "refused":
      return say.refused(dayIn(it, dayOf(receiving.at)), receiving.openPoints.map(plain).join("; "));
  }
}

/** The receiving side takes it on, or gives it back with what is still open. Who handed it over sees what each side said. */
export const receive: Dialog = {
  sends: ["acceptHandover", "refuseHandover"],
  open: (it) => (answering(it).length === 0 && handsOver(it) ? handover : receiving).open(it),
};

/** Whether it is this person's to begin, or to see how far it is. */
const handsOver = ({ head: { case: it }, asked: { entry } }: CaseWindow): boolean =>
  couldSay("startHandover", entry, it) && !it.handover?.to.every(({ state }) => state === "accepted");

const receiving = form("receive", {
  sends: {
    acceptHandover: ({ dialog }) => dialog.receive.accept,
    refuseHandover: ({ dialog }) => dialog.receive.refuse,
  },
  closed: (it) => (answering(it).length === 0 ? it.asked.words.dialog.receive.none : null),
  facts: (it) => {
    const { words } = it.asked;
    const { receive: say } = words.dialog;
    const { handover: now } = it.head.case;
    const items = (now?.items ?? []).map((item) => words.code.handoverItem[item]).join(", ");
    const contact = now?.jointContact ?? null;
    const warm = contact === null ? say.noContact : say.contactOn(dayIn(it, contact.on));
    return [
      { title: say.items, value: items === "" ? say.noItems : items },
      ...(now?.warm === true ? [{ title: say.warm, value: warm }] : []),
    ];
  },
  along: (it) => {
    const [side, ...others] = answering(it);
    return others.length === 0 ? { side } : {};
  },
  fields: (it) => {
    const { words } = it.asked;
    const { receive: say } = words.dialog;
    const own = answering(it);
    const answers = answersOf(own, words.code.side);
    return [
      ...(own.length > 1 ? [{ kind: "choice", id: "side", label: say.side, answers } as const] : []),
      {
        kind: "text",
        id: "openPoints",
        label: say.openPoints,
        most: mostTyped,
        lines: true,
        hint: say.hint,
        optional: "sometimes",
      },
    ];
  },
});

/** The sides for which this person can still answer. */
const answering = ({ head: { case: it }, asked: { entry } }: CaseWindow): readonly Side[] =>
  (it.handover?.to ?? []).flatMap(({ side, state }) => (state !== "accepted" && isSide(side, entry, it) ? [side] : []));

/** The contact of both sides with the person, which makes a handover warm. */
export const joint = form("joint", {
  sends: { recordJointContact: ({ button }) => button.save },
  closed: (it) => {
    const { handover: now } = it.head.case;
    if (now === null) return comesFirst(it, "handover");
    return now.jointContact === null ? null : it.asked.words.dialog.joint.done(dayIn(it, now.jointContact.on));
  },
  fields: (it) => [happenedOn(it)],
});
