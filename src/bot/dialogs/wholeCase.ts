import type { Field } from "../../cards/fields.ts";
import { cancelReasons, correctionReasons, flags, pauseReasons, placements } from "../../case/codes.ts";
import { items } from "../../case/step.ts";
import { form } from "./form.ts";
import { otherCaseProblems } from "./otherCase.ts";
import { answersOf, happenedOn } from "./questions.ts";

/** Somebody who was announced came in. */
export const admit = form("admit", {
  sends: { admit: ({ button }) => button.save },
  fields: ({ asked: { words }, chain }) => {
    const today = chain.clock.today();
    return [{ kind: "day", id: "admittedOn", label: words.dialog.admit.on, value: today, max: today }];
  },
});

/** What TULP, GCOS or somebody's own system calls this case. */
export const reference = form("reference", {
  sends: { addReference: ({ button }) => button.save },
  fields: ({ asked: { words } }) => {
    const { reference: say } = words.dialog;
    const answers = { tulp: "TULP", gcos: "GCOS", own: say.own };
    return [
      { kind: "choice", id: "system", label: say.system, answers },
      { kind: "text", id: "reference", label: say.reference, most: 40, hint: words.form.keepOut },
    ];
  },
});

/** Where somebody returns to, and why that is so. */
export const municipality = form("municipality", {
  sends: { setMunicipality: ({ button }) => button.save },
  fields: ({ asked: { words }, head: { case: it }, chain }) => {
    const { municipality: say } = words.dialog;
    const all = chain.region.municipalities.map(({ code, name }) => [code, name] as const);
    return [
      {
        kind: "choice",
        id: "municipality",
        label: say.municipality,
        answers: Object.fromEntries(all.toSorted(([, one], [, other]) => one.localeCompare(other, "nl"))),
        compact: true,
        optional: true,
        value: it.municipality ?? "",
      },
      { kind: "choice", id: "basis", label: say.basis, answers: words.code.basis, value: it.municipalityBasis },
    ];
  },
});

/** Something that makes a case special. */
export const flag = form("flag", {
  sends: { setFlag: ({ button }) => button.save },
  fields: ({ asked: { words } }) => {
    const { flag: say } = words.dialog;
    return [
      { kind: "choice", id: "flag", label: say.flag, answers: answersOf(flags, words.code.flag) },
      { kind: "choice", id: "holds", label: say.holds, answers: { yes: say.yes, no: say.no }, value: "yes" },
    ];
  },
});

/** Where somebody stays during detention. */
export const placement = form("placement", {
  sends: { setPlacement: ({ button }) => button.save },
  fields: ({ asked: { words }, head: { case: it }, chain }) => {
    const { placement: say } = words.dialog;
    const today = chain.clock.today();
    const answers = answersOf(placements, words.code.placement);
    return [
      { kind: "choice", id: "placement", label: say.placement, answers, value: it.placement.kind },
      { kind: "day", id: "since", label: say.since, value: today, min: it.placement.since, max: today },
    ];
  },
});

/** On what ground somebody is inside. */
export const detention = form("detention", {
  sends: { setDetention: ({ button }) => button.save },
  fields: ({ asked: { words }, head: { case: it } }) => [
    {
      kind: "choice",
      id: "detention",
      label: words.dialog.detention.detention,
      answers: words.code.detention,
      value: it.detention,
    },
  ],
});

/** The case stands still from a day on. */
export const pause = form("pause", {
  sends: { pause: ({ button }) => button.pause },
  fields: (it) => {
    const { words } = it.asked;
    const answers = answersOf(pauseReasons, words.code.pauseReason);
    return [{ kind: "choice", id: "reason", label: words.dialog.pause.reason, answers }, happenedOn(it)];
  },
});

/** The case goes on. */
export const resume = form("resume", {
  sends: { resume: ({ button }) => button.resume },
  along: ({ head: { case: it } }) => {
    const open = it.pauses.find(({ until }) => until === null)?.items ?? "all";
    return { items: open === "all" ? open : open.join(",") };
  },
  fields: (it) => [happenedOn(it)],
});

/** A mistake is taken back, with a reason; the history keeps both. */
export const correct = form("correct", {
  sends: { correct: ({ button }) => button.correct },
  fields: ({ asked: { words }, head: { case: it } }) => {
    const { correct: say } = words.dialog;
    const done = items.filter((item) => it.done.some((each) => each.item === item));
    const answers = {
      ...answersOf(done, words.item),
      ...(it.release === null ? {} : { release: say.release }),
      ...(it.transfers.length === 0 ? {} : { transfer: say.transfer }),
    };
    const reasons = answersOf(correctionReasons, words.code.correctionReason);
    return [
      { kind: "choice", id: "what", label: say.what, answers, compact: true },
      { kind: "choice", id: "reason", label: say.reason, answers: reasons },
    ];
  },
});

const numberField = (id: string, label: string): Field => ({
  kind: "text",
  id,
  label,
  most: 20,
  hint: "NML-2026-0147",
});

/** An earlier case of the same person: linked by somebody, never merged by itself. */
export const link = form("link", {
  sends: { linkCase: ({ button }) => button.save },
  check: (it) => otherCaseProblems(it, "earlier"),
  fields: ({ asked: { words } }) => [
    numberField("earlier", words.dialog.link.earlier),
    { kind: "tick", id: "agreements", label: words.dialog.link.agreements, value: true },
  ],
});

/** A notice that should not have been there. */
export const cancel = form("cancel", {
  sends: { cancel: ({ button }) => button.end },
  fields: ({ asked: { words } }) => [
    {
      kind: "choice",
      id: "reason",
      label: words.dialog.cancel.reason,
      answers: answersOf(cancelReasons, words.code.cancelReason),
    },
  ],
});

/** A double: the work goes on in the other case. */
export const merge = form("merge", {
  sends: { merge: ({ button }) => button.end },
  check: (it) => otherCaseProblems(it, "into"),
  fields: ({ asked: { words } }) => [numberField("into", words.dialog.merge.into)],
});

/** Somebody returns outside the region, which was told. */
export const outOfRegion = form("outOfRegion", {
  sends: { markOutOfRegion: ({ button }) => button.end },
  fields: ({ asked: { words } }) => [
    { kind: "text", id: "forwardedTo", label: words.dialog.outOfRegion.to, most: 80, hint: words.form.keepOut },
  ],
});
