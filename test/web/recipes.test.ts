import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import sinon from "sinon";
import { z } from "zod";
import { clockFrom } from "../../src/clock.ts";
import { entraKeys } from "../../src/notices/token.ts";
import { newSecret, notice, oldSecret } from "../notices/sender.ts";
import { app, audience, signer, tenant, usual } from "../notices/tokens.ts";
import { type Edge, edge } from "./edge.ts";

const page = readFileSync("docs/notices.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "recipes-"));
const file = join(folder, "notice.json");
const answer = z.looseObject({ status: z.union([z.string(), z.int()]), caseNumber: z.string().optional() });

/** A command of the page, from where it begins to the end of its block. */
function recipe(beginning: RegExp): string {
  const [text] = page.match(new RegExp(`^${beginning.source}[^]*?(?=^\`\`\`)`, "m")) ?? [];
  return text ?? assert.fail(`docs/notices.md has no ${beginning.source}`);
}

/** Runs a command of the page in a shell, with something else in it; answers what the bot said. */
async function run(text: string, otherwise: Readonly<Record<string, string>>): Promise<z.output<typeof answer>> {
  const script = Object.entries(otherwise).reduce((whole, [from, to]) => {
    assert.ok(whole.includes(from), `the recipe has no ${from}`);
    return whole.replace(from, () => to);
  }, text);
  return answer.parse(JSON.parse((await promisify(execFile)("sh", ["-euc", script])).stdout));
}

const write = (said: object): void => writeFileSync(file, JSON.stringify(said, null, 2));

const created = { status: "created", caseNumber: "NML-2026-0001" };

describe("The call that docs/notices.md shows,", () => {
  after(() => rmSync(folder, { recursive: true }));

  describe("that is signed", () => {
    let here: Edge;
    beforeEach(async () => {
      here = await edge({ wall: clockFrom(() => Temporal.Now.instant()) });
      write(notice());
    });
    afterEach(() => here.close());

    const sends = (otherwise: Readonly<Record<string, string>> = {}, secret = oldSecret) =>
      run(recipe(/URL=/), {
        ...{ "https://ketenmaat.example.nl": here.url, "whsec_...": secret, "FILE=notice.json": `FILE=${file}` },
        ...otherwise,
      });
    const named = { '"msg_$(openssl rand -hex 16)"': "one/delivery" };

    it("creates a case, with either secret", async () => {
      assert.deepEqual(await sends(), created);
      assert.deepEqual(await sends({}, newSecret), { ...created, status: "known" });
    });

    it("is refused with another secret, or when it was signed ten minutes ago", async () => {
      assert.equal((await sends({}, `whsec_${"another0".repeat(4)}`)).status, 401);
      assert.equal((await sends({ "$(date +%s)": "$(($(date +%s) - 600))" })).status, 401);
      assert.equal((await here.cases()).length, 0);
    });

    it("gets the same answer when it is tried again, and changes nothing", async () => {
      assert.deepEqual(await sends(named), created);
      const before = await here.cases();
      assert.deepEqual(await sends(named), created);
      assert.deepEqual(await here.cases(), before);
    });

    it("brings another notice under the name of a delivery that was, and leaves that one's answer as it is", async () => {
      assert.deepEqual(await sends(named), created);
      write(notice({ sourceReference: "ANOTHER", personNumber: "1234567" }));
      assert.deepEqual(await sends(named), { ...created, caseNumber: "NML-2026-0002" });
      write(notice({ sourceReference: "REFUSED", prison: "alcatraz" }));
      assert.equal((await sends(named)).status, 422);
      write(notice({ prison: "ter-peel" }));
      assert.deepEqual(await sends(named), created);
      assert.deepEqual(
        (await here.cases()).map(({ prison, references }) => [prison, references.source]),
        [
          ["roermond", notice()["sourceReference"]],
          ["roermond", "ANOTHER"],
        ],
      );
    });
  });

  describe("that brings a token", () => {
    const box = sinon.createSandbox();
    let by: Awaited<ReturnType<typeof signer>>;
    let here: Edge;
    before(async () => {
      by = await signer();
      const settings = { NOTICE_APP_IDS: [app], NOTICE_AUDIENCE: audience, ALLOWED_TENANTS: [tenant] };
      const asked = `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`;
      box.stub(globalThis, "fetch").callsFake(async (url) => {
        assert.equal(String(url), asked);
        return Response.json(by.published);
      });
      here = await edge({ settings, keysOf: entraKeys() });
      write(notice());
    });
    after(async () => {
      box.restore();
      await here.close();
    });

    const sends = async (claims: Readonly<Record<string, unknown>>) =>
      run(recipe(/curl [^\n]*Bearer/), { $URL: here.url, $FILE: file, $TOKEN: await by.sign(claims) });

    it("creates a case, once, by keys as Entra ID publishes them", async () => {
      assert.deepEqual(await sends(usual()), created);
      assert.deepEqual(await sends({ ...usual(), iat: usual().iat - 1 }), created);
      assert.equal((await here.cases()).length, 1);
    });

    it("is refused when the token is meant for somebody else", async () => {
      write(notice({ sourceReference: "ANOTHER" }));
      assert.equal((await sends({ ...usual(), aud: "api://44444444-4444-4444-8444-444444444444" })).status, 401);
      assert.equal((await here.cases()).length, 1);
    });
  });
});
