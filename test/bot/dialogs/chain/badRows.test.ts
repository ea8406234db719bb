import assert from "node:assert/strict";
import { badFacts, badPages, noBadRows, withBadRows } from "../../../../src/bot/dialogs/chain/badRows.ts";
import { nl } from "../../../../src/cards/words/words.nl.ts";
import { entity } from "../../../../src/store/tables/entity.ts";

const fields = Array.from({ length: 30 }, (_, at) => ({
  path: `field${at}`,
  message: "must be a prison of the region file",
}));

describe("the bad rows of an import", () => {
  it("fit in what Azure takes, also when all of 2 000 rows are wrong in everything", () => {
    let bad = noBadRows;
    for (let part = 0; part < 20; part++) {
      const rows = Array.from({ length: 100 }, (_, at) => ({ row: part * 100 + at + 1, problems: fields }));
      bad = withBadRows(bad, rows);
    }
    assert.doesNotThrow(() => entity({ partition: "settings", key: "import", document: bad }));
    assert.equal(badPages(bad), 100);
    const [last] = badFacts(bad, nl, 100).toReversed();
    assert.equal(last?.title, "Rij 2000");
    assert.equal(last.value.split("; ").length, 30);
  });

  it("tell of a field once, however many of its steps are wrong", () => {
    const problems = [1, 2].map((nth) => ({ path: `doneSteps.${nth}.on`, message: "lies in the future" }));
    const [fact] = badFacts(withBadRows(noBadRows, [{ row: 7, problems }]), nl);
    assert.deepEqual(fact, { title: "Rij 7", value: "doneSteps.on kan niet kloppen" });
  });
});
