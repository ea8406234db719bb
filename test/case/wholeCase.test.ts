import assert from "node:assert/strict";
import type { Command } from "../../src/case/commands.ts";
import { nowPossible } from "../../src/case/possible.ts";
import { a, at, b, becomes, check, claims, contact, desk, intake, on, opened, says } from "../support/chain.ts";

const agreement = {
  type: "agree",
  agreement: "a1",
  domain: "care",
  what: "Afspraak maken",
  owner: { role: "municipalContact" },
  due: on("2027-01-08"),
} as const;
const toMunicipality = { to: ["municipality"], probation: false, channel: "mail" } as const;

/** A whole case, from the check to the release: each line can be said, in this order. */
const story: readonly Command[] = [
  check(),
  claims(a, "prisonCaseManager"),
  claims(b, "aftercareCoordinator"),
  claims(contact, "municipalContact"),
  says(desk, { type: "answerCheck", knownAt: { communityTeam: "no" } }, at("2026-11-25")),
  says(desk, { type: "tellPrison", way: "mailbox" }, at("2026-11-25")),
  says(a, { type: "addReference", system: "gcos", reference: "G-1" }, at("2026-11-25")),
  says(b, { type: "addReference", system: "own", reference: "V-77" }, at("2026-11-25")),
  says(a, { type: "recordContact", with: "lead", way: "phone" }, at("2026-11-25")),
  says(b, { type: "recordContact", with: "municipality", way: "mail", team: "wmo" }, at("2026-11-25")),
  says(a, { type: "planMoment", what: "intake", moment: at("2026-12-03") }, at("2026-11-25")),
  says(a, { type: "attendIntake" }, at("2026-11-25")),
  says(a, { type: "takeTask", task: "intake" }, at("2026-11-26")),
  says(b, { type: "agreeProcess", probation: true, tasks: [{ task: "enrichment", who: a }] }, at("2026-11-27")),
  says(a, { type: "askEnrichment", partner: "probation" }, at("2026-11-27")),
  says(b, { type: "setFlag", flag: "zsmScreened", holds: true }, at("2026-11-27")),
  says(desk, { type: "setDetention", detention: "remand" }, at("2026-11-27")),
  intake(["housing", "debts"], at("2026-12-03")),
  says(a, { type: "answerEnrichment", partner: "probation" }, at("2026-12-04")),
  says(a, { type: "recordSheet", channel: "injus" }, at("2026-12-04")),
  says(b, { type: "recordComplexTalk" }, at("2026-12-08")),
  says(a, { type: "takeInitiative", way: "mail" }, at("2026-12-07")),
  says(a, { type: "recordPlan", talkOn: on("2026-12-11") }, at("2026-12-11")),
  says(a, agreement, at("2026-12-11")),
  says(contact, { type: "startAgreement", agreement: "a1" }, at("2026-12-14")),
  says(a, { type: "changeAgreement", agreement: "a1", due: on("2027-01-10") }, at("2026-12-14")),
  says(a, { type: "adoptPlan" }, at("2026-12-17")),
  says(a, { type: "sharePlan", ...toMunicipality }, at("2026-12-18")),
  says(contact, { type: "acknowledgePlan", recipient: "municipality" }, at("2026-12-18")),
  says(a, { type: "updateNeeds", needs: { housing: "solved" } }, at("2026-12-21")),
  says(a, { type: "amendPlan", reason: "needs" }, at("2026-12-21")),
  says(a, { type: "sharePlan", ...toMunicipality }, at("2026-12-21")),
  says(a, { type: "passOnAgreement", agreement: "a1", owner: { person: b } }, at("2026-12-22")),
  says(b, { type: "finishAgreement", agreement: "a1" }, at("2027-01-08")),
  says(a, { type: "recordTalk", outcome: "moved", moment: at("2027-01-21") }, at("2027-01-18")),
  says(a, { type: "recordTalk", outcome: "held" }, at("2027-01-21")),
  says(a, { type: "noteLate", item: "5a", reason: "capacity" }, at("2027-01-21")),
  says(a, { type: "startHandover", to: ["lead"], items: ["plan"], warm: true }, at("2027-01-21")),
  says(b, { type: "refuseHandover", side: "lead", openPoints: ["Nog geen kamer"] }, at("2027-01-22")),
  says(a, { type: "startHandover", to: ["lead"], items: ["plan", "contacts"], warm: true }, at("2027-01-22")),
  says(b, { type: "acceptHandover", side: "lead" }, at("2027-01-25")),
  says(a, { type: "recordJointContact" }, at("2027-01-26")),
  says("source", { type: "reportRelease", on: on("2027-02-01") }, at("2027-02-01")),
];

describe("a whole case, told line by line", () => {
  it("comes to its end", () => {
    const end = becomes(opened(), ...story);
    assert.equal(end.stage.state, "closed");
    assert.deepEqual(
      end.done.map(({ item }) => item),
      [
        "1c",
        "1d",
        "1e-lead",
        "1e-municipality",
        "1f",
        "2a",
        "2c",
        "2b",
        "2d",
        "3a",
        "3b",
        "3c",
        "3d",
        "5a-start",
        "5a",
        "5b",
      ],
    );
  });

  let it1 = opened();
  for (const command of story) {
    const before = it1;
    it1 = becomes(before, command);
    const after = it1;
    it(`changes with '${command.type}', which was possible, and no further when it is said again`, () => {
      assert.ok(nowPossible(before).has(command.type));
      assert.notEqual(after, before);
      assert.equal(becomes(after, command), after);
    });
  }
});
