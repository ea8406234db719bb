import assert from "node:assert/strict";
import { operationId } from "../../src/case/commands.ts";
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

  it("is seen as a possible double by the machine's notice that comes on Monday, by the reference of TULP", async () => {
    const it = chain();
    await it.byHand(fields, said);
    const { status } = await received(it, notice());
    assert.equal(status, "possibleDuplicate");
  });
});
