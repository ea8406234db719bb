import assert from "node:assert/strict";
import { digestWords } from "../../src/bot/owed/digestWords.ts";
import { owedWords } from "../../src/bot/owed/owedWords.ts";
import type { Case } from "../../src/case/case.ts";
import type { Owed } from "../../src/case/outcome.ts";
import type { Listed } from "../../src/case/owed/addressees.ts";
import { owed } from "../../src/case/owed/owed.ts";
import type { Words } from "../../src/delivery/messenger.ts";
import { caseQueues } from "../../src/notices/caseQueues.ts";
import { deskQueues } from "../../src/notices/queues.ts";
import { turnedAwayCount } from "../../src/notices/turnedAway.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Head, Store } from "../../src/store/store.ts";
import { assertGoodCard } from "../support/cardRules.ts";
import {
  a,
  at,
  b,
  becomes,
  check,
  claims,
  contact,
  desk,
  on,
  onItsWay,
  opened,
  rules,
  says,
  teamLead,
  when,
} from "../support/chain.ts";
import { assertGolden } from "../support/golden.ts";

const people = [a, b, contact, teamLead];
const names = { prison: () => "PI Roermond", municipality: () => "Venlo" };
const monday = at("2026-12-07", "08:30");
const afternoon = at("2026-12-07", "13:00");
const headOf = (it: Case): Head => ({ case: it, version: 3, happened: 0, operations: [], recent: [] });

function assertAsAgreed(name: string, words: Words | undefined): void {
  if (words === undefined || !("card" in words)) throw new TypeError("nothing is said");
  assertGolden(`test/golden/${name}.json`, words.card);
  assertGoodCard(words.card);
}

const told = (it: Case, due: readonly Owed[]) =>
  owedWords(headOf(it), due, { rules, clock: { now: () => monday }, people, names, unlisted: new Set() });

/** Reminders of the day on which the sheet and the beginning of the plan are due. */
const due = (it: Case): readonly Owed[] =>
  owed(it, afternoon, rules).filter(({ item, where }) => where === "thread" && (item === "2b" || item === "3a"));

describe("a reminder in the thread of a case", () => {
  it("is as agreed: two steps on their last day", () => {
    assertAsAgreed("reminder.two-steps", told(onItsWay(), due(onItsWay())));
  });

  it("is as agreed: one answered, one done", () => {
    const it_ = onItsWay();
    const answered = becomes(
      it_,
      says(a, { type: "answerReminder", item: "2b", answer: "busy" }, at("2026-12-07", "13:00")),
      says(a, { type: "takeInitiative", way: "phone" }, at("2026-12-07", "13:05")),
    );
    assertAsAgreed("reminder.answered-and-done", told(answered, due(it_)));
  });

  it("is as agreed: asked again a day later, so that only the newer one has buttons", () => {
    const again = becomes(
      onItsWay(),
      says("time", { type: "time" }, afternoon),
      says("time", { type: "time" }, at("2026-12-08", "13:00")),
    );
    assertAsAgreed("reminder.asked-again", told(again, due(onItsWay())));
  });

  it("is as agreed: one that cannot be done, without the reason", () => {
    const it_ = onItsWay();
    const cannot = { type: "answerReminder", item: "2b", answer: "cannot", reason: "refusal" } as const;
    const outcome = when(it_, says(a, cannot, at("2026-12-07", "14:00")));
    assert.ok(outcome.ok && outcome.messages.length === 1);
    assertAsAgreed("reminder.cannot", told(outcome.next, [...due(it_), ...outcome.messages]));
  });

  it("is as agreed: a role that nobody holds", () => {
    const open = opened();
    const role = owed(open, at("2026-11-24", "08:30"), rules).filter(({ kind }) => kind === "unclaimed");
    assertAsAgreed("reminder.role", told(open, role));
  });
});

describe("somebody's list of the day", () => {
  const nobody = { everybody: async () => [], pendingRequests: async () => [] };
  const region = { prisons: [], municipalities: [], languages: { default: "nl", offered: ["nl", "en"] } } as const;
  const lists = async (it: Case, who: Listed = a, refused = 2): Promise<Words | undefined> => {
    const store: Store = memoryStore();
    await store.cases.create({ head: headOf(it), happenings: [], messages: [] });
    for (const key of [`holder:${who.id}`, "open:prisonCaseManager"]) await store.lookup.add(key, it.number);
    const chat = { id: "a:1", tenant: "tenant", serviceUrl: "https://teams" };
    const turnedAway = turnedAwayCount({ ...store, clock: { now: () => monday } });
    const queues = { ...deskQueues(store), ...caseQueues({ ...store, outside: [] }), turnedAway };
    for (const delivery of ["one", "two"].slice(0, refused)) {
      await queues.noteRefused({ at: monday, sender: "signed", delivery, count: 1, notices: [] });
    }
    const world = { store, people: [], rules, names, queues, directory: nobody, region };
    return (await digestWords(world, { person: who, at: monday, today: on("2026-12-07"), chat }))?.words;
  };

  it("is as agreed: late, today and coming", async () => {
    assertAsAgreed("digest.three-kinds", await lists(onItsWay()));
  });

  const first = at("2026-12-01");
  const early = becomes(
    opened({ admittedOn: on("2026-12-01") }, first),
    check("aftercare", first),
    claims(a, "prisonCaseManager", first),
    claims(b, "aftercareCoordinator", first),
    claims(contact, "municipalContact", first),
  );
  const plannedFor = (what: "intake" | "mdo", moment: string) =>
    says(a, { type: "planMoment", what, moment: at(moment, "15:30") }, at("2026-12-01"));

  it("is as agreed: an intake of today and an MDO of this week, whatever their last days", async () => {
    const planned = becomes(early, plannedFor("intake", "2026-12-07"), plannedFor("mdo", "2026-12-10"));
    assertAsAgreed("digest.planned", await lists(planned));
  });

  it("has a part for what is due before somebody works again", async () => {
    const list = JSON.stringify(await lists(early, { ...b, days: [1, 5] }));
    assert.match(list, /Te laat.*Vóór je volgende werkdag.*uiterlijk di 8 dec/);
  });

  it("tells who comes along to an intake of today, and only them", async () => {
    const comes = says(b, { type: "attendIntake" }, at("2026-12-02"));
    const planned = becomes(early, comes, plannedFor("intake", "2026-12-07"));
    assert.match(JSON.stringify(await lists(planned, b)), /vandaag 15\.30 uur/);
    assert.equal(await lists(planned, contact), undefined);
  });

  it("is as agreed: a role to take on", async () => {
    assertAsAgreed("digest.open-role", await lists(opened({ admittedOn: on("2026-12-01") }, at("2026-12-02"))));
  });

  it("is as agreed: what waits at the intake desk, for who works there", async () => {
    assertAsAgreed("digest.desk", await lists(onItsWay(), desk));
    assert.equal(await lists(onItsWay(), desk, 0), undefined);
  });
});
