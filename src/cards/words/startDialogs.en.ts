import type { Words } from "./words.nl.ts";

/** Windows of step 1. */
export const startDialogs: Pick<Words["dialog"], "check"> = {
  check: {
    title: "Fill in the check",
    button: "Fill in the check",
    intro: "Is this person known?",
    zvhClient: "Client of the Zorg- en Veiligheidshuis?",
    benefits: "Known to the municipality: benefits",
    wmo: "Known to the municipality: social support (Wmo)",
    communityTeam: "Known to the municipality: community team",
    yes: "Yes",
    no: "No",
    gcosDone: "The outcome stands in GCOS",
    done: (number) => `The check of case ${number} is recorded.`,
  },
};
