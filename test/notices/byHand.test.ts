import assert from "node:assert/strict";
import { operationId } from "../../src/case/commands.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { desk } from "../support/chain.ts";
import { chain } from "./chain.ts";
import { received } from "./handing.ts";
import { notice, now } from "./sender.ts";

const fields = { prison: "roermond", admittedOn: "2026-11-23", municipality: "GM0983", tulpReference: "T-55" };
const said = { operation: operationId("dialog-1"), by: desk, at: now };

describe("A notice by hand", () => {
  it("opens a case under a reference of its own, once, and says who wrote it", async () => {
    const it = chain();
    const first = await it.byHand(fields, said);
    assert(first.ok);
    assert.match(first.sourceReference, /^HAND-[\w-]{12}$/);
    assert.deepEqual(first.received, { status: "created", caseNumber: "NML-2026-0001" });
    assert.deepEqual(await it.byHand(fields, said), first);
    const [theirs, ...others] = await it.cases();
    assert.deepEqual(others, []);
    assert(theirs);
    const [opened] = await Array.fromAsync(it.store.cases.history(theirs.number));
    assert.deepEqual(opened?.by, { id: desk.id, name: desk.name, organisation: desk.organisation });
  });

  it("needs no person number, but a reference that the prison can look up", async () => {
    const { tulpReference: _, ...without } = fields;
    const answer = await chain().byHand(without, said);
    assert(!answer.ok);
    assert.deepEqual(
      answer.problems.map(({ path }) => path),
      ["tulpReference"],
    );
    assert.ok((await chain().byHand({ ...without, gcosReference: "G-1" }, said)).ok);
  });

  it("says beneath which field something is wrong", async () => {
    const answer = await chain().byHand({ ...fields, prison: "alcatraz", admittedOn: "2026-11-24" }, said);
    assert(!answer.ok);
    assert.deepEqual(
      answer.problems.map(({ path }) => path),
      ["prison", "admittedOn"],
    );
  });

  const pairs = async (it: ReturnType<typeof chain>) =>
    (await Array.fromAsync(it.queues.possibleDuplicates())).map(({ caseNumber, others }) => [caseNumber, ...others]);

  for (const [told, same] of [
    ["TULP", { tulpReference: "T-55", gcosReference: null }],
    ["GCOS", { tulpReference: null, gcosReference: "g-9" }],
  ] as const) {
    it(`is seen as a possible double by the machine's notice that comes on Monday, by the reference of ${told}`, async () => {
      const it = chain();
      await it.byHand({ ...fields, gcosReference: "G-9" }, said);
      assert.equal((await received(it, notice(same))).status, "possibleDuplicate");
      assert.deepEqual(await pairs(it), [["NML-2026-0002", "NML-2026-0001"]]);
    });

    it(`is a possible double of the machine's notice that came before it, by the reference of ${told}`, async () => {
      const it = chain();
      await received(it, notice({ tulpReference: "T-55", gcosReference: "G-9" }));
      const second = await it.byHand({ ...fields, ...same }, said);
      assert(second.ok);
      assert.equal(second.received.status, "possibleDuplicate");
      assert.deepEqual(await pairs(it), [["NML-2026-0002", "NML-2026-0001"]]);
    });
  }

  it("is found by the machine's after the lookups were written anew", async () => {
    const it = chain();
    await it.byHand(fields, said);
    const rows = async () => (await Array.fromAsync(it.store.lookup.rows())).map(({ row }) => row);
    const before = await rows();
    for (const { partition, number } of before) await it.store.lookup.remove(partition, number);
    const seen = () => it.previewRows([notice()], { sender: "signed", at: now });
    assert.equal((await seen()).good, 1);
    await rebuild({ ...it, report: () => assert.fail("a case was not rebuilt") }, now);
    assert.deepEqual(await rows(), before);
    assert.equal((await seen()).possibleDuplicate, 1);
  });

  it("is not looked for where senders write the same for want of a reference; two numbers are two people", async () => {
    const it = chain();
    const tulpReference = "onbekend";
    for (let nth = 0; nth < 21; nth++) {
      const said = notice({ sourceReference: `R-${nth}`, personNumber: `P${nth}`, tulpReference });
      assert.equal((await received(it, said)).status, "created");
    }
    const last = await it.byHand({ ...fields, tulpReference }, said);
    assert(last.ok);
    assert.equal(last.received.status, "created");
  });
});
