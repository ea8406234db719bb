import assert from "node:assert/strict";
import { operationId } from "../../src/case/commands.ts";
import { desk } from "../support/chain.ts";
import { chain } from "./chain.ts";
import { expected, moved, received, released } from "./handing.ts";
import { notice } from "./sender.ts";

const first = "NML-2026-0001";

describe("A notice about a case that runs", () => {
  it("tells of a release, once, whichever number of times it comes", async () => {
    const it = chain();
    await received(it, notice());
    assert.deepEqual(await received(it, released()), { status: "applied", caseNumber: first });
    assert.deepEqual(await received(it, released()), { status: "known", caseNumber: first });
    const [theirs] = await it.cases();
    assert.equal(theirs?.release?.on, "2026-11-23");
    assert.equal(theirs.release.by, "source");
  });

  it("tells of a transfer: the case stays, and the new prison is asked for a casemanager", async () => {
    const it = chain();
    await received(it, notice({ admittedOn: "2026-11-10" }));
    assert.deepEqual(await received(it, moved()), { status: "applied", caseNumber: first });
    const [theirs] = await it.cases();
    assert.equal(theirs?.prison, "ter-peel");
    assert.equal(theirs.admittedOn, "2026-11-10");
  });

  it("changes when detention is expected to end, or takes that away", async () => {
    const it = chain();
    await received(it, notice());
    await received(it, expected("2027-03-15"));
    assert.equal((await it.cases())[0]?.expectedRelease?.on, "2027-03-15");
    await received(it, expected(null, { sourceReference: "INJ-E-2" }));
    assert.equal((await it.cases())[0]?.expectedRelease, null);
  });

  it("does not undo a newer expected end of detention when it comes late", async () => {
    const it = chain();
    const ends = async () => (await it.cases())[0]?.expectedRelease?.on;
    const made = (noticedAt: string) => ({ noticedAt, sourceReference: `INJ-${noticedAt}` });
    await received(it, notice());
    await received(it, expected("2027-03-15", made("2026-11-23T14:07:00+01:00")));
    const late = expected("2027-05-01", made("2026-11-23T14:06:00+01:00"));
    assert.deepEqual(await received(it, late), { status: "applied", caseNumber: first });
    assert.equal(await ends(), "2027-03-15");
    await received(it, expected("2027-06-01", made("2026-11-23T13:00:00+01:00")));
    assert.equal(await ends(), "2027-03-15", "older than the admission");
    const { noticedAt: _, ...undated } = expected("2027-04-01", { sourceReference: "INJ-undated" });
    await received(it, undated);
    assert.equal(await ends(), "2027-04-01", "without a moment the last one to come counts");
    await received(it, expected("2027-07-01", made("2026-11-23T14:06:30+01:00")));
    assert.equal(await ends(), "2027-04-01");
    await received(it, expected(null, made("2026-11-23T14:08:00+01:00")));
    assert.equal(await ends(), undefined);
  });

  it("may wait for its case with its moment, and then is told in the order in which they were made", async () => {
    const it = chain();
    await received(it, expected("2027-03-15", { noticedAt: "2026-11-23T14:07:00+01:00", sourceReference: "INJ-2" }));
    await received(it, expected("2027-02-15", { noticedAt: "2026-11-23T14:06:00+01:00", sourceReference: "INJ-1" }));
    await received(it, notice());
    assert.equal((await it.cases())[0]?.expectedRelease?.on, "2027-03-15");
    assert.deepEqual(await Array.fromAsync(it.queues.unmatched()), []);
  });

  it("confirms a release that people reported before", async () => {
    const it = chain();
    await received(it, notice());
    const [theirs] = await it.cases();
    assert(theirs);
    const { number: caseNumber, receivedAt: at, admittedOn: on } = theirs;
    const operation = operationId("reported-by-the-desk");
    await it.change({ caseNumber, operation, command: { type: "reportRelease", operation, at, by: desk, on } });
    assert.deepEqual(await received(it, released()), { status: "applied", caseNumber });
    assert.notEqual((await it.cases())[0]?.release?.confirmedAt, null);
  });

  it("gets the same answer when the same delivery is sent again, whatever has happened since", async () => {
    const it = chain();
    assert.deepEqual(await received(it, released(), "msg_release"), { status: "unmatched" });
    await received(it, notice());
    assert.deepEqual(await received(it, released(), "msg_release"), { status: "unmatched" });
    assert.deepEqual(await received(it, released()), { status: "known", caseNumber: first });
  });
});

describe("A notice that comes before its case", () => {
  it("waits for the intake desk, and is told to the case as soon as the admission comes", async () => {
    const it = chain();
    const early = { admittedOn: "2026-11-10" };
    assert.deepEqual(await received(it, moved({ movedOn: "2026-11-16" })), { status: "unmatched" });
    assert.deepEqual(await received(it, released()), { status: "unmatched" });
    const waiting = await Array.fromAsync(it.queues.unmatched());
    assert.deepEqual(waiting.map(({ notice: { kind }, why }) => [kind, why]).sort(), [
      ["release", "noCase"],
      ["transfer", "noCase"],
    ]);
    await received(it, notice(early));
    const [theirs] = await it.cases();
    assert.equal(theirs?.prison, "ter-peel");
    assert.equal(theirs.release?.on, "2026-11-23");
    assert.deepEqual(await Array.fromAsync(it.queues.unmatched()), []);
  });

  it("waits in one place, however often it is sent", async () => {
    const it = chain();
    await received(it, released());
    await received(it, released());
    assert.equal((await Array.fromAsync(it.queues.unmatched())).length, 1);
  });

  it("waits on when it belongs to an earlier detention", async () => {
    const it = chain();
    await received(it, released({ releasedOn: "2026-11-02" }));
    await received(it, notice());
    assert.equal((await it.cases())[0]?.release, null);
    assert.equal((await Array.fromAsync(it.queues.unmatched())).length, 1);
  });

  it("waits with the reason when its case cannot take it", async () => {
    const it = chain();
    await received(it, notice());
    await received(it, released());
    await received(it, expected("2027-03-15"));
    const [left] = await Array.fromAsync(it.queues.unmatched());
    assert.deepEqual([left?.why, left?.notice.kind], ["noCase", "expectedRelease"]);
    assert(left);
    await it.queues.dismiss("unmatched", left.key);
    assert.deepEqual(await Array.fromAsync(it.queues.unmatched()), []);
  });

  it("never moves the release of an earlier detention", async () => {
    const it = chain();
    it.setClock("2026-06-01T12:00:00+02:00");
    await received(
      it,
      notice({ admittedOn: "2026-05-20", noticedAt: "2026-05-20T12:00:00+02:00", expectedRelease: null }),
    );
    const june = { releasedOn: "2026-06-01", noticedAt: "2026-06-01T11:00:00+02:00", sourceReference: "INJ-R-JUNE" };
    await received(it, released(june));
    it.setClock("2026-11-23T15:00:00+01:00");
    assert.deepEqual(await received(it, released()), { status: "unmatched" });
    assert.equal((await it.cases())[0]?.release?.on, "2026-06-01");
  });
});
