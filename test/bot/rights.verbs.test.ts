import assert from "node:assert/strict";
import type { Activity } from "../../practice/teams/activities.ts";
import { dialogs } from "../../src/bot/dialogs/dialogs.ts";
import { verbs } from "../../src/bot/verbs/verbs.ts";
import { caseNumber } from "../support/chain.ts";
import { idOf, invokeOn, listElsewhere, type Outsider, outsiders, speaker } from "../support/outsiders.ts";
import { north, type Stage, saidIn, stage } from "../support/stage.ts";

type Data = Readonly<Record<string, unknown>>;

/** Who does what in a case, in an order in which it can be done. Every verb is in one of these stories. */
type Story = readonly (readonly [name: string, verb: string, data?: Data])[];

const today = "2026-11-23";
const known = { "knownAt.benefits": "yes", "knownAt.wmo": "no" };
const agreement = { domain: "care", what: "Afspraak maken", due: "2027-01-04" };

const whole: Story = [
  ["Joris", "claim", { role: "prisonCaseManager" }],
  ["Joris", "passOn", { role: "prisonCaseManager", to: idOf("Fenna") }],
  ["Fenna", "refusePassOn", { role: "prisonCaseManager" }],
  ["Joris", "passOn", { role: "prisonCaseManager", to: idOf("Fenna"), again: 1 }],
  ["Fenna", "acceptPassOn", { role: "prisonCaseManager" }],
  ["Fenna", "giveBack", { role: "prisonCaseManager" }],
  ["Tess", "assign", { role: "prisonCaseManager", to: idOf("Joris") }],
  ["Liv", "recordCheck", { ...known, "knownAt.communityTeam": "toFollow", zvhClient: "no", gcosDone: "true" }],
  ["Liv", "answerCheck", { "knownAt.communityTeam": "yes" }],
  ["Daan", "claim", { role: "aftercareCoordinator" }],
  ["Noor", "claim", { role: "municipalContact" }],
  ["Sem", "claim", { role: "probationOfficer" }],
  ["Liv", "tellPrison", { way: "mail" }],
  ["Joris", "recordContact", { with: "lead", way: "phone" }],
  ["Daan", "agreeProcess", { probation: "yes" }],
  ["Joris", "attendIntake"],
  ["Joris", "skipIntake"],
  ["Joris", "takeTask", { task: "informationSheet" }],
  ["Joris", "leaveTask", { task: "informationSheet" }],
  ["Joris", "planMoment", { what: "intake", "at.on": "2026-12-03", "at.time": "10:00" }],
  ["Joris", "recordIntake", { outcome: "held", "needs.housing": "need", "needs.debts": "need" }],
  ["Joris", "updateNeeds", { "needs.debts": "inProgress" }],
  ["Joris", "noteLate", { item: "2b", reason: "capacity" }],
  ["Joris", "answerReminder", { reminder: "2b", answer: "busy" }],
  ["Joris", "recordSheet", { channel: "injus" }],
  ["Joris", "askEnrichment", { partner: "police" }],
  ["Sem", "answerEnrichment", { partner: "police" }],
  ["Daan", "recordComplexTalk"],
  ["Daan", "proposeScaleUp"],
  ["Imke", "refuseScaleUp", { reason: "notComplex" }],
  ["Daan", "proposeScaleUp", { again: 1 }],
  ["Imke", "acceptScaleUp"],
  ["Liv", "tickGcos"],
  ["Imke", "proposeScaleDown"],
  ["Daan", "refuseScaleDown", { reason: "other" }],
  ["Imke", "proposeScaleDown", { again: 1 }],
  ["Daan", "acceptScaleDown"],
  ["Daan", "claim", { role: "aftercareCoordinator", again: 1 }],
  ["Joris", "takeInitiative", { way: "mail" }],
  ["Joris", "refusePlan", { reason: "noTrust" }],
  ["Joris", "recordPlan"],
  ["Joris", "agree", { ...agreement, agreement: "a1", owner: "municipalContact" }],
  ["Noor", "changeAgreement", { agreement: "a1", what: "Nieuwe afspraak" }],
  ["Noor", "startAgreement", { agreement: "a1" }],
  ["Noor", "passOnAgreement", { agreement: "a1", owner: "aftercareCoordinator" }],
  ["Daan", "finishAgreement", { agreement: "a1" }],
  ["Joris", "agree", { ...agreement, agreement: "a2", owner: "municipalContact" }],
  ["Noor", "dropAgreement", { agreement: "a2", why: "Niet meer nodig" }],
  ["Joris", "adoptPlan"],
  ["Joris", "amendPlan", { reason: "needs" }],
  ["Joris", "sharePlan", { to: "municipality", probation: "no", channel: "mail" }],
  ["Noor", "acknowledgePlan", { recipient: "municipality" }],
  ["Joris", "recordTalk", { outcome: "held" }],
  ["Joris", "changeExpectedRelease", { "expectedRelease.on": "2027-03-01", "expectedRelease.type": "sentenceEnd" }],
  ["Joris", "setFlag", { flag: "internationalWorker", holds: "yes" }],
  ["Joris", "setPlacement", { placement: "careInstitution", since: today }],
  ["Joris", "setDetention", { detention: "remand" }],
  ["Joris", "setMunicipality", { municipality: "GM0983", basis: "stayed" }],
  ["Joris", "addReference", { system: "tulp", reference: "T-77" }],
  ["Joris", "linkCase", { earlier: "NML-2026-0031" }],
  ["Joris", "pause", { items: "3d", reason: "court" }],
  ["Joris", "resume", { items: "3d" }],
  ["Joris", "correct", { what: "2b", reason: "wrongDate" }],
  ["Joris", "startHandover", { to: "municipality", items: "plan", warm: "true" }],
  ["Noor", "refuseHandover", { side: "municipality", openPoints: "Nog geen adres" }],
  ["Joris", "startHandover", { to: "municipality", items: "plan", warm: "true", again: 1 }],
  ["Joris", "recordJointContact"],
  ["Noor", "acceptHandover", { side: "municipality" }],
  ["Joris", "reportRelease", { on: today }],
];

const ends: readonly Story[] = [
  [
    ["Liv", "transfer", { prison: "roermond", on: today }],
    ["Liv", "cancel", { reason: "wrongPerson" }],
  ],
  [["Liv", "merge", { into: "NML-2026-0001" }]],
  [["Liv", "markOutOfRegion", { forwardedTo: "zuid-limburg" }]],
];

/** What these stories have no place for: a default holder, and somebody who was announced. */
const told = new Set(["confirmDefaultHolder", "admit"]);

/** The verbs that a window sends; the others stand on cards alone. */
const inWindow = new Set<string>(Object.values(dialogs).flatMap(({ sends }) => sends));

describe("every verb, said by whoever may and by whoever may not", () => {
  let on: Stage;
  let number = "";
  let there: Activity;
  before(async () => {
    on = await stage();
    await listElsewhere(on);
  });
  after(() => on.close());

  const head = async () => (await on.store.cases.read(caseNumber(number))) ?? assert.fail(number);

  const isKeptOut = async ({ who, speaks, hears, meanwhile }: Outsider, verb: string, data: Data) => {
    const before = await head();
    await meanwhile(async () => {
      const pressed = await speaks("adaptiveCard/action", { action: { type: "Action.Execute", verb, data } });
      const sent = await speaks("task/submit", { data: { ...data, verb } });
      assert.deepEqual([pressed.kind, sent.kind], ["message", "message"], `${who}: ${verb}`);
      assert.match(saidIn(pressed), hears, `${who}: ${verb}`);
      assert.match(saidIn(sent), inWindow.has(verb) ? hears : /Deze knop ken ik niet meer/, `${who}: ${verb}`);
    });
    assert.deepEqual(await head(), before, `${who}: ${verb}`);
  };

  const tells = async (story: Story) => {
    number = await on.notice(0);
    there = await invokeOn(on, await on.card(number, north));
    for (const [name, verb, more = {}] of story) {
      const data = { case: number, ...more };
      for (const outsider of outsiders(on, there, name)) await isKeptOut(outsider, verb, data);
      const { row } = await head();
      const shows = await speaker(
        on,
        there,
        name,
      )("adaptiveCard/action", { action: { type: "Action.Execute", verb, data } });
      assert.ok((await head()).row.version > row.version, `${name} ${verb}: ${saidIn(shows)}`);
    }
  };

  it("has each verb in a story", () => {
    const said = new Set([whole, ...ends].flatMap((story) => story.map(([, verb]) => verb)));
    assert.deepEqual(
      Object.keys(verbs)
        .filter((verb) => !said.has(verb))
        .toSorted(),
      [...told].toSorted(),
    );
  });

  it("changes the case for the one alone, from the notice to the release", () => tells(whole)).timeout(60_000);

  for (const story of ends) {
    it(`changes it for the one alone: ${story.map(([, verb]) => verb).join(", ")}`, () => tells(story));
  }

  it("changes nothing for the others either where it is no use to anybody", async () => {
    number = await on.notice(0);
    there = await invokeOn(on, await on.card(number, north));
    for (const [verb, more] of Object.entries({
      confirmDefaultHolder: { role: "prisonCaseManager" },
      admit: { admittedOn: today },
    })) {
      const data = { case: number, ...more };
      for (const outsider of outsiders(on, there, "Joris")) {
        await isKeptOut(outsider, verb, data);
      }
    }
  });
});
