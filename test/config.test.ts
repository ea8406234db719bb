import assert from "node:assert/strict";
import { readSettings, SettingsError } from "../src/config.ts";

const problems = (env: Readonly<Record<string, string>>): string => {
  try {
    readSettings(env);
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error.message;
  }
  return "";
};

const complete = {
  MicrosoftAppId: "app",
  MicrosoftAppTenantId: "tenant",
  MicrosoftAppPassword: "not-to-be-repeated",
  TABLES_ENDPOINT: "https://example.table.core.windows.net",
  PERSON_KEY_SECRET: "x".repeat(32),
  NOTICE_SECRETS: "whsec_bG9jYWwtbW9kZS1zZWNyZXQtdGhhdC1wcm90ZWN0cw==",
  ALLOWED_TENANTS: "TENANT",
  ADMINISTRATORS: "TENANT_ABC",
};

describe("the settings", () => {
  it("are read, with ids in small letters however they are written", () => {
    const settings = readSettings(complete);
    assert.equal(settings.local, false);
    assert.deepEqual(settings.ALLOWED_TENANTS, ["tenant"]);
    assert.deepEqual(settings.ADMINISTRATORS, ["tenant_abc"]);
  });

  it("let applications in only when they are named, with the bot's own audience unless told", () => {
    const { NOTICE_APP_IDS, NOTICE_AUDIENCE } = readSettings(complete);
    assert.deepEqual([NOTICE_APP_IDS, NOTICE_AUDIENCE], [[], "api://app"]);
    const told = readSettings({ ...complete, NOTICE_APP_IDS: "ONE, two", NOTICE_AUDIENCE: "api://other" });
    assert.deepEqual([told.NOTICE_APP_IDS, told.NOTICE_AUDIENCE], [["one", "two"], "api://other"]);
  });

  it("name everything that is missing at once", () => {
    const said = problems({});
    for (const name of ["MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppPassword", "TABLES_ENDPOINT"]) {
      assert.match(said, new RegExp(name));
    }
    assert.match(said, /PERSON_KEY_SECRET is missing/);
    assert.match(said, /NOTICE_SECRETS is missing/);
    assert.match(said, /ALLOWED_TENANTS is missing/);
  });

  it("name what is wrong without repeating it", () => {
    const said = problems({
      ...complete,
      PORT: "no-port",
      NOTICE_SECRETS: "not-to-be-repeated",
      PERSON_KEY_SECRET: "short",
    });
    assert.match(said, /PORT is not a port/);
    assert.match(said, /NOTICE_SECRETS needs/);
    assert.match(said, /PERSON_KEY_SECRET needs/);
    assert.doesNotMatch(said, /not-to-be-repeated|short$|no-port/m);
  });

  it("tell which notice secret is wrong by its place, never by what it holds", () => {
    const [one, other] = ["a", "b"].map((letter) => `whsec_${letter.repeat(32)}`);
    const said = (NOTICE_SECRETS: string) => problems({ ...complete, NOTICE_SECRETS });
    assert.equal(said(`${one}, injus:${other}`), "");
    assert.match(said(`${one}, Injus:${other}, whsec_short`), /in place 2,.*\n.*in place 3,/);
    assert.match(said(`${one}, injus:${one}`), /NOTICE_SECRETS holds in place 2 the secret of place 1/);
    assert.match(said(","), /NOTICE_SECRETS is missing/);
    assert.doesNotMatch(said(`${one}, Injus:${other}, whsec_short`), /aaa|bbb|Injus|short/);
  });

  it("bring their own values in local mode, which talks to this machine only", () => {
    const settings = readSettings({ KETENMAAT_LOCAL: "1" });
    assert.equal(settings.local, true);
    assert.deepEqual(settings.SERVICE_HOSTS, ["127.0.0.1", "localhost"]);
    assert.match(problems({ KETENMAAT_LOCAL: "1", SERVICE_HOSTS: "example.org" }), /this machine only/);
    assert.match(problems({ KETENMAAT_LOCAL: "1", MicrosoftAppId: "app" }), /no place in local mode/);
  });
});
