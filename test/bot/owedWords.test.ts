import assert from "node:assert/strict";
import { z } from "zod";
import { owedFrom } from "../../src/bot/owed/owedFrom.ts";
import { isOwed, owedWords } from "../../src/bot/owed/owedWords.ts";
import type { Case } from "../../src/case/case.ts";
import { type Owed, owedKinds } from "../../src/case/outcome.ts";
import type { Listed } from "../../src/case/owed/addressees.ts";
import { owed as owedNow } from "../../src/case/owed/owed.ts";
import type { Person } from "../../src/case/person.ts";
import type { Head } from "../../src/store/store.ts";
import { assertGoodCard } from "../support/cardRules.ts";
import {
  a,
  administrator,
  at,
  b,
  becomes,
  claims,
  colleague,
  contact,
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

const names = { prison: () => "PI Roermond", municipality: () => "Venlo" };

const shown = z.object({
  msteams: z.object({ entities: z.array(z.object({ text: z.string(), mentioned: z.object({ id: z.string() }) })) }),
  body: z.array(z.object({ items: z.tuple([z.object({ text: z.string() })], z.unknown()) })),
});

/** What is said of something that a case owes; the rules are asked elsewhere whether it still owes it. */
function said(it: Case, what: Owed, listed = people, unlisted: readonly Person[] = []) {
  const world = { rules, clock: { now: () => tuesday }, people: listed, names, unlisted: idsOf(unlisted) };
  const words = owedWords(headOf(it), [what], world);
  assert.ok("card" in words);
  assertGoodCard(words.card);
  return shown.parse(words.card);
}

const text = (it: Case, what: Owed, listed = people, unlisted: readonly Person[] = []): string =>
  said(it, what, listed, unlisted)
    .body.map(({ items: [line] }) => line.text)
    .join("\n");

const isSaid = (it: Case, what: Owed, unlisted: readonly Person[] = []) =>
  isOwed(headOf(it), what, { rules, clock: { now: () => what.from }, unlisted: idsOf(unlisted) });

const idsOf = (them: readonly Person[]) => new Set(them.map(({ id }) => id));

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
    const givenBack = becomes(
      onItsWay(),
      says(a, { type: "startHandover", to: ["municipality"], items: [], warm: false }, at("2026-12-07")),
      says(contact, { type: "refuseHandover", side: "municipality", openPoints: ["huur"] }, tuesday),
    );
    assert.match(text(givenBack, owed("handoverRefused", "5a")), /Anouk<\/at> Zaak .*nog niet geaccepteerd/);
  });

  it("asks one person whether they take a role over", () => {
    const offered = becomes(onItsWay(), says(a, { type: "passOn", role: "prisonCaseManager", to: colleague }));
    const offer = owed("offer", "prisonCaseManager", { to: [colleague.id], where: "digest" });
    assert.match(text(offered, offer), /Cas<\/at> Zaak .*: Anouk vraagt of jij de rol van casemanager PI overneemt/);
    assert.ok(isSaid(offered, offer));
  });

  it("does not ask it any more when the offer is gone", () => {
    assert.ok(!isSaid(onItsWay(), owed("offer", "prisonCaseManager", { to: [colleague.id], where: "digest" })));
  });

  it("leaves what is not due yet to somebody's own list, and names who has none in neutral words", () => {
    const coming = at("2026-12-03", "08:30");
    const reminder = owedNow(onItsWay(), coming, rules).find(({ item }) => item === "3a");
    assert.ok(reminder !== undefined);
    assert.ok(!isSaid(onItsWay(), reminder));
    assert.ok(isSaid(onItsWay(), reminder, [a]));
    assert.equal(
      text(onItsWay(), { ...reminder, to: [a.id, b.id] }, people, [a]),
      "<at>Anouk</at> Zaak NML-2026-0147: start maken met het D&R-plan moet uiterlijk ma 7 dec klaar zijn.",
    );
  });

  it("says the day after for everybody to see, and names who has it in no list of their own", () => {
    const late = owedNow(onItsWay(), at("2026-12-08", "13:00"), rules).find(({ key }) =>
      /^reminder:3a:after1:/.test(key),
    );
    assert.ok(late !== undefined);
    assert.ok(isSaid(onItsWay(), late));
    const sentence = "Zaak NML-2026-0147: start maken met het D&R-plan, uiterlijk ma 7 dec. Nog niet geregistreerd.";
    assert.equal(text(onItsWay(), late), sentence);
    assert.equal(text(onItsWay(), late, people, [a]), `<at>Anouk</at> ${sentence}`);
  });

  it("names who does it on the last day, whatever stands in their list", () => {
    const due = owedNow(onItsWay(), at("2026-12-07", "13:00"), rules).find(({ key }) => /^reminder:3a:due:/.test(key));
    assert.ok(due !== undefined);
    assert.match(text(onItsWay(), due), /^<at>Anouk<\/at> Zaak/);
  });

  it("names somebody who left the directory by the name that the case has", () => {
    const listed = people.filter(({ id }) => id !== a.id);
    const { msteams } = said(released, owed("release", "5b"), listed);
    assert.match(text(released, owed("release", "5b"), listed), /^<at>Tess<\/at> \(namens Anouk\) Zaak/);
    assert.deepEqual(msteams.entities, [{ text: "<at>Tess</at>", mentioned: { id: "tess" } }]);
  });

  it("takes markdown in a name for plain letters", () => {
    const odd = people.map((each) => (each.id === a.id ? { ...each, name: "**Anouk** <b>" } : each));
    assert.match(text(released, owed("release", "5b"), odd), /^<at>Anouk b<\/at> Zaak/);
  });

  for (const kind of owedKinds) {
    it(`has words for ${kind}`, () => {
      const item = ["unclaimed", "offer", "transfer"].includes(kind) ? "prisonCaseManager" : "2b";
      const what = owed(kind, kind === "proposal" ? "zvh" : item);
      assert.match(text(onItsWay(), what), /Zaak NML-2026-0147/);
    });
  }
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
