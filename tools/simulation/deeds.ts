import { z } from "zod";
import { isCaseNumber } from "../../src/case/case.ts";
import * as codes from "../../src/case/codes.ts";
import type { CommandType, Said } from "../../src/case/commands.ts";
import { holder, type Person } from "../../src/case/person.ts";
import { roleNames } from "../../src/case/roles/roles.ts";
import { items } from "../../src/case/step.ts";
import { dayField as day, momentField as moment, must, wordField } from "../../src/notices/fields.ts";

/** What a person can do in a scenario: everything that can be said to a case that stands, but for what time says. */
export type DeedType = Exclude<CommandType, "open" | "time">;

type Without<Value, Key extends PropertyKey> = Value extends unknown ? Omit<Value, Key> : never;

/** One deed, without who does it and when. */
export type Deed<Type extends DeedType = DeedType> = Without<Said<Type>, "by" | "at" | "operation">;

const text = z.string(must("must be a text"));
const yes = z.boolean(must("must be true or false"));
const happened = { on: day.optional() };
const role = wordField(roleNames);
const item = wordField(items);
const domain = wordField(codes.domains);
const reason = wordField(codes.lateReasons);
const refusal = wordField(codes.refusalReasons);
const needs = z.partialRecord(domain, wordField(codes.needCodes));
const way = wordField(codes.ways).default("other");
const channel = wordField(codes.channels).default("other");
const known = wordField(["yes", "no", "toFollow"]);
const paused = z.union([z.literal("all"), z.array(item)], must('must be "all" or a list of steps'));
const number = text.refine(isCaseNumber, "must be a case number");
const object = <Fields extends z.ZodRawShape>(fields: Fields) => z.strictObject(fields);
const words = <const Type extends DeedType, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), ...fields });

/** How each deed is written in a scenario. `person` reads the id of somebody in it. */
export function deedSchemas(person: z.ZodType<Person>) {
  const owner = z.union([object({ role }), object({ person })], must("must be a role or a person"));
  const task = wordField(codes.tasks);
  return {
    claim: words("claim", { role }),
    giveBack: words("giveBack", { role }),
    passOn: words("passOn", { role, to: person }),
    acceptPassOn: words("acceptPassOn", { role }),
    refusePassOn: words("refusePassOn", { role }),
    assign: words("assign", { role, to: person }),
    passAllOn: words("passAllOn", { from: person, to: person }),
    noteDefaultHolders: words("noteDefaultHolders", {
      holders: z.array(object({ role, who: person.transform(holder) })),
    }),
    confirmDefaultHolder: words("confirmDefaultHolder", { role }),
    attendIntake: words("attendIntake", {}),
    skipIntake: words("skipIntake", {}),
    takeTask: words("takeTask", { task }),
    leaveTask: words("leaveTask", { task }),
    planMoment: words("planMoment", { what: wordField(codes.moments), at: moment }).transform(({ at, ...planned }) => ({
      ...planned,
      moment: at,
    })),
    viewReferences: words("viewReferences", {}),
    recordCheck: words("recordCheck", {
      zvhClient: yes,
      knownAt: object({
        benefits: known.default("toFollow"),
        wmo: known.default("toFollow"),
        communityTeam: known.default("toFollow"),
      }),
      gcosDone: yes,
      lead: person.optional(),
    }).transform(({ type, lead, ...check }) => ({ type, check, lead })),
    answerCheck: words("answerCheck", {
      knownAt: object({
        benefits: known.exactOptional(),
        wmo: known.exactOptional(),
        communityTeam: known.exactOptional(),
      }),
    }),
    tickGcos: words("tickGcos", {}),
    tellPrison: words("tellPrison", { ...happened, way }),
    recordContact: words("recordContact", {
      ...happened,
      with: wordField(["lead", "municipality"]),
      way,
      team: wordField(codes.teams).optional(),
    }),
    agreeProcess: words("agreeProcess", {
      ...happened,
      probation: yes,
      tasks: z.array(object({ task, who: person })).optional(),
    }),
    recordIntake: z.discriminatedUnion("outcome", [
      words("recordIntake", {
        ...happened,
        outcome: z.literal("held"),
        needs: needs.default({}),
        mentor: yes.optional(),
      }),
      words("recordIntake", { ...happened, outcome: z.literal("refused"), reason: refusal }),
    ]),
    updateNeeds: words("updateNeeds", { needs }),
    recordSheet: words("recordSheet", { ...happened, channel, reason: reason.optional() }),
    askEnrichment: words("askEnrichment", { ...happened, partner: wordField(codes.partners) }),
    answerEnrichment: words("answerEnrichment", { ...happened, partner: wordField(codes.partners) }),
    recordComplexTalk: words("recordComplexTalk", happened),
    proposeScaleUp: words("proposeScaleUp", {}),
    acceptScaleUp: words("acceptScaleUp", {}),
    refuseScaleUp: words("refuseScaleUp", { reason: wordField(codes.scalingReasons) }),
    proposeScaleDown: words("proposeScaleDown", {}),
    acceptScaleDown: words("acceptScaleDown", {}),
    refuseScaleDown: words("refuseScaleDown", { reason: wordField(codes.scalingReasons) }),
    takeInitiative: words("takeInitiative", { ...happened, way }),
    recordPlan: words("recordPlan", { ...happened, talkOn: day.optional() }),
    refusePlan: words("refusePlan", { ...happened, reason: refusal }),
    adoptPlan: words("adoptPlan", happened),
    amendPlan: words("amendPlan", { ...happened, reason: wordField(codes.amendments) }),
    sharePlan: words("sharePlan", {
      ...happened,
      to: z.array(wordField(codes.recipients)),
      probation: yes,
      channel,
    }),
    acknowledgePlan: words("acknowledgePlan", { recipient: wordField([...codes.recipients, "probation"]) }),
    agree: words("agree", { agreement: text, domain, what: text, owner, due: day }),
    changeAgreement: words("changeAgreement", {
      agreement: text,
      what: text.optional(),
      due: day.optional(),
      seen: moment.optional(),
    }),
    startAgreement: words("startAgreement", { agreement: text }),
    finishAgreement: words("finishAgreement", { ...happened, agreement: text }),
    dropAgreement: words("dropAgreement", { agreement: text, why: text }),
    passOnAgreement: words("passOnAgreement", { agreement: text, owner }),
    recordTalk: z.discriminatedUnion("outcome", [
      words("recordTalk", { ...happened, outcome: z.literal("held") }),
      words("recordTalk", { ...happened, outcome: z.literal("moved"), moment }),
      words("recordTalk", { ...happened, outcome: z.literal("refused"), reason: refusal }),
    ]),
    admit: words("admit", { admittedOn: day }),
    importDone: words("importDone", {
      route: wordField(["zvh", "aftercare"]).nullable(),
      steps: z.array(object({ item, on: day })),
    }),
    startHandover: words("startHandover", {
      ...happened,
      to: z.array(wordField(codes.sides)),
      items: z.array(wordField(codes.handoverItems)).default([]),
      warm: yes.default(false),
    }),
    acceptHandover: words("acceptHandover", { side: wordField(codes.sides) }),
    refuseHandover: words("refuseHandover", { side: wordField(codes.sides), openPoints: z.array(text) }),
    recordJointContact: words("recordJointContact", happened),
    reportRelease: words("reportRelease", { on: day }),
    changeExpectedRelease: words("changeExpectedRelease", { expectedRelease: expectedRelease.nullable() }),
    transfer: words("transfer", { prison: text, on: day }),
    setFlag: words("setFlag", { flag: wordField(codes.flags), holds: yes }),
    setPlacement: words("setPlacement", { placement: wordField(codes.placements), since: day }),
    setDetention: words("setDetention", {
      detention: wordField(["sentence", "remand", "sentenceAndTbs", "isd", "other", "unknown"]),
    }),
    setMunicipality: words("setMunicipality", {
      municipality: text.nullable(),
      basis: wordField(["registered", "stayed", "settling", "clinic", "unknown"]),
    }),
    addReference: words("addReference", { system: wordField(["tulp", "gcos", "own"]), reference: text }),
    linkCase: words("linkCase", { earlier: number }),
    pause: words("pause", { ...happened, items: paused, reason: wordField(codes.pauseReasons) }),
    resume: words("resume", { ...happened, items: paused }),
    cancel: words("cancel", { reason: wordField(codes.cancelReasons) }),
    merge: words("merge", { into: number }),
    markOutOfRegion: words("markOutOfRegion", { forwardedTo: text }),
    noteLate: words("noteLate", { item, reason }),
    answerReminder: words("answerReminder", {
      reminder: text,
      answer: wordField(["done", "busy", "tomorrow", "date", "cannot"]),
      until: day.optional(),
      reason: reason.optional(),
    }).transform(({ reminder, ...answer }) => ({ ...answer, item: itemIn(reminder) })),
    correct: words("correct", {
      what: wordField([...items, "release", "transfer"]),
      reason: wordField(codes.correctionReasons),
    }),
  } satisfies { readonly [Type in DeedType]: z.ZodType<Deed<Type>> };
}

/** The step, or the agreement, that a reminder is about: it may be named by its key, `reminder:2b:due:2026-12-07`. */
const itemIn = (reminder: string): string => /^reminder:((?:4a:)?[^:]+):/.exec(reminder)?.[1] ?? reminder;

/** When detention is expected to end. */
export const expectedRelease = z.strictObject({
  on: day,
  type: wordField(["sentenceEnd", "conditional", "programme", "remandSuspension", "unknown"]),
  certain: yes,
});
