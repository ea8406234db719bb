import type { moved as dutchMoved, owed as dutchOwed } from "./owed.nl.ts";

/** What is said in English of what a case owes. */
export const owed: typeof dutchOwed = {
  onBehalfOf: (name) => `(for ${name})`,
  notYet: (it) => `Case ${it.number}: ${it.what}, by ${it.day}. Not recorded yet.`,
  coming: (it) => `Case ${it.number}: ${it.what} has to be done by ${it.day}.`,
  escalated: (it) =>
    `Case ${it.number}: ${it.what}, by ${it.day}. Not recorded yet. Will you help find out what is needed?`,
  openEnd: (it) => `Case ${it.number} has an open end: ${it.what}, by ${it.day}. Not recorded yet.`,
  agreement: (nth) => `agreement ${nth} of the plan`,
  handover: "the handover after release",
  isFree: (it) =>
    `Case ${it.number}: detention was to end on ${it.day}. Has the person been released? There is no notice yet.`,
  released: (it) =>
    `Case ${it.number}: the end of detention was reported, ${it.day}. See whether the handover is complete.`,
  handoverLeft: (it) =>
    `Case ${it.number}: the person is free and the handover is not complete. Complete it by ${it.day}.`,
  handoverRefused: (number) =>
    `Case ${number}: the handover was not accepted yet. There are open points; see them with the handover.`,
  roleFree: (it) => `Case ${it.number}: the role of ${it.role} is still free.`,
  roleOpenEnd: (it) => `Case ${it.number} has an open end: the role of ${it.role} is still free.`,
  offered: (it) => `Case ${it.number}: ${it.name} asks whether you will take over the role of ${it.role}.`,
  proposedUp: (it) => `Case ${it.number}: ${it.name} proposes to scale up to the ZVH. Do you agree?`,
  proposedDown: (it) =>
    `Case ${it.number}: ${it.name} proposes to scale down to the aftercare coordinator. Do you agree?`,
  cannot: (it) => `Case ${it.number}: ${it.what} cannot be done. Do you know another way?`,
  moved: (it) => `Case ${it.number}: the person moved to ${it.prison}. The role of PI case manager is still free.`,
  movedOutside: (it) =>
    `Case ${it.number}: the person moved to ${it.prison}. The steps of the prison are now for whoever leads.`,
  returned: (number) => `Case ${number} comes back to you. See what is needed.`,
  aboutStep: (number, what) => `Case ${number}: ${what}.`,
  aboutRole: (it) => `Case ${it.number}: the role of ${it.role}.`,
  aboutCase: (number) => `Case ${number}.`,
  answered: (what) => `Answered: ${what}`,
  busy: "working on it",
  later: (day) => `again on ${day}`,
  cannotNow: "cannot be done",
  done: "✓ Done",
  held: "✓ Taken on",
  overtaken: "Asked again",
  over: "Nothing needs to be done here any more.",
  buttons: {
    done: "Done",
    busy: "Working on it",
    tomorrow: "Tomorrow",
    later: "Another day",
    cannot: "Can't be done",
    isFree: "Yes, free",
    look: "Look",
    otherwise: "Other…",
  },
};

/** What stands in English in the place of a card whose case went on elsewhere. */
export const moved: typeof dutchMoved = {
  text: "This case goes on in another channel. The card here is no longer kept up to date.",
  ask: (number) => `Type **case ${number}** to see how it stands.`,
  summary: (number) => `Case ${number} goes on in another channel.`,
};
