import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { SettingsError } from "../src/config.ts";
import { readSetup } from "../src/setup.ts";

describe("what a process is set up with", () => {
  it("is the sample region in local mode, when nothing else is said", () => {
    const { settings, region } = readSetup({ KETENMAAT_LOCAL: "1" });
    assert.deepEqual([settings.local, region.id], [true, "nml"]);
  });

  it("is refused with all that is wrong with the settings and with the region file, together", () => {
    const broken = () => readSetup({ PORT: "no-port", REGION_FILE: "package.json" });
    assert.throws(broken, (error) => {
      assert.ok(error instanceof SettingsError);
      for (const said of [
        /PORT is not a port/,
        /ALLOWED_TENANTS is missing/,
        /package\.json can't be used/,
        /retention/,
      ]) {
        assert.match(error.message, said);
      }
      return true;
    });
  });

  it("is refused by npm run serve before it looks for the storage", () => {
    const nowhere = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:1/a;";
    const env = { PATH: process.env["PATH"], KETENMAAT_LOCAL: "1", TABLES_CONNECTION_STRING: nowhere };
    const said = spawnSync(process.execPath, ["src/main.ts"], {
      encoding: "utf8",
      env: { ...env, REGION_FILE: "no-such-file.json" },
    });
    assert.equal(said.status, 1);
    assert.equal(said.stderr, "no-such-file.json can't be used:\n- the file cannot be read\n");
  });
});
