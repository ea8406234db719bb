import { z } from "zod";
import { handoverItems, sides } from "../../case/codes.ts";
import { codeField } from "../../notices/fields.ts";
import { dayInput, several, textInput, ticked } from "./inputs.ts";
import { verb } from "./verb.ts";

const onDay = z.object({ on: dayInput.optional() });
const onSide = z.object({ side: z.enum(sides) });

const handover = onDay.extend({
  to: several(sides),
  items: several(handoverItems).default([]),
  warm: ticked.default(false),
});

/** What is still open, a line each. */
const lines = textInput.transform((text) => text.split(/\r?\n/).filter((line) => line.trim() !== ""));

/** Without a day, the end of detention is not known. */
const release = z
  .object({
    on: dayInput.optional(),
    type: z.enum(["sentenceEnd", "conditional", "programme", "remandSuspension", "unknown"]).default("unknown"),
    certain: ticked.default(false),
  })
  .transform(({ on, ...kind }) => (on === undefined ? null : { on, ...kind }));

const expected = z.object({ expectedRelease: release.nullable().default(null) });

/** Step 5: on the way out. */
export const leavingVerbs = {
  startHandover: verb(handover, (started) => ({ type: "startHandover", ...started })),
  acceptHandover: verb(onSide, ({ side }) => ({ type: "acceptHandover", side })),
  refuseHandover: verb(onSide.extend({ openPoints: z.union([z.array(textInput), lines]) }), (refused) => ({
    type: "refuseHandover",
    ...refused,
  })),
  recordJointContact: verb(onDay, (held) => ({ type: "recordJointContact", ...held })),
  reportRelease: verb(z.object({ on: dayInput }), ({ on }) => ({ type: "reportRelease", on })),
  changeExpectedRelease: verb(expected, (told) => ({ type: "changeExpectedRelease", ...told })),
  transfer: verb(
    ({ prisons }) => z.object({ prison: codeField(prisons, "prison"), on: dayInput }),
    (moved) => ({ type: "transfer", ...moved }),
  ),
};
