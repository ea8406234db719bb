/** How many things wait; `isMore`: that many were counted, and there are more. */
export type Counted = { readonly count: number; readonly isMore: boolean };

const waits = ({ count, isMore }: Counted): string =>
  isMore ? `wachten meer dan ${count} dingen` : count === 1 ? "wacht 1 ding" : `wachten ${count} dingen`;

/** What the intake desk and administrators are told. */
export const desk = {
  only: {
    desk: "Dit is voor ZVH administratie en beheerders. Er is niets veranderd.",
    administrator: "Dit is voor beheerders. Er is niets veranderd.",
  },
  inChat: "Dit laat ik alleen zien in je eigen chat met mij.",
  queue: (it: Counted) => `**Er ${waits(it)}**`,
  waits: (it: Counted) => `**Er ${waits(it)} op jullie: typ wachtrij**`,
  queueEmpty: "De wachtrij is leeg.",
  show: (number: string) => `Toon ${number}`,
  seen: "Gezien",
  beside: (number: string, others: string) => `${number}, naast ${others}`,
  double: "Misschien een dubbele zaak",
  noDouble: "Geen dubbel",
  returned: "Was hier eerder",
  link: "Verbinden",
  noLink: "Niet verbinden",
  municipality: "Gemeente nog niet bekend",
  outOfRegion: "Keert terug buiten de regio",
  unmatched: {
    release: "Uit-detentiemelding zonder zaak",
    transfer: "Overplaatsing zonder zaak",
    expectedRelease: "Verwacht einde zonder zaak",
  },
  about: (it: { reference: string; day: string; why: string }) => `Bronkenmerk ${it.reference} · ${it.day} · ${it.why}`,
  noCase: "ik vind geen zaak van deze persoon",
  notTaken: (number: string) => `past niet bij hoe zaak ${number} nu is`,
  atTheDoor: "Geweigerd aan de deur",
  turnedAway: (it: { readonly day: string; readonly count: number; readonly why: string }) =>
    `Sinds ${it.day}: ${it.count} keer geweigerd, ${it.why}`,
  turnedAwayWhy: {
    401: "handtekening of token klopt niet. Is het geheim verlopen, of loopt de klok van de afzender niet goed?",
    413: "te groot: de afzender moet het in delen sturen",
    415: "geen JSON of CSV",
    429: "te veel in een minuut",
  },
  refused: (count: number) => (count === 1 ? "1 melding geweigerd" : `${count} meldingen geweigerd`),
  noReference: "zonder bronkenmerk",
  andMore: (count: number) => `en nog ${count}`,
  wholeNotice: "de hele melding",
  otherField: "een veld dat niet mag",
  stuck: (count: number) =>
    count === 1 ? "**1 bericht is blijven steken**" : `**${count} berichten zijn blijven steken**`,
  stuckMany: (count: number) =>
    `**Meer dan ${count} berichten zijn blijven steken. Kijk eerst of Teams en de app het doen**`,
  nothingStuck: "Alles is afgegeven.",
  card: "kaart",
  message: "bericht",
  stuckList: {
    digest: (name: string) => (name === "" ? "Een lijst van de dag" : `De lijst van de dag van ${name}`),
    mdo: (prison: string) => `De MDO-lijst van ${prison}`,
    idu: (prison: string) => `De IDU-lijst van ${prison}`,
  },
  notEmptied: "de zaak is gewist, maar Teams laat dit niet leegmaken",
  inDoubt: "onzeker of het is aangekomen",
  parked: (reason: string) => (reason === "refused" ? "Teams weigerde het" : `niet te bezorgen (${reason})`),
  whoIsWho: "Wie is wie?",
  whichPlace: "**Wie is wie? Kies een plek**",
  showPeople: "Toon mensen",
  noPlace: "Van welke plek? Typ bijvoorbeeld **wie is wie roermond**.",
  nobody: "Hier staat nog niemand in de lijst.",
  somebodyAsks: "Iemand vraagt of die mee mag doen. Beheerder: typ **aanvragen** in je chat met mij.",
  asksToJoin: "**Iemand wil meedoen**",
  requests: (count: number) => (count === 1 ? "**1 aanvraag**" : `**${count} aanvragen**`),
  noRequests: "Er zijn geen aanvragen.",
  all: "alle",
  nothing: "geen",
};

/** How colleagues are reached. */
export const colleague = {
  call: (name: string, phone: string) => `Bel ${name}: ${phone}`,
  mail: (name: string) => `Mail ${name}`,
  unreachable: "Telefoon en mail staan niet in de lijst.",
  away: (day: string) => `Afwezig tot en met ${day}`,
  awayWith: (day: string, name: string) => `Afwezig tot en met ${day}, waarnemer ${name}`,
};

/** What somebody can be in the chain. */
export const duty = {
  prisonCaseManager: "Casemanager PI",
  aftercareCoordinator: "Coördinator nazorg",
  processDirector: "Procesregisseur ZVH",
  probationOfficer: "Reclassering",
  municipalContact: "Contactpersoon gemeente",
  lifeCourseCaseManager: "Levensloopcasemanager",
  networkPartner: "Netwerkpartner",
  intakeDesk: "ZVH administratie",
  teamLead: "Teamleider",
  administrator: "Beheerder",
  workingGroup: "Werkgroep (alleen cijfers)",
  auditor: "Toezicht (alleen het logboek)",
};
