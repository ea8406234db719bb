import type { Words } from "./words.nl.ts";

/** What the intake desk and administrators are told. */
export const desk: Words["desk"] = {
  only: {
    desk: "This is for the intake desk and administrators. Nothing was changed.",
    administrator: "This is for administrators. Nothing was changed.",
  },
};

/** How colleagues are reached. */
export const colleague: Words["colleague"] = {
  call: (name, phone) => `Call ${name}: ${phone}`,
  mail: (name) => `Mail ${name}`,
  unreachable: "Phone and mail are not in the list.",
  away: (day) => `Away until and including ${day}`,
  awayWith: (day, name) => `Away until and including ${day}, deputy ${name}`,
};
