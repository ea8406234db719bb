/** What every dialog says around its own questions. */
export const form = {
  intro: (number: string, what: string) => `Zaak ${number}. ${what}`,
  optional: (label: string) => `${label} (mag leeg blijven)`,
  /** Under an input that was left empty or makes no sense. */
  missing: {
    choice: "Kies een antwoord.",
    person: "Kies iemand.",
    day: "Kies een dag.",
    time: "Vul een tijd in, bijvoorbeeld 10:00.",
    text: "Vul dit in.",
    tick: "Kies ja of nee.",
  },
  incomplete: "Dit is nog niet compleet. Onder de vraag zie je wat er ontbreekt of niet klopt.",
  changed: (it: { lines: string; save: string }) =>
    `Sinds je dit venster opende, is de zaak veranderd: ${it.lines}. Wat je invulde staat er nog. Klopt het nog? Kies dan nog een keer ${it.save}.`,
  on: "Wanneer?",
  way: "Hoe?",
  role: "Rol",
  task: "Taak",
  colleague: "Collega",
  keepOut: "Geen namen, BSN, delict of gezondheid",
  notNow: "Niet nodig op dit moment: het is al gedaan, of nog niet aan de orde.",
  otherCase: {
    none: "Dit is geen zaaknummer. Schrijf het zoals NML-2026-0001.",
    same: "Dit is deze zaak zelf. Vul het nummer van de andere zaak in.",
  },
  seek: "Zoek op naam of organisatie",
  seekButton: "Zoek",
  nobodyFound: (label: string) => `${label}: ik vind niemand in de lijst van mensen in de keten.`,
  next: "Verder",
  opensInCard: "Deze knop opent een venster. Lukt dat niet? Typ **zaak** met het nummer en probeer het op die kaart.",
};
