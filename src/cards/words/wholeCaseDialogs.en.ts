import type { Words } from "./words.nl.ts";

/** Windows about a case as a whole. */
export const wholeCaseDialogs: Pick<
  Words["dialog"],
  | "admit"
  | "reference"
  | "municipality"
  | "flag"
  | "placement"
  | "detention"
  | "pause"
  | "resume"
  | "correct"
  | "link"
  | "cancel"
  | "merge"
  | "outOfRegion"
> = {
  admit: {
    title: "The person is inside",
    button: "The person is inside",
    intro: "The deadlines run from this day.",
    on: "First day inside",
  },
  reference: {
    title: "Add a reference",
    button: "Add a reference",
    intro: "What is this case called in your system? Never a BSN or a name.",
    system: "System",
    own: "Our own system",
    reference: "Reference",
  },
  municipality: {
    title: "Municipality of return",
    button: "Change the municipality",
    intro: "To which municipality does the person return? The card goes there too.",
    municipality: "Municipality",
    basis: "Why this municipality?",
  },
  flag: {
    title: "Special situation",
    button: "Change a special situation",
    intro: "Is there something that changes the approach?",
    flag: "Special situation",
    holds: "Does it hold?",
    yes: "Yes",
    no: "No",
  },
  placement: {
    title: "Place of stay",
    button: "Change the place of stay",
    intro: "Where does the person stay? In a care institution the deadlines of steps 2 and 3 stand still.",
    placement: "Place of stay",
    since: "Since",
  },
  detention: {
    title: "Kind of detention",
    button: "Change the kind of detention",
    intro: "On what ground is the person inside?",
    detention: "Kind of detention",
  },
  pause: {
    title: "Pause the case",
    button: "Pause the case",
    intro: "While the case is paused no reminders come and nothing becomes late.",
    reason: "Reason",
  },
  resume: { title: "Resume the case", button: "Resume the case", intro: "The days of the pause do not count." },
  correct: {
    title: "Correct",
    button: "Correct something",
    intro: "What was recorded by mistake? It is taken back; the history is kept.",
    what: "What",
    reason: "Why",
    release: "end of detention",
    transfer: "last transfer",
  },
  link: {
    title: "Earlier case",
    button: "Link to an earlier case",
    intro: "To which earlier case of the same person does this one belong?",
    earlier: "Number of the earlier case",
    agreements: "Bring along the agreements that are still open there",
  },
  cancel: {
    title: "Cancel the case",
    button: "Cancel the case",
    intro: "The notice was wrong. The case stops.",
    reason: "Why",
  },
  merge: {
    title: "Merge cases",
    button: "Merge with another case",
    intro: "This case is a double. The work goes on in the other case.",
    into: "Number of the other case",
  },
  outOfRegion: {
    title: "Outside the region",
    button: "Pass on to another region",
    intro: "The person returns outside the region. The case stops here.",
    to: "Passed on to",
  },
};
