import { answer, deadlines } from "./answers.en.ts";
import { chainDialogs } from "./chainDialogs.en.ts";
import { code } from "./codes.en.ts";
import { colleague, desk, duty } from "./desk.en.ts";
import { done } from "./done.en.ts";
import { form } from "./form.en.ts";
import { happening } from "./happenings.en.ts";
import { holdingDialogs } from "./holdingDialogs.en.ts";
import { intakeDialogs } from "./intakeDialogs.en.ts";
import { leavingDialogs } from "./leavingDialogs.en.ts";
import { openEnds } from "./openEnds.en.ts";
import { moved, owed } from "./owed.en.ts";
import { people, peopleDialogs } from "./peopleDialogs.en.ts";
import { planDialogs } from "./planDialogs.en.ts";
import { prisonLists } from "./prisonLists.en.ts";
import { privacy } from "./privacy.en.ts";
import { refusal } from "./refusals.en.ts";
import { digest, reminderDialogs } from "./reminders.en.ts";
import { startDialogs } from "./startDialogs.en.ts";
import { wholeCaseDialogs } from "./wholeCaseDialogs.en.ts";
import type { Words } from "./words.nl.ts";

/** What the product says in English. Same keys and placeholders as the Dutch: the type checks it. */
export const en: Words = {
  answer,
  code,
  colleague,
  deadlines,
  desk,
  dialog: {
    ...{ ...holdingDialogs, ...startDialogs, ...intakeDialogs },
    ...{ ...planDialogs, ...leavingDialogs, ...wholeCaseDialogs },
    ...{ ...reminderDialogs, ...chainDialogs, ...peopleDialogs },
  },
  digest,
  done,
  duty,
  form,
  happening,
  moved,
  locale: "en-GB",
  time: (clock) => clock,
  card: {
    title: (number) => `Case ${number}`,
    place: (prison, municipality) => `${prison} · municipality of ${municipality}`,
    municipalityUnknown: "not known yet",
    inside: (day) => `Inside since: ${day}`,
    release: (day) => `Expected end of detention: ${day}`,
    releaseUnknown: "Expected end of detention: not known yet",
    now: (what) => `Now: ${what}`,
    nowNothing: "Nothing is waiting now",
    lateSince: (who, day) => `${who} · late since ${day}`,
    byLatest: (who, day) => `${who} · by ${day}`,
    afterwards: (what, day) => `Next: ${what}, by ${day}`,
    alsoLate: (what, day) => `Also late: ${what}, since ${day}`,
    roles: "Who takes part?",
    intake: "Who joins the intake?",
    goes: (names) => `Joins: ${names}`,
    stays: (names) => `Does not join: ${names}`,
    nobodyGoes: "nobody yet",
    announced: (day) => `Expected: ${day}`,
    released: (day) => `Free since: ${day}`,
    special: "Other deadlines hold for this case.",
    planned: (what, moment) => `${what}: ${moment}`,
    step: (step, what) => `Step ${step} of 5: ${what}`,
    steps: { 1: "start", 2: "what is needed?", 3: "the plan", 4: "carrying it out", 5: "handover" },
    stepDone: (step) => `✓ ${step}`,
    stepNow: (step) => `**▸ ${step}**`,
    recent: "Done lately",
    latest: (line) => `Last: ${line}`,
    recentLine: (what, who, day) => [what, who, day].filter((part) => part !== null).join(" · "),
    ended: {
      closed: "Case closed",
      cancelled: "Case cancelled: the notice was wrong",
      merged: "Case merged with another case",
      outOfRegion: "Passed on to another region",
    },
    endedOn: (day) => `Since ${day}. There is nothing left to do here.`,
    goesOnIn: (number) => `Goes on as case ${number}`,
    keepOut: "Never write names, BSN, offence or health here.",
    summary: (number, now) => `Case ${number}. ${now}.`,
  },
  button: {
    claim: "I take this on",
    join: "I take part",
    giveBack: "Give back",
    attend: "I join",
    skip: "I don't join",
    moreLines: (count) => `Show ${count} more`,
    status: "Show case",
    save: "Record",
    yes: "Yes",
    ask: "Ask",
    propose: "Propose",
    agree: "Agree",
    disagree: "Do not agree",
    takeOver: "Take over",
    decline: "Do not take over",
    pause: "Pause",
    resume: "Resume",
    correct: "Correct",
    end: "End the case",
  },
  roleState: {
    usual: (name) => `${name} (to be confirmed)`,
    open: "nobody yet",
    optional: "not asked yet",
    notInvolved: "not involved",
    later: "follows",
    unused: "through the prison's mailbox",
    lead: "follows after the check",
    held: (name, organisation) => `${name} (${organisation})`,
  },
  role: {
    prisonCaseManager: { label: "Prison case manager", person: "prison case manager" },
    aftercareCoordinator: { label: "Aftercare coordinator", person: "aftercare coordinator" },
    processDirector: { label: "Process director ZVH", person: "process director" },
    probationOfficer: { label: "Probation", person: "probation officer" },
    municipalContact: { label: "Municipal contact", person: "municipal contact" },
    lifeCourseCaseManager: { label: "Life course case manager", person: "life course case manager" },
    networkPartner: { label: "Network partner", person: "network partner" },
  },
  lead: "Aftercare coordinator or process director",
  actor: {
    intakeDesk: "ZVH intake desk",
    lead: "Lead",
    agreementOwners: "Owners of the agreements",
    prison: "Prison",
  },
  item: {
    "1a": "make the notice",
    "1b": "receive the notice",
    "1c": "check whether ZVH or municipality know this person",
    "1d": "tell the prison the outcome",
    "1e-lead": "contact between prison and lead",
    "1e-municipality": "contact with the municipality",
    "1f": "agree who does what",
    "2a": "hold the intake",
    "2b": "make the information sheet available",
    "2c": "additions by partners",
    "2d": "talk about multiple needs",
    "3a": "start the D&R plan",
    "3b": "concept plan and talk",
    "3c": "adopt the plan in the MDO",
    "3d": "share the plan",
    "4a": "carry out the plan",
    "4b": "progress talk",
    "5a-start": "prepare the handover",
    "5a": "have the handover accepted",
    "5b": "confirm the release",
  },
  openEnds,
  prisonLists,
  privacy,
  refusal,
  owed,
  people,
  placeName: {
    region: "the whole region",
    intake: "ZVH intake desk",
    prison: (name) => name,
    zvh: (name) => `ZVH ${name}`,
    municipality: (name) => `municipality of ${name}`,
  },
};
