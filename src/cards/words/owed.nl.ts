/** What is due in a case, and when. */
type Due = { readonly number: string; readonly what: string; readonly day: string };
type FreeRole = { readonly number: string; readonly role: string };

/** What is said in Dutch in the thread of a case: neutral, and without anything that the case's card does not show. */
export const owed = {
  onBehalfOf: (name: string) => `(namens ${name})`,
  notYet: (it: Due) => `Zaak ${it.number}: ${it.what} staat voor ${it.day}. Het is nog niet geregistreerd.`,
  escalated: (it: Due) =>
    `Zaak ${it.number}: ${it.what} stond voor ${it.day} en is nog niet geregistreerd. Kijk je mee wat er nodig is?`,
  openEnd: (it: Due) => `Zaak ${it.number} is een open eindje: ${it.what} stond voor ${it.day}.`,
  agreement: "een afspraak uit het plan",
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
};

/** What stands in Dutch in the place of a card whose case went on elsewhere. */
export const moved = {
  text: "Deze zaak loopt verder in een ander kanaal. Hier wordt de kaart niet meer bijgewerkt.",
  ask: (number: string) => `Typ **zaak ${number}** om te zien hoe de zaak ervoor staat.`,
  summary: (number: string) => `Zaak ${number} loopt verder in een ander kanaal.`,
};
