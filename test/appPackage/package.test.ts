import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { zipped } from "../../tools/appPackage/zip.ts";
import { parts } from "./parts.ts";

const appId = "00000000-1111-4111-8111-000000000000";

describe("npm run package", () => {
  let folder = "";
  let out = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "package-"));
    out = join(folder, "made", "ketenmaat.zip");
  });
  after(() => rmSync(folder, { recursive: true }));

  const run = (env: Readonly<Record<string, string>>, ...words: readonly string[]) =>
    spawnSync(process.execPath, ["tools/package.ts", "--out", out, ...words], {
      encoding: "utf8",
      env: { TZ: "Asia/Tokyo", ...env },
    });

  it("names all that it misses, and writes nothing", () => {
    const { status, stdout, stderr } = run({}, "--domain", "https://bot.example.org/api", "--fast");
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /^--fast: no such option$/m);
    assert.match(stderr, /^--app-id \(or MicrosoftAppId\): is missing$/m);
    assert.match(stderr, /^--domain \(or DOMAIN\): is no domain/m);
    assert.ok(!existsSync(out));
  });

  it("fills in the settings and writes what Teams takes: four files, side by side", () => {
    const { status, stderr } = run({ MicrosoftAppId: appId, DOMAIN: "bot.example.org" });
    assert.equal(status, 0, stderr);
    const files = unzipSync(readFileSync(out));
    assert.deepEqual(Object.keys(files), ["color.png", "en.json", "manifest.json", "outline.png"]);
    const manifest: unknown = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()));
    assert.deepEqual(manifest, JSON.parse(parts.manifest));
    assert.match(parts.manifest, new RegExp(`"botId": "${appId}"`));
  });

  it("writes the same bytes for the same settings, wherever and whenever", () => {
    assert.deepEqual(new Uint8Array(readFileSync(out)), zipped(parts));
  });

  it("explains itself", () => {
    const { status, stdout } = run({}, "--help");
    assert.equal(status, 0);
    assert.match(stdout, /^npm run package -- \[options\]/);
  });
});
