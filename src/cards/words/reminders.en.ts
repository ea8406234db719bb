import type { reminderDialogs as dutchDialogs } from "./reminders.nl.ts";

/** Windows about a reminder. */
export const reminderDialogs: typeof dutchDialogs = {
  later: {
    title: "Another day",
    button: "Another day",
    intro: "On which day shall I ask again?",
    what: "It is about",
    until: "Day",
  },
  cannot: {
    title: "Can't be done",
    button: "Can't be done",
    intro: "What is in the way? Whoever leads hears of it and helps.",
    reason: "Reason",
  },
};
