import assert from "node:assert/strict";
import { verified } from "../../src/audit/verify.ts";
import { instant } from "../../src/calendar/day.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { anna, caseNumber } from "../store/cases.ts";
import { monday, north, type Stage, stage, wordsOf } from "../support/stage.ts";

describe("a case that was cancelled more than thirty days ago", () => {
  const store = memoryStore();
  let play: Stage;
  let number: string;

  before(async () => {
    play = await stage({ store });
    number = await play.notice(0);
    await play.card(number, north);
    while ((await store.cases.cards(caseNumber(number))).some(({ row }) => row.shown === null)) {
      await new Promise(setImmediate);
    }
    const found = await store.cases.read(caseNumber(number));
    assert.ok(found);
    const { row, etag } = found;
    const cancelled = { state: "cancelled", by: anna, at: monday, reason: "wrongPerson" } as const;
    const head = { ...row, case: { ...row.case, stage: cancelled }, version: row.version + 1 };
    await store.cases.commit({ head, happenings: [], messages: [] }, etag);
    play.setClock(instant("2026-12-23T08:30:00+01:00"));
    await play.bot.catchUp();
    // The channels were linked a month ago as well, and what that planned meanwhile is looked at the next time.
    await play.bot.catchUp();
  });
  after(() => play.close());

  it("is gone from the storage, and its card says no more than that it is closed", async () => {
    assert.equal(await store.cases.read(caseNumber(number)), undefined);
    assert.equal((await store.tombstones.read(caseNumber(number)))?.row.state, "erased");
    const cards = play.teams.messages(north).map(wordsOf);
    assert.ok(cards.some((text) => text === `**Zaak ${number} is gesloten.** De gegevens van deze zaak zijn gewist.`));
    assert.ok(!cards.some((text) => text.includes("eerstedagsmelding") || text.includes("PI Ter Peel")));
  });

  it("is unknown to whoever asks for it, and leaves nothing to look at", async () => {
    assert.match(await play.ask("Joris", `zaak ${number}`), /Ik vind deze zaak niet/);
    const due = await store.agenda.due(instant("2040-01-01T00:00:00Z"), 100);
    assert.deepEqual(
      due.filter(({ row }) => row.subject === number),
      [],
    );
  });

  it("stands in the access log from its notice to its end, with whoever asked for it", async () => {
    const lines = (await Array.fromAsync(store.audit.lines())).flatMap((line) => ("entry" in line ? [line.entry] : []));
    const of = lines.filter(({ object }) => object === number).map(({ action, result }) => `${action} ${result}`);
    assert.deepEqual(of, ["open done", "erase done", "see refused:unknownCase"]);
    assert.deepEqual((await verified(store.audit)).flaws, []);
  });
});
