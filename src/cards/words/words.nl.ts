import { answer, deadlines } from "./answers.nl.ts";
import { chainDialogs } from "./chainDialogs.nl.ts";
import { code } from "./codes.nl.ts";
import { colleague, desk, duty } from "./desk.nl.ts";
import { done } from "./done.nl.ts";
import { form } from "./form.nl.ts";
import { happening } from "./happenings.nl.ts";
import { holdingDialogs } from "./holdingDialogs.nl.ts";
import { intakeDialogs } from "./intakeDialogs.nl.ts";
import { leavingDialogs } from "./leavingDialogs.nl.ts";
import { openEnds } from "./openEnds.nl.ts";
import { moved, owed } from "./owed.nl.ts";
import { people, peopleDialogs } from "./peopleDialogs.nl.ts";
import { planDialogs } from "./planDialogs.nl.ts";
import { prisonLists } from "./prisonLists.nl.ts";
import { privacy } from "./privacy.nl.ts";
import { refusal } from "./refusals.nl.ts";
import { digest, reminderDialogs } from "./reminders.nl.ts";
import { startDialogs } from "./startDialogs.nl.ts";
import { wholeCaseDialogs } from "./wholeCaseDialogs.nl.ts";

/** What the product says in Dutch: short, neutral, *je*, no jargon that a municipal contact would not know. */
export const nl = {
  answer,
  code,
  colleague,
  deadlines,
  desk,
  dialog: {
    ...{ ...holdingDialogs, ...startDialogs, ...intakeDialogs },
    ...{ ...planDialogs, ...leavingDialogs, ...wholeCaseDialogs },
    ...{ ...reminderDialogs, ...chainDialogs, ...peopleDialogs },
  },
  digest,
  done,
  duty,
  form,
  happening,
  moved,
  locale: "nl-NL",
  time: (clock: string) => `${clock} uur`,
  card: {
    title: (number: string) => `Zaak ${number}`,
    place: (prison: string, municipality: string) => `${prison} · gemeente ${municipality}`,
    municipalityUnknown: "nog niet bekend",
    inside: (day: string) => `Binnen: ${day}`,
    release: (day: string) => `Verwacht einde detentie: ${day}`,
    releaseUnknown: "Verwacht einde detentie: nog niet bekend",
    now: (what: string) => `Nu: ${what}`,
    nowNothing: "Er staat nu niets open",
    lateSince: (who: string, day: string) => `${who} · te laat sinds ${day}`,
    byLatest: (who: string, day: string) => `${who} · uiterlijk ${day}`,
    afterwards: (what: string, day: string) => `Daarna: ${what}, uiterlijk ${day}`,
    alsoLate: (what: string, day: string) => `Ook te laat: ${what}, sinds ${day}`,
    roles: "Wie doet mee?",
    intake: "Wie gaat mee naar de intake?",
    goes: (names: string) => `Gaat mee: ${names}`,
    stays: (names: string) => `Gaat niet mee: ${names}`,
    nobodyGoes: "nog niemand",
    announced: (day: string) => `Verwacht: ${day}`,
    released: (day: string) => `Vrij sinds: ${day}`,
    special: "Voor deze zaak gelden andere termijnen.",
    planned: (what: string, moment: string) => `${what}: ${moment}`,
    step: (step: number, what: string) => `Stap ${step} van 5: ${what}`,
    steps: { 1: "start", 2: "wat is er nodig?", 3: "het plan", 4: "aan de slag", 5: "overdracht" },
    stepDone: (step: string) => `✓ ${step}`,
    stepNow: (step: string) => `**▸ ${step}**`,
    recent: "Laatst gedaan",
    latest: (line: string) => `Laatst: ${line}`,
    recentLine: (what: string, who: string | null, day: string) =>
      [what, who, day].filter((part) => part !== null).join(" · "),
    ended: {
      closed: "Zaak gesloten",
      cancelled: "Zaak vervallen: de melding klopte niet",
      merged: "Zaak samengevoegd met een andere zaak",
      outOfRegion: "Doorgegeven aan een andere regio",
    },
    endedOn: (day: string) => `Sinds ${day}. Hier hoef je niets meer te doen.`,
    goesOnIn: (number: string) => `Gaat verder als zaak ${number}`,
    keepOut: "Schrijf hier geen namen, BSN, delict of gezondheid.",
    summary: (number: string, now: string) => `Zaak ${number}. ${now}.`,
  },
  button: {
    claim: "Ik pak dit op",
    join: "Ik doe mee",
    giveBack: "Geef terug",
    attend: "Ik ga mee",
    skip: "Ik ga niet mee",
    status: "Toon zaak",
    moreLines: (count: number) => `Toon nog ${count}`,
    save: "Vastleggen",
    yes: "Ja",
    ask: "Vraag het",
    propose: "Voorstellen",
    agree: "Akkoord",
    disagree: "Niet akkoord",
    takeOver: "Overnemen",
    decline: "Niet overnemen",
    pause: "Pauzeren",
    resume: "Hervatten",
    correct: "Herstellen",
    end: "Zaak beëindigen",
  },
  roleState: {
    usual: (name: string) => `${name} (nog te bevestigen)`,
    open: "nog niemand",
    optional: "nog niet gevraagd",
    notInvolved: "niet betrokken",
    later: "volgt",
    unused: "loopt via de mailbox van de PI",
    lead: "volgt na de check",
    held: (name: string, organisation: string) => `${name} (${organisation})`,
  },
  /** `label` stands before a colon on a card, `person` inside a sentence. */
  role: {
    prisonCaseManager: { label: "Casemanager PI", person: "casemanager PI" },
    aftercareCoordinator: { label: "Coördinator nazorg", person: "coördinator nazorg" },
    processDirector: { label: "Procesregisseur ZVH", person: "procesregisseur" },
    probationOfficer: { label: "Reclassering", person: "reclasseringsmedewerker" },
    municipalContact: { label: "Contactpersoon gemeente", person: "contactpersoon van de gemeente" },
    lifeCourseCaseManager: { label: "Levensloopcasemanager", person: "levensloopcasemanager" },
    networkPartner: { label: "Netwerkpartner", person: "netwerkpartner" },
  },
  lead: "Coördinator nazorg of procesregisseur",
  actor: {
    intakeDesk: "ZVH administratie",
    lead: "Regie",
    agreementOwners: "Wie de afspraak doet",
    prison: "PI",
  },
  item: {
    "1a": "melding maken",
    "1b": "melding ontvangen",
    "1c": "nagaan of ZVH of gemeente betrokkene kent",
    "1d": "uitkomst doorgeven aan de PI",
    "1e-lead": "contact leggen tussen PI en regie",
    "1e-municipality": "contact leggen met de gemeente",
    "1f": "taken verdelen",
    "2a": "intake houden",
    "2b": "informatieblad klaarzetten",
    "2c": "aanvullingen van partners",
    "2d": "gesprek bij een meervoudige vraag",
    "3a": "start maken met het D&R-plan",
    "3b": "conceptplan en trajectgesprek",
    "3c": "plan vaststellen in het MDO",
    "3d": "plan delen",
    "4a": "plan uitvoeren",
    "4b": "trajectgesprek houden",
    "5a-start": "overdracht voorbereiden",
    "5a": "overdracht laten accepteren",
    "5b": "vrijlating bevestigen",
  },
  openEnds,
  prisonLists,
  privacy,
  refusal,
  owed,
  people,
  placeName: {
    region: "de hele regio",
    intake: "ZVH administratie",
    prison: (name: string) => name,
    zvh: (name: string) => `ZVH ${name}`,
    municipality: (name: string) => `gemeente ${name}`,
  },
};

type Shape<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : T[K] extends (...args: infer A) => string
        ? (...args: A) => string
        : Shape<T[K]>;
};

/** All that can be said. A language is complete when it has this type: the same keys, the same placeholders. */
export type Words = Shape<typeof nl>;
