import type { Words } from "./words.nl.ts";

/** Windows about a case and who does what in it. */
export const holdingDialogs: Pick<Words["dialog"], "who" | "more" | "giveBack" | "moment"> = {
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
  more: {
    title: "More",
    button: "More…",
    intro: "What do you want to do?",
    what: "Choose what you want to record or change",
    nothing: "There is nothing for you to do in this case now.",
  },
  giveBack: {
    title: "Give a role back",
    button: "Give my role back",
    intro: "Which role do you give back? Somebody else can take it on then.",
    role: "Role",
    none: "You hold no role in this case to give back.",
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
