/** Windows of step 1. */
export const startDialogs = {
  check: {
    title: "Check invullen",
    button: "Check invullen",
    intro: "Is betrokkene bekend?",
    zvhClient: "Cliënt van het Zorg- en Veiligheidshuis?",
    benefits: "Bekend bij de gemeente: uitkering",
    wmo: "Bekend bij de gemeente: Wmo",
    communityTeam: "Bekend bij de gemeente: wijkteam",
    yes: "Ja",
    no: "Nee",
    gcosDone: "De uitkomst staat in GCOS",
    done: (number: string) => `De check van zaak ${number} is vastgelegd.`,
  },
};
