import assert from "node:assert/strict";
import {
  a,
  at,
  b,
  becomes,
  contact,
  desk,
  director,
  intake,
  on,
  onItsWay,
  opened,
  refusal,
  says,
} from "../support/chain.ts";

const toMunicipality = { to: ["municipality"], probation: false, channel: "mail" } as const;

describe("a day that can't be", () => {
  const talk = { type: "recordTalk", outcome: "held" } as const;
  const shared = becomes(
    onItsWay(),
    intake(["housing", "care"], at("2026-12-01")),
    says(a, { type: "adoptPlan" }, at("2026-12-02")),
  );
  for (const words of [
    { type: "recordContact", with: "lead", way: "phone" },
    { type: "recordIntake", outcome: "refused", reason: "later" },
    { type: "recordSheet", channel: "mail" },
    { type: "askEnrichment", partner: "police" },
    { type: "takeInitiative", way: "mail" },
    { type: "recordPlan" },
    { type: "refusePlan", reason: "noNeed" },
    { type: "adoptPlan" },
    talk,
    { type: "startHandover", to: ["lead"], items: ["plan"], warm: false },
  ] as const) {
    for (const day of ["2026-12-05", "2026-11-22"]) {
      it(`is refused for '${words.type}': ${day === "2026-12-05" ? "tomorrow" : "the day before the notice"}`, () => {
        const command = says(a, { ...words, on: on(day) }, at("2026-12-04"));
        assert.deepEqual(refusal(onItsWay(), command), { kind: "impossibleDate", field: "on" });
      });
    }
  }

  it("is refused for lead's steps too", () => {
    const tomorrow = { on: on("2026-12-05") };
    for (const words of [
      { type: "agreeProcess", probation: false },
      { type: "recordComplexTalk" },
      { type: "amendPlan", reason: "other" },
      { type: "pause", items: "all", reason: "court" },
    ] as const) {
      const command = says(b, { ...words, ...tomorrow }, at("2026-12-04"));
      assert.deepEqual(refusal(shared, command), { kind: "impossibleDate", field: "on" }, words.type);
    }
  });

  it("is refused when a later thing comes before an earlier one", () => {
    const share = { type: "sharePlan", ...toMunicipality, on: on("2026-12-01") } as const;
    assert.deepEqual(refusal(shared, says(a, share, at("2026-12-04"))), { kind: "impossibleDate", field: "on" });
    const asked = becomes(onItsWay(), says(a, { type: "askEnrichment", partner: "care" }, at("2026-12-02")));
    const answer = says(a, { type: "answerEnrichment", partner: "care", on: on("2026-12-01") }, at("2026-12-04"));
    assert.deepEqual(refusal(asked, answer), { kind: "impossibleDate", field: "on" });
    const planned = says(a, { type: "planMoment", what: "mdo", moment: at("2026-12-03") }, at("2026-12-04"));
    assert.deepEqual(refusal(onItsWay(), planned), { kind: "impossibleDate", field: "moment" });
    const release = { on: on("2026-11-22"), type: "unknown", certain: false } as const;
    const changes = says(a, { type: "changeExpectedRelease", expectedRelease: release }, at("2026-12-04"));
    assert.deepEqual(refusal(onItsWay(), changes), { kind: "impossibleDate", field: "expectedRelease" });
  });
});

describe("what comes too early", () => {
  for (const [command, first] of [
    [says(desk, { type: "answerCheck", knownAt: { wmo: "no" } }), "1c"],
    [says(desk, { type: "tellPrison", way: "mail" }), "1c"],
    [says(director, { type: "proposeScaleUp" }), "1c"],
  ] as const) {
    it(`is refused before the check: ${command.type}`, () => {
      assert.deepEqual(refusal(opened(), command), { kind: "notYetPossible", first });
    });
  }

  for (const [command, first] of [
    [says(a, { type: "updateNeeds", needs: { care: "need" } }), "2a"],
    [says(b, { type: "recordComplexTalk" }), "2a"],
    [says(a, { type: "sharePlan", ...toMunicipality }), "3c"],
    [says(contact, { type: "acknowledgePlan", recipient: "municipality" }), "3d"],
    [says(b, { type: "acceptHandover", side: "lead" }), "handover"],
    [says(b, { type: "recordJointContact" }), "handover"],
  ] as const) {
    it(`is refused with what comes first: ${command.type} after ${first}`, () => {
      assert.deepEqual(refusal(onItsWay(), command), { kind: "notYetPossible", first });
    });
  }
});
