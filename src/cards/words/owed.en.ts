import type { moved as dutchMoved, owed as dutchOwed } from "./owed.nl.ts";

/** What is said in English of what a case owes. */
export const owed: typeof dutchOwed = {
  onBehalfOf: (name) => `(for ${name})`,
  notYet: (it) => `Case ${it.number}: ${it.what} is due on ${it.day}. It is not recorded yet.`,
  escalated: (it) =>
    `Case ${it.number}: ${it.what} was due on ${it.day} and is not recorded yet. Will you help find out what is needed?`,
  openEnd: (it) => `Case ${it.number} has an open end: ${it.what} was due on ${it.day}.`,
  agreement: "an agreement of the plan",
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
};

/** What stands in English in the place of a card whose case went on elsewhere. */
export const moved: typeof dutchMoved = {
  text: "This case goes on in another channel. The card here is no longer kept up to date.",
  ask: (number) => `Type **case ${number}** to see how it stands.`,
  summary: (number) => `Case ${number} goes on in another channel.`,
};
