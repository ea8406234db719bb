import type { Words } from "./words.nl.ts";

/** Windows of step 1. */
export const startDialogs: Pick<Words["dialog"], "check" | "answers" | "gcos" | "told" | "contact" | "tasks"> = {
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
  answers: {
    title: "Complete the check",
    button: "Complete the check",
    intro: "These answers were to follow.",
    none: "All answers of the check are in.",
  },
  gcos: { title: "GCOS", button: "Stands in GCOS", intro: "Does the outcome, with the present route, stand in GCOS?" },
  told: {
    title: "Pass the outcome on",
    button: "The outcome was passed on",
    intro: "How did the prison hear the outcome of the check?",
  },
  contact: {
    title: "Record contact",
    button: "Record contact",
    intro: "Who were in touch, and how?",
    with: "Contact",
    lead: "Between prison and lead",
    municipality: "Between lead and municipality",
    team: "Which team of the municipality?",
  },
  tasks: {
    title: "Who does what?",
    button: "Divide the tasks",
    intro: "Leave empty what nobody does yet.",
    probation: "Does probation take part?",
    yes: "Yes",
    no: "No",
  },
};
