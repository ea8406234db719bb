import assert from "node:assert/strict";
import type { Command, CommandType } from "../../../src/case/commands.ts";
import type { Person } from "../../../src/case/person.ts";
import { barrierTo, mayDo } from "../../../src/case/rights/mayDo.ts";
import {
  a,
  administrator,
  auditor,
  b,
  becomes,
  claims,
  colleague,
  contact,
  desk,
  director,
  elsewhere,
  on,
  onItsWay,
  probation,
  says,
  stranger,
  teamLead,
} from "../../support/chain.ts";
import { saidBy, types } from "../../support/rights.ts";

/** Capitals hold a role in this case: casemanager, lead, municipal contact, probation. */
const people: readonly (readonly [string, Person])[] = [
  ["A", a],
  ["L", b],
  ["M", contact],
  ["P", probation],
  // a casemanager of the same prison, a process director
  ["c", colleague],
  ["p", director],
  // intake desk, team lead, administrator
  ["d", desk],
  ["t", teamLead],
  ["b", administrator],
];

/** Who may say what to a case that is on its way. What a command settles by itself (claim, accept …) is in own.test.ts. */
const readAloud = `
  giveBack              ALMPcpdtb
  passOn                ALMPcpdtb
  refusePassOn          ALMPcpdtb
  assign                       t
  passAllOn                    tb
  noteDefaultHolders          d b
  attendIntake          ALMPcpdtb
  skipIntake            ALMPcpdtb
  takeTask              ALMP
  leaveTask             ALMP
  planMoment            ALMP
  open                        d b
  admit                 A     d
  importDone                  d b
  recordCheck                 d
  answerCheck            LM   d
  tickGcos               L    d
  tellPrison             L    d
  recordContact         ALM
  agreeProcess           L
  recordIntake          A
  updateNeeds           AL
  recordSheet           AL    d
  askEnrichment         AL
  answerEnrichment      ALMPcpd
  recordComplexTalk     AL
  proposeScaleUp         L   p
  acceptScaleUp          L   p
  refuseScaleUp          L   p
  proposeScaleDown       L   p
  acceptScaleDown        L   p
  refuseScaleDown        L   p
  takeInitiative        AL
  recordPlan            AL
  refusePlan            AL
  adoptPlan             A
  amendPlan             AL
  sharePlan             A
  acknowledgePlan        LM
  agree                 ALMP
  changeAgreement       ALM
  startAgreement        ALM
  finishAgreement       ALM
  dropAgreement         ALM
  passOnAgreement       ALM
  recordTalk            AL
  startHandover         AL
  acceptHandover          M
  refuseHandover          M
  recordJointContact    AL
  reportRelease         ALMPcpd
  changeExpectedRelease AL    d
  transfer              A     d
  setFlag               AL    d
  setPlacement          AL    d
  setDetention          AL    d
  setMunicipality       AL    d
  addReference          ALMPcpd
  linkCase              AL    d
  pause                 AL
  resume                AL
  cancel                      d
  merge                       d
  markOutOfRegion             d
  noteLate              ALMP  d
  answerReminder        ALMP  d
  correct               AL    d
`;

const agreement = {
  type: "agree",
  agreement: "a1",
  domain: "care",
  what: "Afspraak maken",
  owner: { role: "municipalContact" },
  due: on("2027-01-04"),
} as const;
const it1 = becomes(onItsWay(), claims(probation, "probationOfficer"), says(a, agreement));

const details = {
  acceptHandover: { side: "municipality" },
  refuseHandover: { side: "municipality" },
  recordContact: { with: "lead" },
  acknowledgePlan: { recipient: "municipality" },
  answerReminder: { item: "2b", answer: "busy" },
  takeTask: { task: "intake" },
  leaveTask: { task: "intake" },
};

const command = (type: CommandType, by: Person): Command =>
  saidBy(by, type, { agreement: "a1", ...new Map<string, object>(Object.entries(details)).get(type) });

const settled = types.filter((type) => !mayDo[type].includes("own"));

describe("who may say what", () => {
  it("is what this table says", () => {
    const lines = settled.map((type) => {
      const letters = people.map(([letter, by]) => (barrierTo(command(type, by), it1) === null ? letter : " "));
      return `  ${type.padEnd(22)}${letters.join("")}`.trimEnd();
    });
    assert.deepEqual(lines, readAloud.split("\n").filter(Boolean));
  });

  it("is nothing for somebody who left the directory, whatever it is", () => {
    for (const type of settled)
      assert.deepEqual(barrierTo(command(type, stranger), it1), { kind: "unknownPerson" }, type);
  });

  it("is nothing for an auditor, or for somebody of another prison", () => {
    for (const by of [auditor, elsewhere]) {
      for (const type of settled) assert.notEqual(barrierTo(command(type, by), it1), null, `${by.name} ${type}`);
    }
  });

  it("lets the side that is asked to take the person over record the joint contact, and no other side", () => {
    const asked = becomes(it1, says(a, { type: "startHandover", to: ["municipality"], items: [], warm: true }));
    assert.equal(barrierTo(command("recordJointContact", contact), asked), null);
    assert.notEqual(barrierTo(command("recordJointContact", probation), asked), null);
  });

  it("says so when it is the intake desk's alone, another's part, or nobody's of this place", () => {
    assert.deepEqual(barrierTo(command("cancel", a), it1), { kind: "onlyIntakeDesk" });
    assert.deepEqual(barrierTo(command("adoptPlan", b), it1), { kind: "notYourPart", command: "adoptPlan" });
    assert.deepEqual(barrierTo(command("adoptPlan", elsewhere), it1), { kind: "noPart" });
  });
});
