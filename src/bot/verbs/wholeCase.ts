import { z } from "zod";
import { isCaseNumber } from "../../case/case.ts";
import { cancelReasons, correctionReasons, flags, lateReasons, pauseReasons, placements } from "../../case/codes.ts";
import { itemOfKey } from "../../case/owed/itemOfKey.ts";
import { items } from "../../case/step.ts";
import { codeField } from "../../notices/fields.ts";
import { dayInput, several, textInput, ticked, yesNo } from "./inputs.ts";
import { verb } from "./verb.ts";

const numberInput = z.string().trim().toUpperCase().refine(isCaseNumber);
const bases = ["registered", "stayed", "settling", "clinic", "unknown"] as const;
const detentions = ["sentence", "remand", "sentenceAndTbs", "isd", "other", "unknown"] as const;
const which = z.union([z.literal("all"), several(items)]).default("all");
const onDay = z.object({ on: dayInput.optional() });

const answer = z.object({
  // What it is about, or the key of one reminder of it: `2b`, `reminder:2b:before2:2026-12-07`.
  reminder: z
    .string()
    .min(1)
    .max(80)
    .transform((said) => itemOfKey(said) ?? said),
  answer: z.enum(["done", "busy", "tomorrow", "date", "cannot"]),
  until: dayInput.optional(),
  reason: z.enum(lateReasons).optional(),
});

const correction = z.object({
  what: z.enum([...items, "release", "transfer"]),
  reason: z.enum(correctionReasons),
  on: dayInput.optional(),
});

/** What changes a case as a whole, what ends it, and answers to reminders. */
export const wholeCaseVerbs = {
  admit: verb(z.object({ admittedOn: dayInput }), ({ admittedOn }) => ({ type: "admit", admittedOn })),
  setFlag: verb(z.object({ flag: z.enum(flags), holds: yesNo }), (set) => ({ type: "setFlag", ...set })),
  setPlacement: verb(z.object({ placement: z.enum(placements), since: dayInput }), (set) => ({
    type: "setPlacement",
    ...set,
  })),
  setDetention: verb(z.object({ detention: z.enum(detentions) }), (set) => ({ type: "setDetention", ...set })),
  setMunicipality: verb(
    ({ municipalities }) =>
      z.object({
        municipality: codeField(municipalities, "municipality").nullable().default(null),
        basis: z.enum(bases).default("unknown"),
      }),
    (set) => ({ type: "setMunicipality", ...set }),
  ),
  addReference: verb(z.object({ system: z.enum(["tulp", "gcos", "own"]), reference: textInput }), (added) => ({
    type: "addReference",
    ...added,
  })),
  linkCase: verb(
    z.object({ earlier: numberInput, agreements: ticked.default(false) }),
    async ({ earlier, agreements }, naming) => ({
      ...{ type: "linkCase", earlier },
      ...(agreements ? { agreements: await naming.agreementsOf(earlier) } : {}),
    }),
  ),
  pause: verb(onDay.extend({ items: which, reason: z.enum(pauseReasons) }), (paused) => ({
    type: "pause",
    ...paused,
  })),
  resume: verb(onDay.extend({ items: which }), (resumed) => ({ type: "resume", ...resumed })),
  cancel: verb(z.object({ reason: z.enum(cancelReasons) }), ({ reason }) => ({ type: "cancel", reason })),
  merge: verb(z.object({ into: numberInput }), ({ into }) => ({ type: "merge", into })),
  markOutOfRegion: verb(z.object({ forwardedTo: textInput.min(1) }), (marked) => ({
    type: "markOutOfRegion",
    ...marked,
  })),
  correct: verb(correction, (corrected) => ({ type: "correct", ...corrected })),
  answerReminder: verb(answer, ({ reminder, ...answered }) => ({
    type: "answerReminder",
    item: reminder,
    ...answered,
  })),
};
