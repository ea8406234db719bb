import assert from "node:assert/strict";
import { owedFrom } from "../../src/bot/owedFrom.ts";
import { owedWords } from "../../src/bot/owedWords.ts";
import type { Listed } from "../../src/case/addressees.ts";
import type { Case } from "../../src/case/case.ts";
import type { Owed } from "../../src/case/outcome.ts";
import { owed as owedNow } from "../../src/case/owed.ts";
import type { Head } from "../../src/store/store.ts";
import {
  a,
  administrator,
  at,
  b,
  becomes,
  claims,
  colleague,
  on,
  onItsWay,
  opened,
  rules,
  says,
  teamLead,
} from "../support/chain.ts";

const people: readonly Listed[] = [a, b, colleague, teamLead, administrator];
const tuesday = at("2026-12-08", "09:00");

const owed = (kind: Owed["kind"], item: string, more: Partial<Owed> = {}): Owed => ({
  ...{ key: `${kind}:${item}`, kind, item, to: [a.id], where: "thread", from: tuesday },
  ...more,
});

const headOf = (it: Case): Head => ({ case: it, version: 1, happened: 0, operations: [], recent: [] });

/** What is said of something that a case owes; the rules are asked elsewhere whether it still owes it. */
const said = (it: Case, what: Owed, listed = people) =>
  owedWords(headOf(it), what, { rules, clock: { now: () => tuesday }, people: listed });

const text = (it: Case, what: Owed): string => {
  const words = said(it, what);
  return words !== undefined && "text" in words ? words.text : "";
};

describe("what is said in the thread of a case", () => {
  const released = becomes(onItsWay(), says("source", { type: "reportRelease", on: on("2026-12-07") }, tuesday));

  it("tells of a release, with the day, to whoever hears it", () => {
    assert.equal(
      text(released, owed("release", "5b")),
      "<at>Anouk</at> Zaak NML-2026-0147: het einde van de detentie is gemeld, ma 7 dec. Kijk of de overdracht rond is.",
    );
  });

  it("names the task that a release leaves, with its last day", () => {
    const task = owedNow(released, tuesday, rules).find(({ kind }) => kind === "handoverTask");
    assert.ok(task !== undefined);
    assert.match(text(released, task), /de overdracht is nog niet rond\. Maak die af, uiterlijk wo 9 dec/);
  });

  it("says that a handover was not accepted, without the open points", () => {
    assert.match(text(onItsWay(), owed("handoverRefused", "5a")), /Anouk<\/at> Zaak .*nog niet geaccepteerd/);
  });

  it("says nothing in public of what is offered to one person", () => {
    assert.equal(said(onItsWay(), owed("offer", "prisonCaseManager")), undefined);
    assert.equal(said(onItsWay(), owed("release", "5b", { where: "digest" })), undefined);
  });

  it("names somebody who left the directory by the name that the case has", () => {
    const listed = people.filter(({ id }) => id !== a.id);
    const words = said(released, owed("release", "5b"), listed);
    assert.ok(words !== undefined && "text" in words);
    assert.match(words.text, /^<at>Tess<\/at> \(namens Anouk\) Zaak/);
    assert.deepEqual(words.mentions, [{ objectId: "tess", name: "Tess" }]);
  });

  it("takes markdown in a name for plain letters", () => {
    const odd = people.map((each) => (each.id === a.id ? { ...each, name: "**Anouk** <b>" } : each));
    const words = said(released, owed("release", "5b"), odd);
    assert.ok(words !== undefined && "text" in words);
    assert.match(words.text, /^<at>Anouk b<\/at> Zaak/);
  });
});

describe("when something is said", () => {
  const it_ = becomes(opened(), claims(a, "prisonCaseManager"));
  const from = (what: Owed, moment = tuesday, listed = people) =>
    owedFrom(what, { it: it_, at: moment, people: listed, rules });
  const works = (days: Listed["days"]): readonly Listed[] =>
    people.map((each) => (each.id === a.id ? { ...each, days } : each));

  it("is now, in open hours", () => assert.equal(from(owed("reminder", "2b")), tuesday));

  it("is when the offices open, at night", () => {
    assert.equal(from(owed("reminder", "2b"), at("2026-12-08", "22:00")), at("2026-12-09", "08:30"));
  });

  it("is on a day on which the only one who hears it works", () => {
    assert.equal(from(owed("reminder", "2b"), tuesday, works([4])), at("2026-12-10", "08:30"));
  });

  it("waits for the first of several people, who all hear it then", () => {
    assert.equal(from(owed("reminder", "2b", { to: [a.id, b.id] }), tuesday, works([4])), tuesday);
  });

  it("is at once for a release, whoever works", () => {
    const night = at("2026-12-12", "23:00");
    assert.equal(from(owed("release", "5b", { from: night }), night, works([4])), night);
  });

  it("is in open hours when nobody is listed at all", () => {
    assert.equal(from(owed("reminder", "2b"), at("2026-12-08", "22:00"), []), at("2026-12-09", "08:30"));
  });
});
