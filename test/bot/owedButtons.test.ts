import assert from "node:assert/strict";
import { owedWords } from "../../src/bot/owed/owedWords.ts";
import type { Instant } from "../../src/calendar/day.ts";
import type { Case } from "../../src/case/case.ts";
import type { Owed } from "../../src/case/outcome.ts";
import { a, administrator, at, b, becomes, contact, on, onItsWay, rules, says, teamLead } from "../support/chain.ts";

const people = [a, b, contact, teamLead, administrator];
const names = { prison: () => "PI Roermond", municipality: () => "Venlo" };
const lastDay = at("2026-12-07", "09:00");

const owed = (kind: Owed["kind"], item: string, to: Owed["to"] = [a.id]): Owed => ({
  ...{ key: `${kind}:${item}`, kind, item, to, where: "thread", from: at("2026-12-07", "08:30") },
});

/** What is said in a thread at a moment. */
function said(it: Case, what: Owed, now: Instant = lastDay): string {
  const head = { case: it, version: 1, happened: 0, operations: [], recent: [] };
  const world = { rules, clock: { now: () => now }, people, names, unlisted: new Set<never>() };
  const words = owedWords(head, [what], world);
  assert.ok("card" in words);
  return JSON.stringify(words.card);
}

const titles = (card: string): readonly string[] => [
  ...new Set([...card.matchAll(/"title":"([^"]+)"/g)].map(([, title = ""]) => title)),
];
const dialogs = (card: string): readonly string[] =>
  [...card.matchAll(/"dialog":"([^"]+)"/g)].map(([, name = ""]) => name);

const agreed = (agreement: string, what: string) =>
  says(
    a,
    { type: "agree", agreement, domain: "housing", what, owner: { person: a }, due: on("2026-12-14") },
    at("2026-12-04"),
  );
const adopted = becomes(
  onItsWay(),
  says(a, { type: "recordPlan", talkOn: on("2026-12-02") }, at("2026-12-02")),
  says(a, { type: "adoptPlan" }, at("2026-12-03")),
);
const withTwo = becomes(adopted, agreed("a1", "Inschrijven"), agreed("a2", "Huur opzeggen"));

describe("the buttons of a reminder", () => {
  it("tell two agreements with one last day apart, without what they are about, and open them", () => {
    const second = said(withTwo, owed("reminder", "4a:a2"));
    assert.match(second, /afspraak 2 uit het plan/);
    assert.doesNotMatch(second, /Huur|Onderdak/);
    assert.match(second, /"title":"Gedaan","data":\{[^}]*"agreement":"a2","dialog":"agreement"/);
    assert.match(said(withTwo, owed("reminder", "4a:a1")), /afspraak 1 uit het plan/);
  });

  it("record a step with one click up to its last day; after it the day is asked", () => {
    assert.match(said(onItsWay(), owed("reminder", "2b")), /"verb":"answerReminder","data":\{[^}]*"answer":"done"/);
    const late = said(onItsWay(), owed("reminder", "2b"), at("2026-12-08", "09:00"));
    assert.doesNotMatch(late, /"answer":"done"/);
    assert.deepEqual(dialogs(late).slice(0, 1), ["sheet"]);
  });

  for (const [item, window] of [
    ["3b", "plan"],
    ["3c", "adopt"],
  ] as const) {
    it(`always ask the day of ${item}`, () => {
      const card = said(onItsWay(), owed("reminder", item));
      assert.doesNotMatch(card, /"answer":"done"/);
      assert.deepEqual(dialogs(card).slice(0, 1), [window]);
    });
  }

  it("always ask the day of a talk", () => {
    assert.deepEqual(dialogs(said(adopted, owed("reminder", "4b"))).slice(0, 1), ["talk"]);
  });

  it("offer on the last day no other day, which the doer would be refused", () => {
    const card = said(onItsWay(), owed("reminder", "2b"));
    assert.deepEqual(titles(card), ["Gedaan", "Mee bezig", "Lukt niet"]);
  });

  it("offer another day to whoever leads, who may let it wait", () => {
    const card = said(onItsWay(), owed("reminder", "2b", [b.id]));
    assert.deepEqual(titles(card), ["Gedaan", "Mee bezig", "Morgen", "Andere dag", "Lukt niet"]);
  });

  it("begin the handover while nobody did, and ask the receiver afterwards", () => {
    assert.deepEqual(dialogs(said(adopted, owed("reminder", "5a"))).slice(0, 1), ["handover"]);
    const begun = becomes(
      adopted,
      says(a, { type: "startHandover", to: ["municipality"], items: [], warm: false }, at("2026-12-04")),
    );
    assert.deepEqual(dialogs(said(begun, owed("reminder", "5a", [contact.id]))).slice(0, 1), ["receive"]);
  });
});

describe("the buttons of an escalation", () => {
  it("give its reader what they may: to assign the role that it is about, to call, and to look", () => {
    const card = said(onItsWay(), owed("escalation", "2b", [teamLead.id]), at("2026-12-10", "09:00"));
    assert.deepEqual(titles(card), ["Rol toewijzen", "Bel of mail", "Bekijk"]);
    assert.match(card, /"role":"prisonCaseManager","dialog":"assign"/);
    // To look is to see how the case stands: what there is to do stands behind that, and may be nothing for who reads it.
    assert.deepEqual(dialogs(card), ["assign", "call", "status"]);
  });

  it("assign nothing of what the desk does, or somebody in person", () => {
    const card = said(withTwo, owed("escalation", "4a:a1", [teamLead.id]), at("2026-12-17", "09:00"));
    assert.deepEqual(titles(card), ["Bel of mail", "Bekijk"]);
  });

  it("offer no administrator to assign the role of an open end", () => {
    const open = becomes(onItsWay(), says(a, { type: "giveBack", role: "prisonCaseManager" }, at("2026-12-01")));
    assert.deepEqual(titles(said(open, owed("openEnd", "prisonCaseManager", [administrator.id]))), ["Bekijk"]);
  });
});

describe("whoever leads, about what cannot be done", () => {
  it("opens the answers to it, where the reason stands", () => {
    const cannot = says(a, { type: "answerReminder", item: "2b", answer: "cannot", reason: "refusal" }, lastDay);
    const card = said(becomes(onItsWay(), cannot), owed("answerCannot", "2b", [b.id]));
    assert.doesNotMatch(card, /wil niet/);
    assert.match(card, /"reminder":"2b","dialog":"otherwise"/);
  });
});
