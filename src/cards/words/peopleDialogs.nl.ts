/** Windows about people: who comes, is away, goes. */
export const peopleDialogs = {
  signUp: {
    title: "Aanmelden",
    button: "Aanmelden",
    intro: "Wil je meedoen? Vertel waar je werkt en wat je doet. Een beheerder kijkt ernaar.",
    organisation: "Organisatie",
    duties: "Wat doe je?",
    prisons: "Voor welke PI? (laat leeg als dit niet bij je werk hoort)",
    municipalities: "Voor welke gemeenten? (laat leeg als dit niet bij je werk hoort)",
    afterwards: "Je naam neem ik over uit Teams.",
    send: "Vraag toegang",
    nameless: "Iemand zonder naam in Teams",
    done: "Je aanvraag is verstuurd. Een beheerder kijkt ernaar. Wat die beslist, hoor je in je eigen chat met mij.",
    full: "Er wachten al te veel aanvragen. Bel of mail de beheerder.",
  },
  approve: {
    title: "Aanvraag",
    button: "Goedkeuren",
    intro: "Klopt dit? Pas aan wat niet klopt, en keur dan goed.",
    who: "Wie",
    gone: "Over deze aanvraag is al beslist.",
    done: (name: string) => `${name} staat in de lijst en kan meedoen.`,
    already: (it: { name: string; moment: string }) =>
      `${it.name} heeft deze aanvraag al goedgekeurd (${it.moment}). Er is niets veranderd.`,
    told: "Je aanvraag is goedgekeurd: je staat in de lijst. Typ **help** om te zien wat je kunt vragen.",
  },
  decline: {
    title: "Aanvraag",
    button: "Afwijzen",
    intro: "Deze persoon komt dan niet in de lijst.",
    done: (name: string) => `De aanvraag van ${name} is afgewezen.`,
    already: (it: { name: string; moment: string }) =>
      `${it.name} heeft deze aanvraag al afgewezen (${it.moment}). Er is niets veranderd.`,
    told: "Je aanvraag om mee te doen is niet goedgekeurd. Er is niets veranderd. Wil je weten waarom? Bel of mail de beheerder.",
  },
  away: {
    title: "Waarneming",
    button: "Ik ben afwezig",
    intro: "Wanneer ben je weg, en wie neemt waar?",
    from: "Eerste dag weg",
    until: "Laatste dag weg",
    deputy: "Waarnemer",
    note: "Herinneringen gaan dan naar je waarnemer, die ook mag wat jij mag. Zonder waarnemer hoort je teamleider het. Eerder terug? Typ **waarneming stop**.",
    impossibleDates: "De laatste dag ligt voor de eerste, of is al voorbij.",
    unknownDeputy: "Kies een collega die in de lijst staat en dan werkt.",
    done: "Genoteerd. Zolang je weg bent, hoort je teamleider wat anders naar jou zou gaan.",
    doneWith: (name: string) => `Genoteerd. Zolang je weg bent, neemt ${name} waar.`,
    stopped: "Welkom terug. De waarneming is gestopt.",
  },
  leave: {
    title: "Uit dienst",
    button: "Uit dienst",
    intro: "Wie stopt, en wat is de laatste dag? Daarna kan diegene niets meer inzien of wijzigen.",
    who: "Wie",
    on: "Laatste dag",
    unknown: "Kies iemand die in de lijst staat.",
    done: (name: string, day: string) => `${name} werkt tot en met ${day}. Er is niets om door te geven.`,
  },
  passAllOn: {
    title: "Doorgeven",
    button: "Geef door",
    intro: "Geef werk door aan een collega. Rollen, taken, afspraken en de intake gaan samen over.",
    whose: "Wiens werk?",
    show: "Toon de zaken",
    from: "Van",
    lastDay: (name: string, day: string) => `${name}, laatste dag ${day}`,
    has: "Heeft nog werk in",
    cases: (count: number) => (count === 1 ? "1 zaak" : `${count} zaken`),
    to: "Naar",
    which: "Welke zaken?",
    intake: "intake",
    agreements: (count: number) => (count === 1 ? "1 afspraak" : `${count} afspraken`),
    ticked: "Geef deze door",
    all: (count: number) => `Geef alle ${count} door`,
    next: "Andere zaken",
    notYours: "Dit is voor teamleiders van dezelfde organisatie, en voor beheerders. Er is niets veranderd.",
    nothing: (name: string) => `${name} heeft geen werk meer om door te geven.`,
    noCase: "Kies minstens één zaak.",
    noColleague: "Kies een collega van dezelfde organisatie.",
    passed: "Doorgegeven",
    failed: (number: string, why: string) => `${number}: ${why}`,
    done: (it: { cases: string; name: string }) => `Doorgegeven aan ${it.name}: ${it.cases}.`,
    begun: (it: { cases: string; name: string }) =>
      `Ik geef het door aan ${it.name}: ${it.cases}. Als het klaar is, hoor je dat in je chat met mij.`,
    finished: (it: { done: string; name: string; failed: number }) =>
      it.failed === 0
        ? `Klaar. Doorgegeven aan ${it.name}: ${it.done}.`
        : `Klaar. Doorgegeven aan ${it.name}: ${it.done}. Nog ${it.failed} te gaan: die kan ${it.name} niet overnemen.`,
    received: (it: { by: string; from: string; cases: string }) =>
      `${it.by} heeft jou het werk van ${it.from} gegeven in ${it.cases}. Je ziet het in **mijn zaken** en in je dagoverzicht.`,
  },
};

/** What is said about people outside windows. */
export const people = {
  requests: "Wie mee wil doen",
  leavers: "Werk van wie stopt",
  lastDay: (name: string, day: string) => `**${name}** · laatste dag ${day}`,
  holds: (cases: string) => `heeft nog werk in ${cases}`,
};
