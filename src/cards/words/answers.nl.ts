/** What the bot says in Dutch to whoever asks it something. */
export const answer = {
  caseWord: "zaak",
  welcome: (installer: string) =>
    [
      `Hallo, ik ben **Ketenmaat**.${installer === "" ? "" : ` ${installer} heeft mij hier toegevoegd.`}`,
      "Ik zet een kaart klaar voor elke eerstedagsmelding, onthoud wie wat doet, en herinner voordat iets klaar moet zijn.",
      "Ik bewaar nooit namen, BSN, geboortedatum, delict of gezondheid van betrokkenen, en geen bestanden.",
      "Probeer eens: **help**, **open rollen** of **termijnen 23-11-2026**.",
    ].join("\n\n"),
  help: [
    "**Over een zaak**",
    "- **zaak 0147**: hoe staat deze zaak ervoor?",
    "- **wie doet wat 0147**: rollen en taken",
    "- **termijnen 0147**: alle datums van een zaak (of **termijnen 23-11-2026** voor een eerste dag binnen)",
    "- **afspraken 0147**, **overdracht 0147**: wat er is afgesproken, en hoe de overdracht staat",
    "- **einde detentie 0147**, **overplaatsing 0147**, **opschalen 0147**: meld wat er verandert",
    "",
    "**Over jouw werk**",
    "- **mijn zaken**: de zaken waarin jij een rol hebt",
    "- **open rollen**: rollen die jij kunt oppakken",
    "- **te laat**: wat er te laat is",
    "- **open eindjes**: wat blijft liggen, voor teamleiders en beheerders",
    "- **agenda mdo**: plannen die vastgesteld moeten worden",
    "- **dagoverzicht 09:00**: wanneer jouw lijst van de dag komt (of **dagoverzicht uit**)",
    "- **wie is wie**: collega's, met telefoon en mail",
    "- **waarneming**: zeg wanneer je weg bent, en wie waarneemt",
    "- **wat bewaren we**: welke gegevens ik bewaar, en hoe lang",
    "- **taal en**: I answer you in English from then on",
  ],
  helpStranger: [
    "Je staat nog niet in de lijst van mensen in de keten. Typ **aanmelden** om te vragen of je mee kunt doen.",
  ],
  helpDesk: [
    "**Voor ZVH administratie**",
    "- **wachtrij**: wat er op jullie wacht",
    "- **nieuwe melding**: een eerstedagsmelding met de hand",
    "- **importeer**: veel meldingen tegelijk",
  ],
  helpTeamLead: [
    "**Voor teamleiders**",
    "- **doorgeven**: geef al het werk van iemand die stopt of lang weg is, aan een collega",
  ],
  helpAdministrator: [
    "**Voor de beheerder**",
    "- **aanvragen**: wie mee wil doen",
    "- **uit dienst**: iemand stopt",
    "- **afgifte**: berichten die zijn blijven steken",
    "- **instellingen**: welke plek bij welk kanaal hoort",
    "- in een kanaal **koppel regio**, **koppel intake**, **koppel pi roermond**, **koppel zvh noord-limburg**, **koppel gemeente venlo**: zaken komen voortaan daar",
    "- in een kanaal **ontkoppel pi roermond** of **ontkoppel alles**: die zaken komen niet meer in dit kanaal",
  ],
  helpAlways: [
    "In een kanaal noem je mij eerst: **@Ketenmaat mijn zaken**. Antwoord je onder de kaart van een zaak, dan mag het nummer weg.",
    "Schrijf nooit namen, BSN, delict of gezondheid in een bericht. Typ **help** om dit weer te zien.",
  ],
  myCases: (count: number) => (count === 1 ? "**Je hebt een rol in 1 zaak**" : `**Je hebt een rol in ${count} zaken**`),
  noCases: "Je hebt op dit moment geen rol in een zaak. Typ **open rollen** om te zien wat je kunt oppakken.",
  openRoles: (count: number) =>
    count === 1 ? "**1 rol wacht op iemand als jij**" : `**${count} rollen wachten op iemand als jij**`,
  noOpenRoles: "Er zijn nu geen open rollen voor jou.",
  page: (command: string, page: number) => `${command} pagina ${page}`,
  pageOf: (page: number, last: number) => `Pagina ${page} van ${last}`,
  dueLine: (it: { what: string; day: string; isLate: boolean }) =>
    it.isLate ? `${it.what}, was ${it.day}: te laat` : `${it.what}, uiterlijk ${it.day}`,
  late: (count: number) => (count === 1 ? "**1 stap is te laat**" : `**${count} stappen zijn te laat**`),
  lateLine: (it: { place: string; what: string; day: string }) => `${it.place} · ${it.what}, te laat sinds ${it.day}`,
  nothingLate: "Er is niets te laat in jouw zaken. Typ **mijn zaken** om te zien wat eraan komt.",
  plans: (count: number) => (count === 1 ? "**1 plan om vast te stellen**" : `**${count} plannen om vast te stellen**`),
  mdoBy: (day: string) => `MDO nog niet gepland, uiterlijk ${day}`,
  mdoOn: (moment: string) => `MDO ${moment}`,
  openEnds: (count: number) => (count === 1 ? "**1 open eindje**" : `**${count} open eindjes**`),
  openEnd: (it: { place: string; what: string; day: string }) =>
    `${it.place} · ${it.what}, open eindje sinds ${it.day}`,
  noOpenEnds: "Er zijn nu geen open eindjes.",
  openEndsOnly: "Dit is voor teamleiders en beheerders. Typ **te laat** om te zien wat er te laat is.",
  noPlans: "Er wachten nu geen plannen op het MDO.",
  whoDoesWhat: "Wie doet wat?",
  searchElsewhere: "Zaken invoegen kan alleen in een kanaal dat aan de keten gekoppeld is.",
  nothingFound: "Ik vind geen zaak. Zoek op nummer, PI of gemeente.",
  whichCase: "Welke zaak bedoel je? Typ bijvoorbeeld **zaak NML-2026-0001**.",
  unknownWord: (it: { said: string; nearest: string }) =>
    `Ik ken "${it.said}" niet. Bedoel je **${it.nearest}**? Typ **help** voor alles wat je kunt vragen.`,
  either: (first: string, second: string | null) => (second === null ? first : `${first}** of **${second}`),
  unknown: "Dat begrijp ik niet. Typ **help** om te zien wat je kunt vragen.",
  channelLanguage: "De kaarten in dit kanaal zijn vanaf nu in het Nederlands.",
  languageNotOffered: "In deze regio werkt Ketenmaat niet in die taal. Er verandert niets.",
  language: "Vanaf nu antwoord ik je in het Nederlands.",
  linked: (place: string) => `Gekoppeld. Zaken van ${place} komen voortaan in dit kanaal.`,
  unlinked: "Ontkoppeld. In dit kanaal komen geen zaken meer. Lopende zaken gaan verder waar ze nu horen.",
  unlinkedFrom: (place: string) =>
    `Ontkoppeld. Zaken van ${place} komen niet meer in dit kanaal. Lopende zaken gaan verder waar ze nu horen.`,
  notLinked: "Dit kanaal was niet gekoppeld. Er is niets veranderd.",
  notLinkedTo: (place: string) => `Dit kanaal was niet gekoppeld aan ${place}. Er is niets veranderd.`,
  unlinkWhich: (it: { names: string; first: string }) =>
    `Dit kanaal is gekoppeld aan: ${it.names}. Welke moet los? Typ bijvoorbeeld **ontkoppel ${it.first}**, of **ontkoppel alles**.`,
  onlyAdministrator: "Alleen een beheerder kan kanalen koppelen. Er is niets veranderd.",
  onlyInChannel:
    "Koppelen doe je in het kanaal waar de kaarten moeten komen. Noem mij daar: **@Ketenmaat koppel regio**.",
  unknownPlace:
    "Die plek ken ik niet. Probeer: **koppel regio**, **koppel intake**, **koppel pi roermond**, **koppel zvh noord-limburg** of **koppel gemeente venlo**.",
};

/** The dates of `termijnen`. */
export const deadlines = {
  title: (of: string) => `Termijnen · ${of}`,
  intro: (day: string) => `Binnen op ${day}`,
  late: (days: number) => `Vertraagd ontvangen (${days} ${days === 1 ? "werkdag" : "werkdagen"})`,
  due: (day: string) => `uiterlijk ${day}`,
  dueAndTarget: (due: string, target: string) => `streefdatum ${target}, uiterlijk ${due}`,
  assumed: (text: string) => `${text}, als het plan op tijd is vastgesteld`,
  notApplicable: "niet van toepassing (kort verblijf)",
  contact: "contact leggen: PI, regie en gemeente",
  whatOf: "Noem een zaak of een datum: **termijnen NML-2026-0001** of **termijnen 23-11-2026**.",
  noDate: "Die datum ken ik niet. Typ bijvoorbeeld **termijnen 23-11-2026**.",
  footer: "Zo berekend volgens de afspraken van de regio.",
};
