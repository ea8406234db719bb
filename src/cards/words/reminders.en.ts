import type { reminderDialogs as dutchDialogs, digest as dutchDigest } from "./reminders.nl.ts";

/** Windows about a reminder. */
export const reminderDialogs: typeof dutchDialogs = {
  otherwise: {
    title: "Another answer",
    button: "Give another answer",
    intro: "How does it stand?",
  },
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

/** Somebody's list of the day. */
export const digest: typeof dutchDigest = {
  title: (it) =>
    `Good ${it.isMorning ? "morning" : "afternoon"} ${it.name}. ${it.day}: ${it.count === 1 ? "1 item" : `${it.count} items`}`,
  late: "Overdue",
  today: "Today",
  beforeNext: "Before your next working day",
  asked: "A question for you",
  coming: "The coming week",
  openRoles: "Open roles",
  was: (what, day) => `${what}, was due ${day}`,
  until: (what, day) => `${what}, by ${day}`,
  planned: (what, moment) => `${what}, ${moment}`,
  todayAt: (time) => `today ${time}`,
  notPlanned: (what, day) => `${what}, by ${day}; not planned yet`,
  offered: (name, role) => `${name} asks whether you will take over the role of ${role}`,
  roleFree: (role) => `the role of ${role} is still free`,
  queue: "Queue",
  waits: ({ count, isMore }) =>
    isMore ? `more than ${count} things in the queue` : `${count === 1 ? "1 thing" : `${count} things`} in the queue`,
  untilSeen: "nothing happens to them until one of you looks",
  showQueue: "Show queue",
  onBehalfOf: (name) => ` (for ${name})`,
  calendar: "Calendar",
  decrees: (day) => `Days made equal to a holiday are known until ${day}. Add the next ones to the region file.`,
  more: (count) => `And ${count} more. Type **my cases** to see all of it.`,
  open: "Open",
  plan: "Plan",
  at: (time) => `From now on your daily list comes at ${time}, on days that you work.`,
  off: "You get no daily list any more. Reminders under a card still come. To have it back: **daily list 09:00**.",
  which: "At what time would you like your daily list? Type for example **daily list 09:00**, or **daily list off**.",
  outside: (from, until) => `That can be between ${from} and ${until}. Nothing was changed.`,
};
