import type { prisonLists as dutch } from "./prisonLists.nl.ts";

/** The lists that the channel of a prison gets, in English. */
export const prisonLists: typeof dutch = {
  mdo: (it) => `Case meeting (MDO) of ${it.day} · ${it.prison}`,
  idu: (it) => `List of who came, stayed and left, ${it.day} · ${it.prison}`,
  atMeeting: (count) => `To adopt now (${count})`,
  later: (count) => `For a later meeting (${count})`,
  in: (count) => `In: new in the past two weeks (${count})`,
  through: (count) => `Through: still inside (${count})`,
  out: (count) => `Out: just released, or within two weeks (${count})`,
  moved: (day) => `Transferred: ${day}`,
  over: "This list is over. The newest one counts.",
  municipality: (name) => `municipality of ${name}`,
  more: (count) => (count === 1 ? "And 1 more case." : `And ${count} more cases.`),
};
