import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { contentOf } from "../../src/notices/body.ts";
import { readRegion } from "../../src/region/region.ts";
import { chain } from "./chain.ts";
import { handIn, receivedRows, released } from "./handing.ts";
import { notice, now } from "./sender.ts";

const known = readRegion("config/nml.json");

/** The file of scenario 30, as rows. */
function scenario30(): readonly unknown[] {
  const content = contentOf(readFileSync("docs/examples/import-37.csv"), "csv");
  assert(content && "many" in content);
  return content.many;
}

const said = { sender: "signed", at: now };

describe("An import of 37 rows (scenario 30)", () => {
  it("is shown first: 34 are good, 2 are double, and of 1 nobody knows the prison", async () => {
    const it = chain({ known });
    const seen = await it.previewRows(scenario30(), said);
    assert.deepEqual(
      { ...seen, bad: seen.bad.length },
      { good: 34, known: 1, possibleDuplicate: 1, unmatched: 0, bad: 1 },
    );
    const problems = [{ path: "prison", message: "must be a prison of the region file" }];
    assert.deepEqual(seen.bad, [{ row: 33, sourceReference: "INJ-2026-100291", problems }]);
    assert.deepEqual(await it.cases(), []);
    const answer = await handIn(it, scenario30(), { isPreview: true });
    assert(answer.status === 200 && "preview" in answer);
    assert.deepEqual(answer.preview, seen);
    assert.deepEqual(await Array.fromAsync(it.queues.refused()), []);
  });

  it("opens what was shown, and changes nothing the second time", async () => {
    const it = chain({ known });
    const count = (rows: readonly { readonly status: string }[]) =>
      Object.entries(Object.groupBy(rows, ({ status }) => status));
    const first = await receivedRows(it, scenario30());
    const counted = count(first).map(([status, all = []]) => [status, all.length]);
    assert.deepEqual(Object.fromEntries(counted), { created: 34, possibleDuplicate: 1, known: 1, invalid: 1 });
    const before = await it.cases();
    assert.equal(before.length, 35);
    const again = await it.previewRows(scenario30(), said);
    assert.deepEqual([again.good, again.known, again.possibleDuplicate, again.bad.length], [0, 36, 0, 1]);
    const second = await receivedRows(it, scenario30());
    assert.deepEqual(Object.fromEntries(count(second).map(([status, all = []]) => [status, all.length])), {
      known: 36,
      invalid: 1,
    });
    assert.deepEqual(await it.cases(), before);
  });
});

describe("A preview", () => {
  it("sees that a release finds the admission above it, and that one without waits", async () => {
    const rows = [notice(), released(), released({ personNumber: "5", sourceReference: "R-5" })];
    const { good, unmatched } = await chain().previewRows(rows, said);
    assert.deepEqual([good, unmatched], [2, 1]);
  });

  it("tells of two thousand rows what then becomes of them", async function () {
    this.timeout(60_000);
    const it = chain();
    const rows = Array.from({ length: 2000 }, (_, at) =>
      notice({ sourceReference: `R-${at}`, personNumber: `P${at}` }),
    );
    assert.equal((await it.previewRows(rows, said)).good, 2000);
    const results = await receivedRows(it, rows);
    assert.ok(results.every(({ status }) => status === "created"));
    assert.equal(new Set(results.map((each) => "caseNumber" in each && each.caseNumber)).size, 2000);
  });
});
