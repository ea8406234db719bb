import type { Words } from "./words.nl.ts";

/** Windows of steps 3 and 4: the plan, its agreements, and the talks. */
export const planDialogs: Pick<
  Words["dialog"],
  | "initiative"
  | "plan"
  | "adopt"
  | "amend"
  | "share"
  | "acknowledge"
  | "agreements"
  | "agreement"
  | "agree"
  | "changeAgreement"
  | "passOnAgreement"
  | "dropAgreement"
  | "talk"
> = {
  initiative: {
    title: "Start of the D&R plan",
    button: "Record the start of the plan",
    intro: "How did the plan begin?",
  },
  plan: {
    title: "Concept plan",
    button: "Record the concept plan",
    intro: "Is there a concept plan? The plan itself stays in TULP.",
    talkOn: "Progress talk about the plan held on",
    reason: "Only if the person wants no plan: why?",
    refuse: "The person wants no plan",
    adopted: "The plan is adopted already. For a new version choose **Change the plan**.",
  },
  adopt: {
    title: "Adopt the plan",
    button: "Adopt the plan",
    intro: "When did the MDO adopt the plan?",
    on: "Adopted on",
    save: "Adopt",
    adopted: "The plan is adopted already. For a new version choose **Change the plan**.",
  },
  amend: {
    title: "Change the plan",
    button: "Change the plan",
    intro: "There will be a new version. Whoever got the earlier one gets this one too.",
    now: "Version now",
    reason: "Why a new version?",
    on: "Changed on",
  },
  share: {
    title: "Share the plan",
    button: "Share the plan",
    intro: "To whom was the plan given?",
    version: "Version",
    to: "Shared with",
    probation: "Does probation get the plan too?",
    yes: "Yes",
    no: "No",
    channel: "Through",
  },
  acknowledge: {
    title: "Plan received",
    button: "Confirm that the plan came",
    intro: "Did the plan reach you?",
    recipient: "Received by",
    save: "Confirm",
    none: "No plan that was shared with you still waits for a confirmation.",
  },
  agreements: {
    title: "Agreements",
    button: "See the agreements",
    intro: "The agreements of the D&R plan",
    none: "There are no agreements yet. Add the first: who does what, and when is it done?",
    carriedOut: (done, of) => `${done} of ${of} done`,
    really: (agreed, due) => `${agreed}, so ${due}`,
    doneOn: (state, day) => `${state} on ${day}`,
    because: (state, why) => `${state}: ${why}`,
    late: (state) => `${state}, late`,
    open: "Open",
    add: "Add an agreement",
    previous: "Previous",
    next: "Next",
    page: (page, of) => `Page ${page} of ${of}`,
    back: "Back to the list",
  },
  agreement: {
    title: "Agreement",
    button: "See an agreement",
    intro: "What do you want to do with this agreement?",
    what: "Agreement",
    domain: "Life domain",
    who: "Who",
    due: "By",
    state: "State",
    changed: "Last changed",
    source: "when it was taken over",
    on: "If it is done: since",
    finish: "Done",
    start: "Started",
    change: "Change",
    passOn: "Pass on",
    drop: "Drop",
  },
  agree: {
    title: "Add an agreement",
    button: "Add an agreement",
    intro: "Who does what, and when is it done?",
    domain: "Life domain",
    what: "What",
    owner: "Who",
    due: "By",
  },
  changeAgreement: {
    title: "Change the agreement",
    button: "Change an agreement",
    intro: "What is agreed now?",
    what: "What",
    due: "By",
    whatNow: "What it says now",
    dueNow: "By, now",
  },
  passOnAgreement: {
    title: "Pass the agreement on",
    button: "Pass an agreement on",
    intro: "Who is going to do this?",
    owner: "Who",
    save: "Pass on",
  },
  dropAgreement: {
    title: "Drop the agreement",
    button: "Drop an agreement",
    intro: "Why is this not going to happen?",
    why: "Reason",
    save: "Drop",
  },
  talk: {
    title: "Progress talk",
    button: "Record a progress talk",
    intro: "How did the progress talk go?",
    last: "Previous talk",
    due: "Next one by",
    outcome: "The talk",
    held: "was held",
    moved: "was moved",
    refused: "was not wanted by the person",
    on: "On which day was that?",
    ifMoved: "If the talk was moved: when is it now?",
    day: "New day",
    time: "Time",
    reason: "If the person did not want it: why?",
  },
};
