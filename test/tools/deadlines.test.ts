import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../support/tool.ts";

const run = (...words: readonly string[]) => runTool("deadlines", words);

describe("npm run deadlines", () => {
  it("gives programs the raw date, the target and the last day of each item", async () => {
    const { status, stdout } = await run("--admitted", "2026-11-23", "--json");
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), [
      { item: "1c", raw: "2026-11-24", target: "2026-11-24", due: "2026-11-24" },
      { item: "1d", raw: "2026-11-24", target: "2026-11-24", due: "2026-11-24" },
      { item: "1e", raw: "2026-11-26", target: "2026-11-26", due: "2026-11-26" },
      { item: "1f", raw: "2026-11-30", target: "2026-11-30", due: "2026-11-30" },
      { item: "2a", raw: "2026-12-06", target: "2026-12-04", due: "2026-12-04" },
      { item: "2b", raw: "2026-12-07", target: "2026-12-07", due: "2026-12-07" },
      { item: "3a", raw: "2026-12-07", target: "2026-12-07", due: "2026-12-07" },
      { item: "3b", raw: "2026-12-20", target: "2026-12-11", due: "2026-12-18" },
      { item: "3c", raw: "2026-12-20", target: "2026-12-18", due: "2026-12-18" },
      { item: "3d", raw: "2026-12-22", target: "2026-12-22", due: "2026-12-22" },
      { item: "4b", raw: "2027-01-29", target: "2027-01-29", due: "2027-01-29" },
    ]);
  });

  it("marks what a short stay takes away", async () => {
    const { stdout } = await run("--admitted=2026-11-23", "--release=2026-12-14", "--json");
    const marked = JSON.parse(stdout).filter((each: { readonly notApplicable?: string }) => each.notApplicable);
    assert.deepEqual(marked[0], {
      item: "3b",
      raw: "2026-12-20",
      target: "2026-12-11",
      due: "2026-12-18",
      notApplicable: "shortStay",
    });
    assert.equal(marked.length, 4);
  });

  it("shows people a table in which each date tells how it came about", async () => {
    const { stdout } = await run(
      "--admitted",
      "2026-11-23",
      "--received",
      "2026-11-25T09:00+01:00",
      "--release",
      "2026-12-14",
    );
    assert.match(stdout, /ontvangen wo 25 nov 2026 · vertraagd ontvangen \(2 werkdagen\)/);
    assert.match(
      stdout,
      /^2a +intake +vr 4 dec 2026 .*end of week 2 from admission \(from the note\).*raw zo 6 dec 2026$/m,
    );
    assert.match(stdout, /^3c .*n\.v\.t\. \(kort verblijf\).*release comes before vr 18 dec 2026$/m);
    assert.match(stdout, /^5a-start .*at once, known since wo 25 nov 2026/m);
  });

  it("says everything that is wrong in one message, and nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "region-"));
    const file = join(folder, "region.json");
    writeFileSync(file, JSON.stringify({ id: "NML", name: "", caseNumberPrefix: "N", subregions: [], prisons: {} }));
    const { status, stdout, stderr } = await run(
      ...["--admitted", "2026-11-23", "--release", "2026-11-22", "--adopted", "2026-02-30"],
      ...["--talk", "--fast", "--json=yes", "--region", file, "extra"],
    );
    rmSync(folder, { recursive: true });
    assert.equal(status, 2);
    assert.equal(stdout, "");
    for (const problem of [
      "--release: lies before admission",
      "--adopted: not an existing day, like 2026-11-23",
      "--talk: needs a value",
      "--fast: no such option",
      "--json: takes no value",
      "extra: belongs to no option",
      "- id: use lower-case letters, digits and dashes",
      "- caseNumberPrefix: use two to five capitals",
      "- calendar: is missing",
      "- process: is missing",
      "- retention: is missing",
    ])
      assert.ok(stderr.includes(problem), `${problem} in:\n${stderr}`);
  });

  it("needs to know when somebody was admitted", async () => {
    const { status, stderr } = await run();
    assert.equal(status, 2);
    assert.match(stderr, /^--admitted: a day is needed/);
  });

  it("explains itself", async () => {
    const { status, stdout } = await run("--help", "--nonsense");
    assert.equal(status, 0);
    assert.match(stdout, /^npm run deadlines -- --admitted/);
  });
});
