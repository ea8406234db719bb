import assert from "node:assert/strict";
import { chain } from "./chain.ts";
import { handIn, received, receivedRows, released } from "./handing.ts";
import { notice } from "./sender.ts";

const { admittedOn: _, ...rest } = notice();
const announcement = { ...rest, kind: "announcement", sourceReference: "INJ-A-1", expectedOn: "2026-12-07" };

describe("Somebody who is announced", () => {
  it("has a case before admission, to which the admission is said", async () => {
    const it = chain();
    assert.deepEqual(await received(it, announcement), { status: "created", caseNumber: "NML-2026-0001" });
    assert.equal((await it.cases())[0]?.stage.state, "announced");
    it.setClock("2026-12-08T10:00:00+01:00");
    const came = notice({
      admittedOn: "2026-12-08",
      noticedAt: "2026-12-08T09:00:00+01:00",
      prison: "ter-peel",
      municipality: "GM0957",
      detention: "remand",
    });
    assert.deepEqual(await received(it, came), { status: "applied", caseNumber: "NML-2026-0001" });
    const [theirs, ...others] = await it.cases();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [theirs?.stage.state, theirs?.admittedOn, theirs?.prison, theirs?.municipality, theirs?.detention],
      ["running", "2026-12-08", "ter-peel", "GM0957", "remand"],
    );
    assert.deepEqual(await received(it, came), { status: "known", caseNumber: "NML-2026-0001" });
  });

  it("is admitted to the same case by a sender that comes back after it was broken off", async () => {
    const it = chain();
    await received(it, announcement);
    it.setClock("2026-12-07T10:00:00+01:00");
    const came = notice({ admittedOn: "2026-12-07", noticedAt: "2026-12-07T09:00:00+01:00" });
    const reserve = it.store.notices.reserve;
    let isBroken = true;
    Object.assign(it.store.notices, {
      reserve: async (...asked: Parameters<typeof reserve>) => {
        const kept = await reserve(...asked);
        if (isBroken) throw new Error("the bot died here");
        return kept;
      },
    });
    await assert.rejects(handIn(it, came, { id: "msg_admission" }));
    isBroken = false;
    assert.deepEqual(await received(it, came, "msg_admission"), { status: "applied", caseNumber: "NML-2026-0001" });
    assert.deepEqual(
      (await it.cases()).map(({ stage }) => stage.state),
      ["running"],
    );
  });
});

describe("A case that ran before go-live", () => {
  it("comes with what was done, so that nobody is asked for it again", async () => {
    const it = chain();
    const doneSteps = [
      { item: "1c", on: "2026-11-03" },
      { item: "2a", on: "2026-11-12" },
    ];
    await received(it, notice({ admittedOn: "2026-11-02", route: "aftercare", doneSteps }));
    const [theirs] = await it.cases();
    assert.deepEqual(
      theirs?.done.map(({ item, on }) => [item, on]),
      [
        ["1c", "2026-11-03"],
        ["2a", "2026-11-12"],
      ],
    );
    assert.equal(theirs.check?.zvhClient, false);
  });

  it("is refused with a step that was done before it began, or tomorrow", async () => {
    const it = chain();
    const doneSteps = [
      { item: "2a", on: "2026-11-01" },
      { item: "2b", on: "2026-11-24" },
    ];
    const answer = await handIn(it, notice({ admittedOn: "2026-11-02", doneSteps }));
    assert(answer.status === 422);
    assert.deepEqual(
      answer.errors.map(({ path }) => path),
      ["doneSteps.0.on", "doneSteps.1.on"],
    );
  });
});

describe("Somebody who has other cases", () => {
  it("is shown to the intake desk when two admissions may be one, until one of them is merged", async () => {
    const it = chain();
    await received(it, notice({ admittedOn: "2026-11-20" }));
    const { status } = await received(it, notice({ sourceReference: "INJ-2" }));
    assert.equal(status, "possibleDuplicate");
    const waiting = await Array.fromAsync(it.queues.possibleDuplicates());
    assert.deepEqual(
      waiting.map(({ caseNumber, others }) => [caseNumber, others]),
      [["NML-2026-0002", ["NML-2026-0001"]]],
    );
  });

  it("is shown to the intake desk when they were here before, and nothing merges by itself", async () => {
    const it = chain();
    it.setClock("2026-06-01T12:00:00+02:00");
    await received(
      it,
      notice({ admittedOn: "2026-05-20", noticedAt: "2026-05-20T12:00:00+02:00", expectedRelease: null }),
    );
    await received(it, released({ releasedOn: "2026-06-01", noticedAt: "2026-06-01T11:00:00+02:00" }));
    it.setClock("2026-11-23T15:00:00+01:00");
    assert.equal((await received(it, notice({ sourceReference: "INJ-2" }))).status, "created");
    const waiting = await Array.fromAsync(it.queues.returned());
    assert.deepEqual(
      waiting.map(({ caseNumber, others }) => [caseNumber, others]),
      [["NML-2026-0002", ["NML-2026-0001"]]],
    );
    assert.deepEqual(await Array.fromAsync(it.queues.possibleDuplicates()), []);
  });
});

describe("A file in which a release stands behind its admission", () => {
  it("is taken in its order", async () => {
    const it = chain();
    const results = await receivedRows(it, [notice(), released()]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ["created", "applied"],
    );
  });
});
