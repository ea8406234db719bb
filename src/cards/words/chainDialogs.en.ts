import type { ChainDialog } from "../dialogNames.ts";
import type { Words } from "./words.nl.ts";

/** Windows on no case: notices, people, channels. */
export const chainDialogs: Pick<Words["dialog"], ChainDialog> = {
  notice: {
    title: "New notice",
    button: "New notice",
    intro: "A first-day notice by hand. It becomes a case at once.",
    prison: "Prison",
    admittedOn: "First day inside",
    detention: "Kind of detention",
    release: "Expected end of detention",
    references: "By which reference does the prison find this person? Fill in at least one. Never a BSN or a name.",
    tulp: "Reference in TULP",
    gcos: "Reference in GCOS",
    needed: "Fill in the reference of TULP or GCOS. Without one the prison cannot look up whom it is about.",
    wrong: {
      prison: "Choose a prison from the list.",
      municipality: "Choose a municipality from the list.",
      admittedOn: "This day cannot be right: in the future, or too long ago.",
      "expectedRelease.on": "This day lies before the first day inside.",
      tulpReference: "This does not look like a reference of TULP. Use at most 64 letters, digits and signs.",
      gcosReference: "This does not look like a reference of GCOS. Use at most 64 letters, digits and signs.",
    },
    created: (number) => `Case ${number} was made.`,
    known: (number) => `This notice was in already. It is case ${number}.`,
    possibleDuplicate: (number) =>
      `Case ${number} was made. Mind: this may be a double notice. Type **queue** to see the cases side by side.`,
    applied: (number) => `This person was announced. The notice is now part of case ${number}.`,
  },
};
