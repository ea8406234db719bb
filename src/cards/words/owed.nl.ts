/** What is due in a case, and when. */
type Due = { readonly number: string; readonly what: string; readonly day: string };
type FreeRole = { readonly number: string; readonly role: string };

/** What is said in Dutch of what a case owes: neutral, and without anything that the case's card does not show. */
export const owed = {
  onBehalfOf: (name: string) => `(namens ${name})`,
  notYet: (it: Due) => `Zaak ${it.number}: ${it.what}, uiterlijk ${it.day}. Nog niet geregistreerd.`,
  coming: (it: Due) => `Zaak ${it.number}: ${it.what} moet uiterlijk ${it.day} klaar zijn.`,
  escalated: (it: Due) =>
    `Zaak ${it.number}: ${it.what}, uiterlijk ${it.day}. Nog niet geregistreerd. Kijk je mee wat er nodig is?`,
  openEnd: (it: Due) =>
    `Zaak ${it.number} is een open eindje: ${it.what}, uiterlijk ${it.day}. Nog niet geregistreerd.`,
  agreement: (nth: number) => `afspraak ${nth} uit het plan`,
  handover: "de overdracht na vrijlating",
  isFree: (it: Omit<Due, "what">) =>
    `Zaak ${it.number}: het einde van de detentie stond voor ${it.day}. Is betrokkene vrij? Er is nog geen melding.`,
  released: (it: Omit<Due, "what">) =>
    `Zaak ${it.number}: het einde van de detentie is gemeld, ${it.day}. Kijk of de overdracht rond is.`,
  handoverLeft: (it: Omit<Due, "what">) =>
    `Zaak ${it.number}: betrokkene is vrij en de overdracht is nog niet rond. Maak die af, uiterlijk ${it.day}.`,
  handoverRefused: (number: string) =>
    `Zaak ${number}: de overdracht is nog niet geaccepteerd. Er zijn open punten; bekijk ze bij de overdracht.`,
  roleFree: (it: FreeRole) => `Zaak ${it.number}: de rol van ${it.role} is nog vrij.`,
  roleOpenEnd: (it: FreeRole) => `Zaak ${it.number} is een open eindje: de rol van ${it.role} is nog vrij.`,
  offered: (it: FreeRole & { readonly name: string }) =>
    `Zaak ${it.number}: ${it.name} vraagt of jij de rol van ${it.role} overneemt.`,
  proposedUp: (it: { readonly number: string; readonly name: string }) =>
    `Zaak ${it.number}: ${it.name} stelt voor om op te schalen naar het ZVH. Ben je het eens?`,
  proposedDown: (it: { readonly number: string; readonly name: string }) =>
    `Zaak ${it.number}: ${it.name} stelt voor om af te schalen naar de coördinator nazorg. Ben je het eens?`,
  cannot: (it: Omit<Due, "day">) => `Zaak ${it.number}: ${it.what} lukt niet. Weet jij een andere weg?`,
  moved: (it: { readonly number: string; readonly prison: string }) =>
    `Zaak ${it.number}: betrokkene is overgeplaatst naar ${it.prison}. De rol van casemanager PI is nog vrij.`,
  movedOutside: (it: { readonly number: string; readonly prison: string }) =>
    `Zaak ${it.number}: betrokkene is overgeplaatst naar ${it.prison}. De stappen van de PI zijn nu voor de regie.`,
  returned: (number: string) => `Zaak ${number} komt bij je terug. Kijk wat er nodig is.`,
  aboutStep: (number: string, what: string) => `Zaak ${number}: ${what}.`,
  aboutRole: (it: FreeRole) => `Zaak ${it.number}: de rol van ${it.role}.`,
  aboutCase: (number: string) => `Zaak ${number}.`,
  answered: (what: string) => `Beantwoord: ${what}`,
  busy: "mee bezig",
  later: (day: string) => `verder op ${day}`,
  cannotNow: "lukt niet",
  done: "✓ Gedaan",
  held: "✓ Opgepakt",
  overtaken: "Opnieuw gevraagd",
  over: "Hier hoeft niets meer te gebeuren.",
  buttons: {
    done: "Gedaan",
    busy: "Mee bezig",
    tomorrow: "Morgen",
    later: "Andere dag",
    cannot: "Lukt niet",
    isFree: "Ja, vrij",
    look: "Bekijk",
    otherwise: "Anders…",
  },
};

/** What stands in Dutch in the place of a card whose case went on elsewhere. */
export const moved = {
  text: "Deze zaak loopt verder in een ander kanaal. Hier wordt de kaart niet meer bijgewerkt.",
  ask: (number: string) => `Typ **zaak ${number}** om te zien hoe de zaak ervoor staat.`,
  summary: (number: string) => `Zaak ${number} loopt verder in een ander kanaal.`,
};
