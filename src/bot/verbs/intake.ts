import { z } from "zod";
import {
  channels,
  domains,
  lateReasons,
  needCodes,
  partners,
  refusalReasons,
  scalingReasons,
} from "../../case/codes.ts";
import { items } from "../../case/step.ts";
import { dayInput, ticked } from "./inputs.ts";
import { verb } from "./verb.ts";

const onDay = z.object({ on: dayInput.optional() });
const needs = z.partialRecord(z.enum(domains), z.enum(needCodes));
const onPartner = onDay.extend({ partner: z.enum(partners) });
const why = z.object({ reason: z.enum(scalingReasons) });

const intake = z.discriminatedUnion("outcome", [
  onDay.extend({ outcome: z.literal("held"), needs: needs.default({}), mentor: ticked.optional() }),
  onDay.extend({ outcome: z.literal("refused"), reason: z.enum(refusalReasons) }),
]);

/** A window asks where it stands; a button that only says that it is there need not know. */
const sheet = onDay.extend({ channel: z.enum(channels).default("other"), reason: z.enum(lateReasons).optional() });

/** Step 2: intake, information sheet, enrichment, and going another way. */
export const intakeVerbs = {
  recordIntake: verb(intake, (told) => ({ type: "recordIntake", ...told })),
  updateNeeds: verb(z.object({ needs }), (told) => ({ type: "updateNeeds", ...told })),
  recordSheet: verb(sheet, (told) => ({ type: "recordSheet", ...told })),
  askEnrichment: verb(onPartner, (asked) => ({ type: "askEnrichment", ...asked })),
  answerEnrichment: verb(onPartner, (answered) => ({ type: "answerEnrichment", ...answered })),
  recordComplexTalk: verb(onDay, (held) => ({ type: "recordComplexTalk", ...held })),
  proposeScaleUp: verb(z.object({}), () => ({ type: "proposeScaleUp" })),
  acceptScaleUp: verb(z.object({}), () => ({ type: "acceptScaleUp" })),
  refuseScaleUp: verb(why, ({ reason }) => ({ type: "refuseScaleUp", reason })),
  proposeScaleDown: verb(z.object({}), () => ({ type: "proposeScaleDown" })),
  acceptScaleDown: verb(z.object({}), () => ({ type: "acceptScaleDown" })),
  refuseScaleDown: verb(why, ({ reason }) => ({ type: "refuseScaleDown", reason })),
  noteLate: verb(z.object({ item: z.enum(items), reason: z.enum(lateReasons) }), (noted) => ({
    type: "noteLate",
    ...noted,
  })),
};
