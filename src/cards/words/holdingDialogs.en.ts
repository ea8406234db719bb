import type { Words } from "./words.nl.ts";

/** Windows about a case and who does what in it. */
export const holdingDialogs: Pick<
  Words["dialog"],
  | "call"
  | "who"
  | "details"
  | "status"
  | "more"
  | "giveBack"
  | "passOn"
  | "offer"
  | "assign"
  | "takeTask"
  | "leaveTask"
  | "moment"
> = {
  call: {
    title: "Call or mail",
    button: "Call or mail",
    intro: "This is how you reach whoever holds a role in this case.",
    nobody: "Nobody holds a role in this case yet.",
  },
  who: {
    title: "Who is it about?",
    button: "Who is it about?",
    intro: "With these references you find the person in your own system.",
    source: "Reference of the notice",
    tulp: "TULP",
    gcos: "GCOS",
    none: "not known yet",
    logged: "That you ask for this is recorded.",
  },
  details: {
    title: "All about this case",
    button: "All about this case",
    intro: "This does not stand on the card.",
    detention: "Kind of detention",
    release: "Kind of end",
    placement: "Place of stay",
    since: (place, day) => `${place}, since ${day}`,
    flags: "Special situations",
    none: "none",
    earlier: "Earlier cases",
  },
  status: { title: "How the case stands", button: "Show case", intro: "" },
  more: {
    title: "More",
    button: "More…",
    intro: "What do you want to do?",
    now: "What is next",
    other: "Something else",
    choose: "You have not chosen anything yet. Open **More…** and choose what you want to do.",
    nothing: "There is nothing for you to do in this case now.",
  },
  giveBack: {
    title: "Give a role back",
    button: "Give my role back",
    intro: "After that somebody else can take the role on.",
    none: "You hold no role in this case now.",
  },
  passOn: {
    title: "Pass a role on",
    button: "Pass my role on",
    intro: "Who takes your role over? Until your colleague says yes, it stays yours.",
  },
  offer: {
    title: "Take a role over",
    button: "Take a role over",
    intro: "A colleague asks you to take this role over.",
    none: "No role in this case is offered to you now.",
  },
  assign: {
    title: "Assign a role",
    button: "Assign a role",
    intro: "You assign a role to somebody of your own organisation.",
  },
  takeTask: { title: "Take a task on", button: "Take a task on", intro: "Which task do you take on?" },
  leaveTask: {
    title: "Give a task back",
    button: "Give my task back",
    intro: "Which task do you give back? Somebody else can take it on then.",
  },
  moment: {
    title: "Plan a moment",
    button: "Plan a moment",
    intro: "What do you plan, and when?",
    what: "What",
    on: "Day",
    time: "Time",
  },
};
