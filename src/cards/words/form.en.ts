import type { Words } from "./words.nl.ts";

/** What every dialog says around its own questions. */
export const form: Words["form"] = {
  intro: (number, what) => `Case ${number}. ${what}`,
  optional: (label) => `${label} (may be left empty)`,
  missing: {
    choice: "Choose an answer.",
    person: "Choose somebody.",
    day: "Choose a day.",
    time: "Fill in a time, for example 10:00.",
    text: "Fill this in.",
    tick: "Choose yes or no.",
  },
  incomplete: "This is not complete yet. Below the question you see what is missing or not right.",
  changed: (it) =>
    `Since you opened this window the case has changed: ${it.lines}. What you filled in is still there. Is it still right? Then choose ${it.save} once more.`,
  on: "When?",
  way: "How?",
  role: "Role",
  task: "Task",
  colleague: "Colleague",
  keepOut: "No names, BSN, offence or health",
  notNow: "Not needed at this moment: it is done already, or its time has not come.",
  otherCase: {
    none: "This is no case number. Write it like NML-2026-0001.",
    same: "This is the case itself. Fill in the number of the other case.",
  },
  seek: "Search by name or organisation",
  seekButton: "Search",
  nobodyFound: (label) => `${label}: there is nobody like that in the list of people.`,
  next: "Next",
  opensInCard: "This button opens a window. Does it not? Type **case** with the number and try it on that card.",
};
