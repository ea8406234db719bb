import { nl } from "../../src/cards/words/words.nl.ts";
import type { Happening } from "../../src/case/outcome.ts";
import { items } from "../../src/case/step.ts";

type Facts = Happening["facts"];
type Told = string | ((facts: Facts) => string);

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
  defaultsNoted: "De vaste behandelaars zijn bekend.",
  attendsIntake: "gaat mee naar de intake.",
  skipsIntake: "gaat niet mee naar de intake.",
  tookTask: "neemt een taak op zich.",
  leftTask: "geeft een taak terug.",
  planned: (facts) =>
    `plant: ${({ intake: "intake", talk: "trajectgesprek", mdo: "MDO" })[facts["what"] ?? ""] ?? ""}.`,
  referencesSeen: "vraagt om wie het gaat.",
  referenceAdded: "voegt een kenmerk toe.",
  checked: (facts) =>
    `vult de check in: ${facts["route"] === "zvh" ? "cliënt van het ZVH" : "niet bekend bij het ZVH"}.`,
  checkAnswered: "vult de check aan.",
  gcosTicked: "zet de uitkomst in GCOS.",
  prisonTold: "geeft de uitkomst door aan de PI.",
  contacted: (facts) => `heeft contact met ${facts["with"] === "municipality" ? "de gemeente" : "de regie"}.`,
  processAgreed: "legt vast wie welke taak doet.",
  intakeHeld: "houdt de intake.",
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
  planShared: "deelt het plan.",
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
  releaseReported: "laat weten dat betrokkene vrij is.",
  releaseConfirmed: "De uit-detentiemelding bevestigt de vrijlating.",
  releaseMoved: "De uit-detentiemelding noemt een andere dag.",
  expectedReleaseChanged: "geeft een andere einddatum van de detentie door.",
  transferred: "geeft door dat betrokkene is overgeplaatst.",
  flagSet: "zet of wist een bijzonderheid.",
  placed: "geeft een andere verblijfplaats door.",
  detentionSet: "geeft een andere vorm van detentie door.",
  municipalitySet: "legt de gemeente van terugkeer vast.",
  linked: "koppelt een eerdere zaak.",
  paused: "zet de termijnen stil.",
  resumed: "laat de termijnen weer lopen.",
  closed: "De zaak is gesloten.",
  cancelled: "laat de zaak vervallen.",
  merged: "voegt de zaak samen met een andere.",
  outOfRegion: "geeft de zaak door aan een andere regio.",
  lateNoted: "legt vast waarom iets later komt.",
  reminderAnswered: (facts) => `antwoordt op de herinnering: ${answers[facts["answer"] ?? ""] ?? ""}.`,
  corrected: "herstelt iets dat niet klopte.",
  becameLate: (facts) => `Vanaf nu te laat: ${itemsIn(facts, "items")}.`,
  timePassed: "",
};

const answers: Readonly<Record<string, string>> = {
  done: "gedaan",
  busy: "mee bezig",
  tomorrow: "morgen",
  date: "andere dag",
  cannot: "lukt niet",
};
