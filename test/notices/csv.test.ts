import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { later } from "../../src/calendar/day.ts";
import { contentOf } from "../../src/notices/body.ts";
import { csvNotices } from "../../src/notices/csv.ts";
import { noticeReader } from "../../src/notices/notice.ts";
import { personKeyWith } from "../../src/notices/personKey.ts";
import { readRegion } from "../../src/region/region.ts";
import { now } from "./sender.ts";

describe("Notices in a CSV file", () => {
  it("are what the same rows are in JSON", () => {
    const text = [
      "kind;sourceReference;municipality;expectedRelease.on;expectedRelease.certain",
      "admission;A-1;GM0983;2027-02-01;true",
      '"admission";"A;2";;;',
    ].join("\r\n");
    assert.deepEqual(csvNotices(text), [
      {
        kind: "admission",
        sourceReference: "A-1",
        municipality: "GM0983",
        expectedRelease: { on: "2027-02-01", certain: true },
      },
      { kind: "admission", sourceReference: "A;2" },
    ]);
  });

  it("have the steps that were done before go-live in one cell", () => {
    const [row] = csvNotices("kind;doneSteps\nadmission;2a=2026-11-12 2b=2026-11-16\n") ?? [];
    const doneSteps = [
      { item: "2a", on: "2026-11-12" },
      { item: "2b", on: "2026-11-16" },
    ];
    assert.deepEqual(row, { kind: "admission", doneSteps });
  });

  it("may begin with the byte order mark that Excel writes", () => {
    const content = contentOf(Buffer.from("\ufeffkind\nadmission\n"), "csv");
    assert.deepEqual(content, { many: [{ kind: "admission" }] });
  });

  it("cost nothing when there are none", () => {
    assert.deepEqual(csvNotices("kind;sourceReference\n"), []);
  });

  it("cannot be read without a header row, or with a quote that does not end", () => {
    assert.equal(csvNotices(""), undefined);
    assert.equal(csvNotices('kind\n"admission'), undefined);
  });

  it("keep a cell too many, and a column that is not known, as a field that is refused", () => {
    const [long, proto] = csvNotices("kind;__proto__\nadmission;;x\nadmission;y\n") ?? [];
    const read = noticeReader({ prisons: [], municipalities: [] }, personKeyWith("a secret"));
    for (const raw of [long, proto]) {
      const said = read(raw, now);
      assert(!said.ok);
      assert.ok(said.problems.some(({ message }) => message === "has other fields that are not known"));
    }
  });

  it("and in JSON: the examples in the documentation are good notices for the region", () => {
    const read = noticeReader(readRegion("config/nml.json"), personKeyWith("a secret"));
    const one = contentOf(readFileSync("docs/examples/notice.json"), "json");
    const many = contentOf(readFileSync("docs/examples/notices.csv"), "csv");
    assert(one && "one" in one && many && "many" in many);
    for (const raw of [one.one, ...many.many]) assert.equal(read(raw, later(now, 60)).ok, true);
  });
});
