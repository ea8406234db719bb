import assert from "node:assert/strict";
import { type Instant, zone } from "../../../src/calendar/day.ts";
import type { Case } from "../../../src/case/case.ts";
import type { Command } from "../../../src/case/commands.ts";
import { remindersAhead } from "../../../src/case/owed/reminders.ts";
import type { Person } from "../../../src/case/person.ts";
import {
  a,
  at,
  b,
  becomes,
  colleague,
  contact,
  desk,
  on,
  onItsWay,
  opened,
  person,
  says,
} from "../../support/chain.ts";
import { rulesWith } from "../../support/rules.ts";
import { watched } from "../../support/watch.ts";

/** What is said about one step, as `2026-12-03 08:30 reminder digest`, whatever else is said. */
function about(
  item: string,
  it: Case,
  commands: readonly Command[] = [],
  rules = rulesWith(),
  until: Instant = at("2027-02-28"),
): readonly string[] {
  return watched(it, at("2026-11-24"), { until, commands, rules })
    .filter(({ owed }) => owed.item === item)
    .map(({ at: moment, owed }) => [local(moment), owed.kind, owed.where].join(" "));
}

const local = (moment: Instant): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" })
    .replace("T", " ");

/** A case that came in on a day, and whose casemanager took it that hour. */
const claimed = (admittedOn: string): Case =>
  becomes(
    opened({ admittedOn: on(admittedOn), expectedRelease: null }, at(admittedOn)),
    says(a, { type: "claim", role: "prisonCaseManager" }, at(admittedOn, "11:00")),
  );

const answers = (answer: "busy" | "tomorrow", moment: Instant, item = "2b") =>
  says(a, { type: "answerReminder", item, answer }, moment);

describe("the ladder of a step", () => {
  it("begins two working days before the last day, and ends on the list of open ends", () => {
    assert.deepEqual(about("2b", onItsWay()), [
      "2026-12-03 08:30 reminder digest",
      "2026-12-07 13:00 reminder thread",
      "2026-12-08 13:00 reminder thread",
      "2026-12-10 08:30 escalation thread",
      "2026-12-14 08:30 openEnd channel",
    ]);
  });

  it("tells whoever leads what others let pass for long, and not what is their own", () => {
    const heard = (item: string) =>
      remindersAhead(onItsWay(), rulesWith()).find((owed) => owed.kind === "escalation" && owed.item === item);
    assert.deepEqual(heard("2b")?.to, [b.id]);
    assert.deepEqual(heard("1f")?.to, []);
  });

  it("is what the region makes of it", () => {
    const rules = rulesWith({ ladder: { before: [5, 1], onDueDay: false, after: [], teamLead: 2, openEnds: 2 } });
    assert.deepEqual(about("2b", onItsWay(), [], rules), [
      "2026-11-30 08:30 reminder digest",
      "2026-12-04 08:30 reminder digest",
      "2026-12-09 08:30 openEnd channel",
      "2026-12-09 08:30 escalation thread",
    ]);
  });

  it("speaks within the region's hours, its lists and whom it names at their own", () => {
    const rules = rulesWith({ openHours: { from: "09:15", until: "16:00" }, digestAt: "10:00", lastDayAt: "14:45" });
    assert.deepEqual(about("2b", onItsWay(), [], rules), [
      "2026-12-03 10:00 reminder digest",
      "2026-12-07 14:45 reminder thread",
      "2026-12-08 14:45 reminder thread",
      "2026-12-10 09:15 escalation thread",
      "2026-12-14 09:15 openEnd channel",
    ]);
  });

  it("names people when the offices open in a region whose hour for it is quiet time", () => {
    for (const lastDayAt of ["07:00", "17:00"])
      assert.equal(about("2b", onItsWay(), [], rulesWith({ lastDayAt }))[1], "2026-12-07 08:30 reminder thread");
  });

  it("names nobody for what is done in the morning of its last day", () => {
    const done = says(a, { type: "recordSheet", channel: "injus" }, at("2026-12-07", "12:30"));
    assert.deepEqual(about("2b", onItsWay(), [done]), ["2026-12-03 08:30 reminder digest"]);
  });

  it("passes over Christmas and New Year", () => {
    const late = claimed("2026-12-10");
    // Last day: Thursday 24 December. The 25th is a holiday, the 26th and 27th are a weekend, 1 January is a holiday.
    assert.deepEqual(about("2b", late), [
      "2026-12-22 08:30 reminder digest",
      "2026-12-24 13:00 reminder thread",
      "2026-12-28 13:00 reminder thread",
      "2026-12-30 08:30 escalation thread",
      "2027-01-04 08:30 openEnd channel",
    ]);
  });

  it("waits for the next open day when the offices are shut, and says each thing once", () => {
    const rules = rulesWith({}, ["2026-12-03", "2026-12-07", "2026-12-10"]);
    assert.deepEqual(about("2b", onItsWay(), [], rules), [
      "2026-12-04 08:30 reminder digest",
      "2026-12-08 13:00 reminder thread",
      "2026-12-11 08:30 escalation thread",
      "2026-12-14 08:30 openEnd channel",
    ]);
  });

  it("keeps to local time when the clocks change", () => {
    const it = claimed("2027-03-12");
    // Good Friday is the 26th, summer time begins on Easter Sunday, so that the last day is Tuesday 30 March.
    assert.deepEqual(about("2b", it, [], rulesWith(), at("2027-04-10")), [
      "2027-03-24 08:30 reminder digest",
      "2027-03-30 13:00 reminder thread",
      "2027-03-31 13:00 reminder thread",
      "2027-04-02 08:30 escalation thread",
      "2027-04-06 08:30 openEnd channel",
    ]);
  });
});

describe("whom the ladder reaches", () => {
  const to = (item: string, kind: string) =>
    watched(onItsWay(), at("2026-11-24"), { until: at("2027-01-31") })
      .filter(({ owed }) => owed.item === item && owed.kind === kind)
      .map(({ owed }) => owed.audience ?? owed.to)
      .at(0);

  it("is who does the step, then the team lead above them, then who reads the list of open ends", () => {
    assert.deepEqual(to("2b", "reminder"), [a.id]);
    assert.deepEqual(to("2b", "escalation"), {
      kind: "teamLeads",
      organisation: "PI Roermond",
      role: "prisonCaseManager",
    });
    assert.deepEqual(to("2b", "openEnd"), { kind: "administrators" });
  });

  it("is the lead for what the lead does", () => assert.deepEqual(to("1f", "reminder"), [b.id]));

  it("is the desk for the check", () => {
    const said = watched(opened(), at("2026-11-23", "14:05"), { until: at("2026-11-24", "13:00") });
    assert.deepEqual(said.find(({ owed }) => owed.item === "1c")?.owed.audience, { kind: "intakeDesk" });
  });

  it("is whoever took the task of step 1f", () => {
    const it = becomes(onItsWay(), says(b, { type: "takeTask", task: "informationSheet" }, at("2026-11-25")));
    const [first] = watched(it, at("2026-11-25"), { until: at("2026-12-03") }).filter(({ owed }) => owed.item === "2b");
    assert.deepEqual(first?.owed.to, [b.id]);
  });

  it("is whoever was asked to take the handover on, once it has begun", () => {
    const it = becomes(
      onItsWay(),
      says(a, { type: "startHandover", to: ["lead"], items: ["plan"], warm: false }, at("2026-12-01")),
    );
    const said = watched(it, at("2026-12-01"), { until: at("2027-01-31") }).filter(({ owed }) => owed.item === "5a");
    assert.deepEqual(said[0]?.owed.to, [b.id]);
  });
});

describe("the ladder begins", () => {
  it("not before somebody holds the role", () => {
    const it = becomes(opened(), says(desk, { type: "viewReferences" }));
    const claim = says(a, { type: "claim", role: "prisonCaseManager" }, at("2026-12-07", "14:00"));
    assert.deepEqual(about("2b", it, [claim]), [
      "2026-12-08 13:00 reminder thread",
      "2026-12-10 08:30 escalation thread",
      "2026-12-14 08:30 openEnd channel",
    ]);
  });

  it("anew, with one reminder, for whoever takes on what is late after its last one", () => {
    const back = says(a, { type: "giveBack", role: "prisonCaseManager" }, at("2026-12-08", "15:00"));
    const claim = says(colleague, { type: "claim", role: "prisonCaseManager" }, at("2026-12-09", "09:00"));
    const said = watched(onItsWay(), at("2026-12-08", "14:00"), { until: at("2026-12-14"), commands: [back, claim] });
    assert.deepEqual(
      said
        .filter(({ owed, at: moment }) => owed.item === "2b" && moment > at("2026-12-08", "14:00"))
        .map(({ at: moment, owed }) => [local(moment), owed.kind, owed.to.join()].join(" ")),
      [
        "2026-12-10 08:30 escalation tenant_bas",
        `2026-12-10 08:30 reminder ${colleague.id}`,
        "2026-12-14 08:30 openEnd ",
      ],
    );
  });

  it("with one reminder for a lead who is found after the question was handed on", () => {
    const cannot = { type: "answerReminder", item: "2b", answer: "cannot", reason: "capacity" } as const;
    const back = says(b, { type: "giveBack", role: "aftercareCoordinator" }, at("2026-12-08", "15:00"));
    const claim = says(b, { type: "claim", role: "aftercareCoordinator" }, at("2026-12-09", "09:00"));
    const commands = [back, says(a, cannot, at("2026-12-08", "16:00")), claim];
    const said = watched(onItsWay(), at("2026-12-08", "14:00"), { until: at("2026-12-11"), commands });
    const taken = said.filter(({ owed }) => owed.key === "reminder:2b:takenOver-2026-12-10:2026-12-07");
    assert.deepEqual(
      taken.map(({ owed }) => owed.to),
      [[b.id]],
    );
  });

  it("anew when the last day moves", () => {
    const moves = says(a, { type: "planMoment", what: "intake", moment: at("2026-11-27") }, at("2026-11-24", "12:00"));
    assert.deepEqual(about("1f", onItsWay(), [moves]), [
      "2026-11-26 13:00 reminder thread",
      "2026-11-27 13:00 reminder thread",
      "2026-12-01 08:30 escalation thread",
      "2026-12-03 08:30 openEnd channel",
    ]);
  });

  it("only for dates that still come when detention is extended", () => {
    const short = onItsWay({ expectedRelease: { on: on("2026-12-14"), type: "sentenceEnd", certain: true } });
    const longer = says(
      a,
      { type: "changeExpectedRelease", expectedRelease: { on: on("2027-03-01"), type: "sentenceEnd", certain: true } },
      at("2026-12-21"),
    );
    assert.deepEqual(about("3c", short, [longer]), [
      "2026-12-21 13:00 reminder thread",
      "2026-12-23 08:30 escalation thread",
      "2026-12-28 08:30 openEnd channel",
    ]);
  });
});

describe("the ladder ends", () => {
  const first = ["2026-12-03 08:30 reminder digest", "2026-12-07 13:00 reminder thread"];

  it("when the step is done", () => {
    const done = says(a, { type: "recordSheet", channel: "injus" }, at("2026-12-07", "14:00"));
    assert.deepEqual(about("2b", onItsWay(), [done]), first);
  });

  it("when it is not applicable any more", () => {
    const free = says(a, { type: "reportRelease", on: on("2026-12-03") }, at("2026-12-03", "12:00"));
    assert.deepEqual(about("2b", onItsWay(), [free]), first.slice(0, 1));
  });

  it("when the case ends", () => {
    const cancelled = says(desk, { type: "cancel", reason: "wrongPerson" }, at("2026-12-07", "14:00"));
    assert.deepEqual(about("2b", onItsWay(), [cancelled]), first);
  });

  it("when the person refuses", () => {
    const refuses = says(a, { type: "recordIntake", outcome: "refused", reason: "noNeed" }, at("2026-12-02", "10:00"));
    assert.deepEqual(about("2a", onItsWay(), [refuses]), ["2026-12-02 08:30 reminder digest"]);
  });

  it("for as long as it is paused, and goes on where it was", () => {
    const pause = says(b, { type: "pause", items: "all", reason: "court" }, at("2026-12-08", "14:00"));
    const resume = says(b, { type: "resume", items: "all" }, at("2026-12-15", "09:00"));
    assert.deepEqual(about("2b", onItsWay(), [pause, resume]), [
      ...first,
      "2026-12-08 13:00 reminder thread",
      "2026-12-17 08:30 escalation thread",
      "2026-12-21 08:30 openEnd channel",
    ]);
  });
});

describe("an answer to a reminder", () => {
  it("'morgen' asks again tomorrow, once", () => {
    assert.deepEqual(about("2b", onItsWay(), [answers("tomorrow", at("2026-12-03", "09:00"))]).slice(0, 3), [
      "2026-12-03 08:30 reminder digest",
      "2026-12-04 08:30 reminder digest",
      "2026-12-07 13:00 reminder thread",
    ]);
  });

  it("'morgen' on a Friday is Monday", () => {
    const it = becomes(onItsWay(), answers("tomorrow", at("2026-12-03", "09:00")));
    const said = about("2b", it, [answers("tomorrow", at("2026-12-04", "09:00"))]);
    assert.deepEqual(said.slice(0, 2), ["2026-12-04 08:30 reminder digest", "2026-12-07 13:00 reminder thread"]);
  });

  it("'bezig' is quiet until the last day", () => {
    assert.deepEqual(about("2b", onItsWay(), [answers("busy", at("2026-12-03", "09:00"))]).slice(0, 2), [
      "2026-12-03 08:30 reminder digest",
      "2026-12-07 13:00 reminder thread",
    ]);
  });

  it("'bezig' on the last day ends its reminders, and nothing else", () => {
    assert.deepEqual(about("2b", onItsWay(), [answers("busy", at("2026-12-07", "14:00"))]), [
      "2026-12-03 08:30 reminder digest",
      "2026-12-07 13:00 reminder thread",
      "2026-12-10 08:30 escalation thread",
      "2026-12-14 08:30 openEnd channel",
    ]);
  });

  it("does not hold off who is above", () => {
    const every = ["07", "08", "09", "10", "11"].map((day) => answers("tomorrow", at(`2026-12-${day}`, "09:00")));
    const said = about("2b", onItsWay(), every);
    assert.ok(said.includes("2026-12-10 08:30 escalation thread"));
    assert.ok(said.includes("2026-12-14 08:30 openEnd channel"));
  });

  it("of the lead moves the whole ladder", () => {
    const later = { type: "answerReminder", item: "2b", answer: "date", until: on("2026-12-16") } as const;
    assert.deepEqual(about("2b", onItsWay(), [says(b, later, at("2026-12-07", "14:00"))]).slice(2), [
      "2026-12-16 13:00 reminder thread",
      "2026-12-17 13:00 reminder thread",
      "2026-12-21 08:30 escalation thread",
      "2026-12-23 08:30 openEnd channel",
    ]);
  });

  it("of anybody else moves its reminders alone", () => {
    const deputy: Person = { ...colleague, deputyFor: [a.id] };
    for (const by of [deputy, desk, contact]) {
      const tomorrow = says(by, { type: "answerReminder", item: "2b", answer: "tomorrow" }, at("2026-12-08", "10:00"));
      const said = about("2b", onItsWay(), [tomorrow]);
      assert.ok(said.includes("2026-12-10 08:30 escalation thread"), by.name);
      assert.ok(said.includes("2026-12-14 08:30 openEnd channel"), by.name);
    }
  });

  it("of the lead, or of who stands in for them, moves nothing of what the lead does", () => {
    const deputy: Person = { ...person("Dirk", ["aftercareCoordinator"]), deputyFor: [b.id] };
    for (const by of [b, deputy]) {
      const later = { type: "answerReminder", item: "1f", answer: "date", until: on("2026-12-16") } as const;
      const said = about("1f", onItsWay(), [says(by, later, at("2026-11-30", "10:00"))]);
      assert.ok(said.includes("2026-12-03 08:30 escalation thread"), by.name);
    }
  });

  it("'kan niet' gives the question to the lead", () => {
    const cannot = says(
      a,
      { type: "answerReminder", item: "2b", answer: "cannot", reason: "capacity" },
      at("2026-12-04"),
    );
    const said = watched(onItsWay(), at("2026-11-24"), { until: at("2026-12-09"), commands: [cannot] });
    assert.deepEqual(
      said.filter(({ owed }) => owed.item === "2b").map(({ owed }) => owed.to),
      [[a.id], [b.id], [b.id]],
    );
  });
});

describe("what somebody cannot do", () => {
  const cannot = says(
    a,
    { type: "answerReminder", item: "2b", answer: "cannot", reason: "capacity" },
    at("2026-12-04"),
  );
  const asked = (...commands: readonly Command[]) =>
    watched(onItsWay(), at("2026-12-04"), { until: at("2026-12-08", "13:00"), commands })
      .filter(({ at: moment, owed }) => moment > at("2026-12-04", "11:00") && owed.key.startsWith("reminder:2b:"))
      .map(({ owed }) => owed.to);

  it("stays with the lead who says that they are on it", () => {
    const busy = says(b, { type: "answerReminder", item: "2b", answer: "busy" }, at("2026-12-04", "11:00"));
    assert.deepEqual(asked(cannot, busy), [[b.id], [b.id]]);
  });

  it("is theirs again when they say that they are on it after all", () => {
    const busy = says(a, { type: "answerReminder", item: "2b", answer: "busy" }, at("2026-12-04", "11:00"));
    assert.deepEqual(asked(cannot, busy), [[a.id], [a.id]]);
  });
});

describe("agreements of the plan", () => {
  const agreed = becomes(
    onItsWay(),
    says(
      a,
      {
        type: "agree",
        agreement: "a1",
        domain: "housing",
        what: "Inschrijven",
        owner: { person: b },
        due: on("2026-12-13"),
      },
      at("2026-12-01"),
    ),
  );

  it("have a ladder of their own, from the working day on which they are due", () => {
    assert.deepEqual(about("4a:a1", agreed).slice(0, 2), [
      "2026-12-10 08:30 reminder digest",
      "2026-12-14 13:00 reminder thread",
    ]);
  });

  it("end it when they are done", () => {
    const done = says(b, { type: "finishAgreement", agreement: "a1" }, at("2026-12-11"));
    assert.deepEqual(about("4a:a1", agreed, [done]), ["2026-12-10 08:30 reminder digest"]);
  });
});

describe("after an outage on Monday morning (scenario 31)", () => {
  it("what is still owed is said once, when the offices are open, and nothing that is overtaken", () => {
    const silent = watched(onItsWay(), at("2026-12-12", "03:00"), { until: at("2026-12-14", "08:30") });
    assert.ok(silent.every(({ at: moment }) => moment === at("2026-12-14", "08:30")));
    assert.deepEqual(
      silent.filter(({ owed }) => owed.item === "2b").map(({ owed }) => owed.key),
      ["openEnd:2b:2026-12-07", "escalation:2b:2026-12-07", "reminder:2b:after1:2026-12-07"],
    );
  });
});
