import assert from "node:assert/strict";
import type { Case } from "../../../src/case/case.ts";
import type { Command } from "../../../src/case/commands.ts";
import { maySay } from "../../../src/case/owed/owed.ts";
import type { Person } from "../../../src/case/person.ts";
import { a, at, b, becomes, check, claims, on, onItsWay, opened, rules, says, when } from "../../support/chain.ts";
import { watched } from "../../support/watch.ts";

const friday = at("2026-12-11", "16:30");
const reports = says(a, { type: "reportRelease", on: on("2026-12-11") }, friday);
const free = becomes(onItsWay(), reports);

const about = (items: readonly string[], it: Case, commands: readonly Command[] = []) =>
  watched(it, friday, { until: at("2027-02-28"), commands })
    .filter(({ owed }) => items.includes(owed.item))
    .map(({ at: moment, owed }) => `${moment.slice(0, 16)} ${owed.kind}`);

describe("a release", () => {
  it("that is sudden is said by day and night", () => {
    const night = at("2026-12-12", "23:30");
    const outcome = when(onItsWay(), says(a, { type: "reportRelease", on: on("2026-12-12") }, night));
    assert.ok(outcome.ok);
    const [told] = outcome.messages;
    assert.ok(told !== undefined && maySay(told, night, rules));
  });

  const ready = becomes(
    onItsWay({ expectedRelease: { on: on("2026-12-11"), type: "sentenceEnd", certain: true } }),
    says(a, { type: "startHandover", to: ["lead"], items: ["plan"], warm: false }, at("2026-12-01")),
    says(b, { type: "acceptHandover", side: "lead" }, at("2026-12-02")),
  );
  const toldOf = (it: Case, by: Person | "source") => {
    const outcome = when(it, says(by, { type: "reportRelease", on: on("2026-12-11") }, at("2026-12-11", "22:00")));
    assert.ok(outcome.ok);
    return outcome.messages.find(({ kind }) => kind === "release");
  };

  it("that was expected and prepared waits for the morning", () => {
    assert.equal(toldOf(ready, "source")?.from, at("2026-12-14", "08:30"));
  });

  it("that was expected and prepared is told to the lead alone, and to the prison when the lead says so", () => {
    assert.deepEqual(toldOf(ready, "source")?.to, [b.id]);
    assert.deepEqual(toldOf(ready, b)?.to, [a.id]);
  });

  it("that is sudden, or was not prepared, is told to the casemanager too", () => {
    assert.deepEqual(toldOf(onItsWay(), "source")?.to, [b.id, a.id]);
  });
});

describe("a release without a handover (scenario 27)", () => {
  it("is a task for the lead at once, that climbs like any other and replaces the casemanager's", () => {
    assert.deepEqual(about(["handover", "5a", "5a-start"], free), [
      "2026-12-11T15:30 handoverTask",
      "2026-12-15T12:00 reminder",
      "2026-12-17T07:30 escalation",
      "2026-12-21T07:30 openEnd",
    ]);
    const [task] = watched(free, friday, { until: friday });
    assert.deepEqual(task?.owed.to, [b.id]);
  });

  it("is asked within open hours, though the release itself was told at night", () => {
    const night = becomes(
      onItsWay(),
      says(a, { type: "reportRelease", on: on("2026-12-11") }, at("2026-12-11", "19:00")),
    );
    assert.equal(about(["handover"], night)[0], "2026-12-14T07:30 handoverTask");
  });

  it("is a question for the team leads while nobody leads", () => {
    const it = becomes(opened(), check(), claims(a, "prisonCaseManager"), reports);
    const [task] = watched(it, friday, { until: friday }).filter(({ owed }) => owed.kind === "handoverTask");
    assert.deepEqual(task?.owed.audience, { kind: "teamLeads", organisation: null, role: "aftercareCoordinator" });
  });

  it("ends when the handover is accepted", () => {
    const commands = [
      says(a, { type: "startHandover", to: ["lead"], items: ["plan"], warm: false }, at("2026-12-14")),
      says(b, { type: "acceptHandover", side: "lead" }, at("2026-12-14", "11:00")),
    ];
    assert.deepEqual(about(["handover"], free, commands), ["2026-12-11T15:30 handoverTask"]);
  });
});

describe("a release notice that does not come", () => {
  const awaited = onItsWay({ expectedRelease: { on: on("2026-12-14"), type: "sentenceEnd", certain: true } });

  it("is never the desk's fault: the casemanager is asked whether the person is free, and later it is an open end", () => {
    assert.deepEqual(about(["5b"], awaited), ["2026-12-16T07:30 reminder", "2026-12-22T07:30 openEnd"]);
    const [asked] = watched(awaited, friday, { until: at("2026-12-16") }).filter(({ owed }) => owed.item === "5b");
    assert.deepEqual(asked?.owed.to, [a.id]);
  });

  it("is asked for again on the day to which the question was put off", () => {
    const tomorrow = says(a, { type: "answerReminder", item: "5b", answer: "tomorrow" }, at("2026-12-16", "09:00"));
    assert.deepEqual(about(["5b"], awaited, [tomorrow]), [
      "2026-12-16T07:30 reminder",
      "2026-12-17T07:30 reminder",
      "2026-12-22T07:30 openEnd",
    ]);
    const busy = says(a, { type: "answerReminder", item: "5b", answer: "busy" }, at("2026-12-16", "09:00"));
    assert.equal(about(["5b"], awaited, [busy]).length, 2);
  });

  it("is not asked for when somebody said it", () => {
    const said = says(b, { type: "reportRelease", on: on("2026-12-14") }, at("2026-12-15"));
    assert.deepEqual(about(["5b"], awaited, [said]), []);
  });
});
