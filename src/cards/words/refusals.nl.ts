/** Why something is not done, in Dutch: what that means, and what the person can do now. */
export const refusal = {
  alreadyHeld: (it: { name: string; organisation: string; time: string; role: string; number: string }) =>
    `Deze rol is al bezet. ${it.name} (${it.organisation}) is sinds ${it.time} ${it.role} van zaak ${it.number}. Er is niets veranderd. Moet jij het worden? Vraag ${it.name} de rol door te geven.`,
  notYours: (it: { role: string }) =>
    `Dit lukt niet. Jij bent op dit moment geen ${it.role} van deze zaak. Er is niets veranderd.`,
  notYourRole: (it: { role: string }) =>
    `Dit lukt niet. Jij staat niet in de lijst als ${it.role}. Er is niets veranderd. Klopt de lijst niet? Vraag het de beheerder.`,
  outOfReach: (it: { number: string; place: string; role: string; organisation: string }) =>
    `Dit lukt niet. Zaak ${it.number} hoort bij ${it.place}. Jij staat in de lijst als ${it.role} van ${it.organisation}. Er is niets veranderd. Klopt de lijst niet? Vraag het de beheerder.`,
  notYetOpen: (it: { role: string }) =>
    `De rol van ${it.role} gaat open na de check door ZVH administratie. Er is niets veranderd.`,
  notInUse: (it: { role: string }) => `Voor deze zaak is geen ${it.role} nodig. Er is niets veranderd.`,
  onlyIntakeDesk: "Alleen ZVH administratie vult de check in. Er is niets veranderd.",
  theyMayNot: (it: { name: string; role: string }) =>
    `Dit lukt niet. ${it.name || "Deze persoon"} staat voor deze zaak niet in de lijst als ${it.role}. Er is niets veranderd. Kies iemand anders of vraag het de beheerder.`,
  notOffered: (it: { role: string }) =>
    `De rol van ${it.role} is jou niet aangeboden, of al vergeven. Er is niets veranderd.`,
  otherOrganisation: (it: { organisation: string }) =>
    `Als teamleider verdeel je rollen binnen ${it.organisation}. Kies iemand van je eigen organisatie. Er is niets veranderd.`,
  notYourPart: "Dit doet iemand met een andere rol in deze zaak. Op de kaart zie je wie dat is. Er is niets veranderd.",
  needsReference:
    "Er is nog geen kenmerk waarmee de PI betrokkene kan opzoeken. Vul eerst het kenmerk van TULP of GCOS in. Daarna is de check klaar.",
  needsSecondPerson: (it: { role: string }) =>
    `Hier zijn twee mensen voor nodig. Vraag een ${it.role} om mee te beslissen. Er is niets veranderd.`,
  needsDetails: (it: { what: string }) =>
    `Voor "${it.what}" is meer nodig dan een vinkje. Open de zaak en vul het daar in.`,
  noProposal: "Er ligt geen voorstel meer om op of af te schalen. Er is niets veranderd.",
  taskTaken: (it: { name: string }) =>
    `${it.name} doet deze taak al. Er is niets veranderd. Wil jij de taak doen? Vraag ${it.name} de taak terug te geven.`,
  alreadyRecorded: (it: { day: string }) =>
    `Dit is al vastgelegd op ${it.day}. Er is niets veranderd. Klopt dat niet? Kies dan eerst **Herstellen**.`,
  notYetPossible: (it: { first: string }) => `Dit kan nog niet. Eerst: ${it.first}. Er is niets veranderd.`,
  impossibleDate: (it: { field: string }) =>
    `${it.field} kan niet kloppen. Kijk de datum na en probeer het nog eens. Er is niets veranderd.`,
  pastDue: (it: { day: string }) =>
    `Uitstellen kan tot en met ${it.day}. Is er meer tijd nodig? Bespreek het met wie de regie heeft. Er is niets veranderd.`,
  tooFarAhead: (it: { day: string }) =>
    `Uitstellen kan hoogstens zes weken: tot en met ${it.day}. Kies een eerdere dag. Er is niets veranderd.`,
  textMissing: (it: { field: string }) => `${it.field} is nog leeg. Vul dit in en probeer het nog eens.`,
  textTooLong: (it: { field: string; most: number }) =>
    `${it.field} is te lang. Gebruik hoogstens ${it.most} tekens. Er is niets bewaard.`,
  personalData: (it: { found: string }) =>
    `In je tekst staat iets dat lijkt op ${it.found}. Zulke gegevens bewaar ik niet. Haal het weg en probeer het nog eens. Er is niets bewaard.`,
  tooMany: (it: { most: number }) =>
    `Hier passen er hoogstens ${it.most}. Voeg samen wat bij elkaar hoort. Er is niets bewaard.`,
  unknownAgreement: "Deze afspraak vind ik niet in deze zaak. Open de zaak om te zien wat er is afgesproken.",
  nothingToCorrect: "Er is niets om te herstellen: dit is niet vastgelegd, of het is al hersteld.",
  staleCard: "De zaak is intussen veranderd. Hieronder zie je hoe die nu is. Kijk of het nog nodig is.",
  ended: {
    closed: "Deze zaak is gesloten. Er is niets veranderd.",
    cancelled: "Deze zaak is vervallen: de melding klopte niet. Er is niets veranderd.",
    merged: "Deze zaak is samengevoegd met een andere zaak. Werk daar verder. Er is niets veranderd.",
    outOfRegion: "Deze zaak is doorgegeven aan een andere regio. Er is niets veranderd.",
  },
  first: {
    concept: "het conceptplan vastleggen",
    handover: "de overdracht starten",
    lead: "iemand pakt de regie op",
    release: "het einde van de detentie melden",
    other: "de stap die hiervoor komt",
  },
  field: {
    on: "De dag waarop het gebeurde",
    admittedOn: "De dag van binnenkomst",
    moment: "Het geplande moment",
    expectedRelease: "Het verwachte einde van de detentie",
    due: "De uiterste datum van de afspraak",
    until: "De dag tot wanneer je uitstelt",
    talkOn: "De dag van het gesprek",
    since: "De dag waarop het inging",
    what: "De afspraak",
    why: "De reden",
    openPoints: "Wat er nog open staat",
    forwardedTo: "Aan wie het is doorgegeven",
    reference: "Het kenmerk",
    agreement: "De code van de afspraak",
    to: "Aan wie het gaat",
    reason: "De reden",
  },
  found: { bsn: "een BSN", email: "een e-mailadres", phone: "een telefoonnummer" },
  caseFull:
    "In deze zaak past niets meer bij. Er is niets veranderd. Vraag de beheerder wat je nu het beste kunt doen.",
  needsGcos: "Leg de uitkomst eerst vast in GCOS en vink dat hier aan. Daarna is de check klaar.",
  hasNoPart: (it: { name: string }) =>
    `${it.name} staat voor deze zaak niet in de lijst. Kies iemand anders of vraag het de beheerder. Er is niets veranderd.`,
  strangerHasNoPart:
    "Deze persoon staat niet in de lijst van mensen in de keten. Kies iemand anders of vraag het de beheerder. Er is niets veranderd.",
  noPart:
    "Dit lukt niet. Jij staat in de lijst bij een andere PI of gemeente. Er is niets veranderd. Klopt de lijst niet? Vraag het de beheerder.",
  noLongerListed: (it: { place: string | null; role: string }) =>
    `Dit lukt niet. Jij staat in de lijst niet meer ${it.place === null ? `als ${it.role}` : `bij ${it.place}`}. De rol van ${it.role} in deze zaak staat nog op jouw naam. Typ **mijn zaken** om de rol terug te geven, of vraag je teamleider om iemand anders te kiezen. Er is niets veranderd. Klopt de lijst niet? Vraag het de beheerder.`,
  unknownPerson:
    "Ik ken je nog niet. Typ **aanmelden** om te vragen of je mee kunt doen. Tot een beheerder ja zegt, kun je hier niets wijzigen of inzien. Typ **help** om te zien wat ik doe.",
  unknownCase: "Ik vind deze zaak niet. Misschien is die gesloten, of klopt het nummer niet.",
  unknownVerb: "Deze knop ken ik niet meer. Typ **zaak** met het nummer: dan krijg je de kaart zoals die nu is.",
  storageAway:
    "Ik kan er nu even niet bij. Er is niets veranderd en niets kwijt. Probeer het over een minuut nog eens.",
};
