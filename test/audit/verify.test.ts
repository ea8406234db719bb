import assert from "node:assert/strict";
import { beginning, chained, hashOf } from "../../src/audit/chain.ts";
import { verified } from "../../src/audit/verify.ts";
import type { AuditEntry, AuditLine } from "../../src/store/auditTrail.ts";
import { a, caseNumber, noticedAt } from "../support/chain.ts";

const entry = (action: string): AuditEntry => ({
  at: noticedAt,
  actor: a.id,
  action,
  object: caseNumber(),
  result: "done",
  origin: "chat",
});

const whole = chained(beginning, ["claim", "recordIntake", "recordSheet", "adoptPlan", "see"].map(entry));

/** The log as somebody finds it: its lines as they are, its end as it was. */
const found = (lines: readonly (AuditLine | { readonly unreadable: string })[], last = whole.at(-1)) => ({
  end: async () => last && { row: { number: last.number, hash: last.hash }, etag: "" },
  lines: () => ReadableStream.from(lines),
});

const flawsIn = async (lines: Parameters<typeof found>[0]) => (await verified(found(lines))).flaws;

/** The lines with one replaced. */
const withLine = (number: number, ...now: readonly AuditLine[]) =>
  whole.flatMap((line) => (line.number === number ? now : [line]));

const third = whole[2] ?? assert.fail();

describe("the check of the access log", () => {
  it("finds nothing wrong with a log that is as it was written, nor with an empty one", async () => {
    assert.deepEqual(await flawsIn(whole), []);
    assert.deepEqual((await verified(found([], undefined))).end, { number: 5, hash: whole[4]?.hash });
    assert.deepEqual(await verified({ end: async () => undefined, lines: () => ReadableStream.from([]) }), {
      end: beginning,
      flaws: [],
    });
  });

  it("finds a line of which one word was changed", async () => {
    for (const changes of [{ action: "see" }, { result: "refused:noPart" }, { object: caseNumber("NML-2026-0001") }]) {
      const changed = { ...third, entry: { ...third.entry, ...changes } };
      assert.deepEqual(await flawsIn(withLine(3, changed)), [{ kind: "changed", line: 3 }]);
    }
  });

  it("finds a line that was changed and given a hash that fits: the next one does not follow from it", async () => {
    const changed = { ...third, entry: { ...third.entry, action: "see" } };
    const fitting = { ...changed, hash: hashOf(changed) };
    assert.deepEqual(await flawsIn(withLine(3, fitting)), [{ kind: "broken", line: 4 }]);
  });

  it("finds what is missing: at the beginning, in the middle and at the end", async () => {
    assert.deepEqual(await flawsIn(whole.slice(2)), [{ kind: "missing", from: 1, to: 2 }]);
    assert.deepEqual(await flawsIn(withLine(3)), [{ kind: "missing", from: 3, to: 3 }]);
    assert.deepEqual(await flawsIn(whole.slice(0, 3)), [{ kind: "missing", from: 4, to: 5 }]);
  });

  it("finds a row that can't be read, and goes on behind it", async () => {
    const lines = whole.map((line) => (line.number === 2 ? { unreadable: "line:000000000002" } : line));
    assert.deepEqual(await flawsIn(lines), [{ kind: "unreadable", line: 2 }]);
  });

  it("finds a last line that another one was put in the place of", async () => {
    const [last] = chained({ number: 4, hash: whole[3]?.hash ?? "" }, [entry("giveBack")]);
    assert.deepEqual(await flawsIn(withLine(5, last ?? assert.fail())), [{ kind: "broken", line: 5 }]);
  });

  it("passes over lines that were written since it read the end", async () => {
    assert.deepEqual((await verified(found(whole, third))).flaws, []);
  });

  it("finds a whole new log by the seal of the old one", async () => {
    const seal = { number: third.number, hash: third.hash };
    assert.deepEqual((await verified(found(whole), seal)).flaws, []);
    const forged = chained(beginning, ["see", "see", "see", "see"].map(entry));
    assert.deepEqual((await verified(found(forged, forged.at(-1)), seal)).flaws, [{ kind: "seal", line: 3 }]);
    assert.deepEqual((await verified(found(forged.slice(0, 2), forged[1]), seal)).flaws, [{ kind: "seal", line: 3 }]);
  });
});
