import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { clockFrom } from "../../src/clock.ts";
import { type Edge, edge } from "../web/edge.ts";
import { oldSecret } from "./sender.ts";

type Told = { readonly code: unknown; readonly text: string };

/** Runs `npm run notice -- FILE...` against an edge. */
function send(url: string, ...files: readonly string[]): Promise<Told> {
  const env = { ...process.env, KETENMAAT_URL: url, NOTICE_SECRETS: `${oldSecret}, whsec_b3RoZXI=` };
  return new Promise((resolve) => {
    execFile(process.execPath, ["tools/notice.ts", ...files], { env }, (err, text) =>
      resolve({ code: err?.code ?? 0, text }),
    );
  });
}

describe("npm run notice", () => {
  let here: Edge;
  before(async () => {
    here = await edge({ wall: clockFrom(() => Temporal.Now.instant()) });
  });
  after(() => here.close());

  it("sends files to a running bot, and tells what became of each notice", async () => {
    const one = await send(here.url, "docs/examples/notice.json");
    assert.deepEqual(one, { code: 0, text: "docs/examples/notice.json\n  created           NML-2026-0001\n" });
    const again = await send(here.url, "docs/examples/notice.json");
    assert.match(again.text, /known {13}NML-2026-0001/);
  });

  it("says of each bad row what is wrong, and fails then", async () => {
    const { code, text } = await send(here.url, "docs/examples/notices.csv");
    assert.equal(code, 1);
    assert.match(text, /invalid {11}INJ-2026-000124\n {4}municipality must be a municipality of the region file/);
    assert.match(text, /created {11}NML-2026-0002 INJ-2026-000125/);
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
