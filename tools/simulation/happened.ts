import { type Day, day, dayOf, instant, zone } from "../../src/calendar/day.ts";
import { shortDay } from "../../src/cards/days.ts";
import { nl } from "../../src/cards/words/words.nl.ts";
import type { Happening } from "../../src/case/outcome.ts";
import { items } from "../../src/case/step.ts";

type Facts = Happening["facts"];
type Told = string | ((facts: Facts, today: Day) => string);

/** A step in words; `4a:` and an agreement is an agreement, and a role is a role. */
export function itemText(item: string): string {
  const step = items.find((each) => each === item);
  if (step !== undefined) return nl.item[step];
  if (item.startsWith("4a:")) return `afspraak ${item.slice(3)}`;
  return item === "handover" ? "overdracht regelen" : roleText(item);
}

/** A role inside a sentence. */
export const roleText = (role: string): string =>
  Object.entries(nl.role).find(([name]) => name === role)?.[1].person ?? role;

const itemsIn = (facts: Facts, name: string): string => (facts[name] ?? "").split(" ").map(itemText).join(", ");
const role = (facts: Facts): string => roleText(facts["role"] ?? "");

/** A fact that is a day, in words; `onbekend` for a day that nobody knows. */
function dayIn(facts: Facts, name: string, today: Day): string {
  const text = facts[name] ?? "unknown";
  return text === "unknown" ? "onbekend" : shortDay(day(text), today, nl);
}

function planned({ what = "", moment = "" }: Facts, today: Day): string {
  const at = instant(moment);
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
  return `plant ${plannable[what] ?? what}: ${shortDay(dayOf(at), today, nl)} om ${time.replace(":", ".")} uur.`;
}

const plannable: Readonly<Record<string, string>> = { intake: "de intake", talk: "het trajectgesprek", mdo: "het MDO" };

/** Whether probation takes part is a choice each time, so that the story tells it. */
const probationIn = (facts: Facts, words: { readonly yes: string; readonly no: string }): string =>
  facts["probation"] === "yes" ? words.yes : words.no;

/** What happened, as one tells it: each begins after the name of whoever did it. */
export const happened: Readonly<Record<Happening["type"], Told>> = {
  opened: "De eerstedagsmelding komt binnen, de zaak begint.",
  admitted: "Betrokkene is binnen.",
  imported: (facts) => `Al gedaan voor de start: ${itemsIn(facts, "steps")}.`,
  claimed: (facts) => `pakt de rol van ${role(facts)} op.`,
  gaveBack: (facts) => `geeft de rol van ${role(facts)} terug.`,
  offered: (facts) => `biedt de rol van ${role(facts)} aan.`,
  offerRefused: (facts) => `neemt de rol van ${role(facts)} niet over.`,
  passedOn: (facts) => `neemt de rol van ${role(facts)} over.`,
  assigned: (facts) => `wijst de rol van ${role(facts)} toe.`,
  allPassedOn: "geeft alles van een collega door aan een ander.",
  defaultsNoted: "De vaste behandelaars zijn bekend.",
  attendsIntake: "gaat mee naar de intake.",
  skipsIntake: "gaat niet mee naar de intake.",
  tookTask: "neemt een taak op zich.",
  leftTask: "geeft een taak terug.",
  planned,
  referencesSeen: "vraagt om wie het gaat.",
  referenceAdded: "voegt een kenmerk toe.",
  checked: (facts) =>
    `vult de check in: ${facts["route"] === "zvh" ? "cliënt van het ZVH" : "niet bekend bij het ZVH"}.`,
  checkAnswered: "vult de check aan.",
  gcosTicked: "zet de uitkomst in GCOS.",
  prisonTold: "geeft de uitkomst door aan de PI.",
  contacted: (facts) => `heeft contact met ${facts["with"] === "municipality" ? "de gemeente" : "de regie"}.`,
  processAgreed: (facts) =>
    `legt vast wie welke taak doet; ${probationIn(facts, { yes: "reclassering doet mee", no: "reclassering doet niet mee" })}.`,
  intakeHeld: (facts) => `houdt de intake: ${needs[facts["complexity"] ?? ""] ?? "nog niets bekend"}.`,
  intakeRefused: "legt vast dat betrokkene de intake niet wil.",
  needsUpdated: "werkt de hulpvragen bij.",
  sheetRecorded: "zet het informatieblad klaar.",
  enrichmentAsked: "vraagt partners om aanvulling.",
  enrichmentAnswered: "vult aan.",
  complexTalkHeld: "houdt het gesprek over de meervoudige vraag.",
  scalingProposed: "stelt voor om op of af te schalen.",
  scaled: "stemt in: de zaak gaat naar de andere route.",
  scalingRefused: "stemt niet in met op- of afschalen.",
  initiativeTaken: "maakt een start met het D&R-plan.",
  planRecorded: "legt het conceptplan vast.",
  planRefused: "legt vast dat betrokkene geen plan wil.",
  planAdopted: "legt vast dat het MDO het plan heeft vastgesteld.",
  planAmended: "past het plan aan.",
  planShared: (facts) => `deelt het plan, ${probationIn(facts, { yes: "ook", no: "niet" })} met reclassering.`,
  planAcknowledged: "heeft het plan ontvangen.",
  agreed: (facts) => `maakt afspraak ${facts["agreement"] ?? ""}.`,
  agreementChanged: (facts) => `wijzigt afspraak ${facts["agreement"] ?? ""}.`,
  agreementStarted: (facts) => `begint aan afspraak ${facts["agreement"] ?? ""}.`,
  agreementFinished: (facts) => `rondt afspraak ${facts["agreement"] ?? ""} af.`,
  agreementDropped: (facts) => `laat afspraak ${facts["agreement"] ?? ""} vervallen.`,
  agreementPassedOn: (facts) => `geeft afspraak ${facts["agreement"] ?? ""} door.`,
  talkHeld: "houdt het trajectgesprek.",
  talkMoved: "verzet het trajectgesprek.",
  talkRefused: "legt vast dat betrokkene het trajectgesprek niet wil.",
  handoverStarted: "begint de overdracht.",
  handoverAccepted: "accepteert de overdracht.",
  handoverRefused: "geeft de overdracht terug met open punten.",
  jointContactHeld: "heeft het gezamenlijke contact gehad.",
  releaseReported: (facts, today) => `laat weten dat betrokkene vrij is, sinds ${dayIn(facts, "on", today)}.`,
  releaseConfirmed: "De uit-detentiemelding bevestigt de vrijlating.",
  releaseMoved: (facts, today) => `De uit-detentiemelding noemt een andere dag: ${dayIn(facts, "to", today)}.`,
  expectedReleaseChanged: (facts, today) =>
    `geeft een ander einde van de detentie door: was ${dayIn(facts, "from", today)}, nu ${dayIn(facts, "to", today)}.`,
  transferred: "geeft door dat betrokkene is overgeplaatst.",
  flagSet: "zet of wist een bijzonderheid.",
  placed: "geeft een andere verblijfplaats door.",
  detentionSet: "geeft een andere vorm van detentie door.",
  municipalitySet: "legt de gemeente van terugkeer vast.",
  linked: (facts) => `koppelt een eerdere zaak; open afspraken die meegaan: ${facts["agreements"] ?? "0"}.`,
  paused: "zet de termijnen stil.",
  resumed: "laat de termijnen weer lopen.",
  closed: "De zaak is gesloten.",
  cancelled: "laat de zaak vervallen.",
  merged: "voegt de zaak samen met een andere.",
  outOfRegion: "geeft de zaak door aan een andere regio.",
  lateNoted: "legt vast waarom iets later komt.",
  reminderAnswered: (facts) =>
    `antwoordt op de herinnering aan ${itemsIn(facts, "item")}: ${answers[facts["answer"] ?? ""] ?? ""}.`,
  corrected: (facts) => `herstelt wat niet klopte: ${corrected[facts["what"] ?? ""] ?? itemsIn(facts, "what")}.`,
  // Nothing is sent at that moment, which may be a night or a Saturday.
  becameLate: (facts) => `Op de kaart, zonder bericht: te laat is ${itemsIn(facts, "items")}.`,
  timePassed: "",
};

const needs: Readonly<Record<string, string>> = {
  none: "geen hulpvraag",
  single: "enkelvoudige hulpvraag",
  complex: "meervoudige hulpvraag",
};

const corrected: Readonly<Record<string, string>> = { release: "vrijlating", transfer: "overplaatsing" };

const answers: Readonly<Record<string, string>> = {
  done: "gedaan",
  busy: "mee bezig",
  tomorrow: "morgen",
  date: "andere dag",
  cannot: "lukt niet",
};
