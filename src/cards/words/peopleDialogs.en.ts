import type { peopleDialogs as dutch } from "./peopleDialogs.nl.ts";
import type { Words } from "./words.nl.ts";

/** Windows about people: who comes, is away, goes. */
export const peopleDialogs: Pick<Words["dialog"], keyof typeof dutch> = {
  signUp: {
    title: "Sign up",
    button: "Sign up",
    intro: "Would you like to take part? Tell where you work and what you do. An administrator looks at it.",
    organisation: "Organisation",
    duties: "What do you do?",
    prisons: "For which prisons? (leave empty when this is not part of your work)",
    municipalities: "For which municipalities? (leave empty when this is not part of your work)",
    afterwards: "Your name is taken from Teams.",
    send: "Ask for access",
    nameless: "Somebody without a name in Teams",
    done: "Your request was sent. An administrator looks at it. You hear in your own chat with me what they decide.",
    full: "Too many requests wait already. Call or mail the administrator.",
  },
  approve: {
    title: "Request",
    button: "Approve",
    intro: "Is this right? Change what is not, then approve.",
    who: "Who",
    gone: "This request was decided on already.",
    done: (name) => `${name} is in the list and can take part.`,
    already: (it) => `${it.name} approved this request already (${it.moment}). Nothing has changed.`,
    told: "Your request was approved: you are in the list. Type **help** to see what you can ask.",
  },
  decline: {
    title: "Request",
    button: "Refuse",
    intro: "This person then does not come into the list.",
    done: (name) => `The request of ${name} was refused.`,
    already: (it) => `${it.name} refused this request already (${it.moment}). Nothing has changed.`,
    told: "Your request to take part was not approved. Nothing has changed. Want to know why? Call or mail the administrator.",
  },
  away: {
    title: "Absence",
    button: "I am away",
    intro: "When are you away, and who stands in?",
    from: "First day away",
    until: "Last day away",
    deputy: "Deputy",
    note: "Reminders then go to your deputy, who may also do what you may. Without a deputy your team lead hears it. Back earlier? Type **absence end**.",
    impossibleDates: "The last day lies before the first, or is over already.",
    unknownDeputy: "Choose a colleague who is in the list and works then.",
    done: "Noted. While you are away your team lead hears what would go to you.",
    doneWith: (name) => `Noted. While you are away ${name} stands in.`,
    stopped: "Welcome back. The absence has ended.",
  },
  leave: {
    title: "Leaving",
    button: "Leaving",
    intro: "Who stops, and what is the last day? Afterwards that person can see and change nothing.",
    who: "Who",
    on: "Last day",
    unknown: "Choose somebody who is in the list.",
    done: (name, day) => `${name} works until and including ${day}. There is nothing to pass on.`,
  },
  passAllOn: {
    title: "Pass on",
    button: "Pass on",
    intro: "Pass work on to a colleague. Roles, tasks, agreements and the intake go together.",
    whose: "Whose work?",
    show: "Show the cases",
    from: "From",
    lastDay: (name, day) => `${name}, last day ${day}`,
    has: "Still has work in",
    cases: (count) => (count === 1 ? "1 case" : `${count} cases`),
    to: "To",
    which: "Which cases?",
    intake: "intake",
    agreements: (count) => (count === 1 ? "1 agreement" : `${count} agreements`),
    ticked: "Pass these on",
    all: (count) => `Pass all ${count} on`,
    next: "Other cases",
    notYours: "This is for team leads of the same organisation, and for administrators. Nothing has changed.",
    nothing: (name) => `${name} has no work left to pass on.`,
    noCase: "Choose at least one case.",
    noColleague: "Choose a colleague of the same organisation.",
    passed: "Passed on",
    failed: (number, why) => `${number}: ${why}`,
    done: (it) => `Passed on to ${it.name}: ${it.cases}.`,
    begun: (it) => `Passing on to ${it.name}: ${it.cases}. You hear in your chat with me when it is done.`,
    finished: (it) =>
      it.failed === 0
        ? `Done. Passed on to ${it.name}: ${it.done}.`
        : `Done. Passed on to ${it.name}: ${it.done}. Still ${it.failed} to go: ${it.name} cannot take those over.`,
    received: (it) =>
      `${it.by} gave you the work of ${it.from} in ${it.cases}. You see it in **my cases** and in your daily list.`,
  },
};

/** What is said about people outside windows. */
export const people: Words["people"] = {
  requests: "Who would like to take part",
  leavers: "Work of people who leave",
  lastDay: (name, day) => `**${name}** · last day ${day}`,
  holds: (cases) => `still has work in ${cases}`,
};
