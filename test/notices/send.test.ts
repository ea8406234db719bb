import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { clockFrom } from "../../src/clock.ts";
import { type Edge, edge } from "../web/edge.ts";
import { oldSecret } from "./sender.ts";

type Told = { readonly code: unknown; readonly text: string };

/** Runs `npm run notice -- FILE...` against an edge. */
function send(url: string, ...files: readonly string[]): Promise<Told> {
  const env = { ...process.env, KETENMAAT_URL: url, NOTICE_SECRETS: `tulp:${oldSecret}, whsec_b3RoZXI=` };
  return new Promise((resolve) => {
    execFile(process.execPath, ["tools/notice.ts", ...files], { env }, (err, text) =>
      resolve({ code: err?.code ?? 0, text }),
    );
  });
}

const folder = mkdtempSync(join(tmpdir(), "notices-"));

/** A copy of an example, so that nothing is written beside the original. */
function copied(file: string): string {
  const copy = join(folder, basename(file));
  copyFileSync(file, copy);
  return copy;
}

describe("npm run notice", () => {
  let here: Edge;
  before(async () => {
    here = await edge({ wall: clockFrom(() => Temporal.Now.instant()) });
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await here.close();
  });

  it("sends files to a running bot, and tells what became of each notice", async () => {
    const one = await send(here.url, "docs/examples/notice.json");
    assert.deepEqual(one, { code: 0, text: "docs/examples/notice.json\n  created           NML-2026-0001\n" });
    const again = await send(here.url, "docs/examples/notice.json");
    assert.match(again.text, /known {13}NML-2026-0001/);
  });

  it("says of each bad row what is wrong, and fails then", async () => {
    const { code, text } = await send(here.url, copied("docs/examples/notices.csv"));
    assert.equal(code, 1);
    assert.match(text, /3 notices: 2 good, 0 double .*, 1 refused \(1 municipality\)/);
    assert.match(text, /invalid {11}INJ-2026-000124\n {4}municipality must be a municipality of the region file/);
    assert.match(text, /created {11}NML-2026-0002 INJ-2026-000125/);
  });

  it("keeps refused rows beside their file, with the reason and without what may not stand there", async () => {
    const file = join(folder, "bad.csv");
    const [header, row] = ["kind;sourceReference;personNumber;prison;naam", "release;R-1;7654329;alcatraz;Jansen"];
    writeFileSync(file, `${header}\n${row}\n`);
    assert.equal((await send(here.url, file)).code, 1);
    const kept = readFileSync(join(folder, "bad.refused.csv"), "utf8").split("\n");
    assert.equal(kept[0], "kind;sourceReference;personNumber;prison;reason");
    for (const part of ["release;R-1;7654329;alcatraz;", "prison must be", "naam is not a known field"]) {
      assert.ok(kept[1]?.includes(part), part);
    }
    assert.doesNotMatch(kept.join(), /Jansen/);
  });

  it("sends a long file in parts, and tells how far it is", async () => {
    const file = join(folder, "long.csv");
    const rows = Array.from({ length: 600 }, (_, at) => `release;L-${at};9${at};2026-11-02`);
    writeFileSync(file, `kind;sourceReference;personNumber;releasedOn\n${rows.join("\n")}\n`);
    const { code, text } = await send(here.url, file);
    assert.equal(code, 0);
    assert.match(text, /600 notices: .*600 without a case yet/);
    assert.match(text, /\n {2}500 of 600\n[\s\S]*\n {2}600 of 600\n/);
  });

  it("says when a file or the bot is not there", async () => {
    const { code, text } = await send("http://127.0.0.1:9", "nowhere.json", "docs/examples/notice.json", "a.txt");
    assert.equal(code, 1);
    assert.match(text, /nowhere.json\n {2}not sent: ENOENT\n.*\n {2}not sent: .+\na.txt\n {2}is neither/);
  });

  it("explains itself when it is not told what to send", async () => {
    const { code, text } = await send(here.url);
    assert.equal(code, 2);
    assert.match(text, /npm run notice -- FILE/);
  });
});
