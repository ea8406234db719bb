import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { meansToBot } from "../../tools/appPackage/means.ts";
import { packageProblems } from "../../tools/appPackage/problems.ts";
import { parts, problemsWith } from "./parts.ts";

describe("the app package", () => {
  it("is as Teams wants it, with a menu that the bot understands", () => {
    assert.deepEqual(packageProblems(parts, meansToBot), []);
  });

  it("is written for the newest manifest that Microsoft's package knows", () => {
    const known = readdirSync("node_modules/@microsoft/app-manifest/build/json-schemas/teams");
    const newest = Math.max(...known.map((name) => Number(/^v1\.(\d+)$/.exec(name)?.[1] ?? 0)));
    assert.match(parts.manifest, new RegExp(`"manifestVersion": "1.${newest}"`));
    assert.match(parts.english, new RegExp(`/teams/v1.${newest}/`));
  });

  it("asks for no permission", () => {
    assert.doesNotMatch(parts.manifest, /"(permissions|devicePermissions|authorization|webApplicationInfo)"/);
  });
});

describe("an app package that is broken", () => {
  const broken: readonly (readonly [string, () => readonly string[], string])[] = [
    [
      "no bot id",
      () => problemsWith("manifest", /"botId": "[^"]+",\s+"scopes"/, '"scopes"'),
      "manifest.json: bots/0: must have required property 'botId'",
    ],
    [
      "a name that is too long",
      () => problemsWith("manifest", '"short": "Ketenmaat"', `"short": "${"Ketenmaat".repeat(4)}"`),
      "manifest.json: name/short: must NOT have more than 30 characters",
    ],
    [
      "an English name that is too long",
      () => problemsWith("english", '"name.short": "Ketenmaat"', `"name.short": "${"Ketenmaat".repeat(4)}"`),
      "en.json: name.short: must NOT have more than 30 characters",
    ],
    [
      "a command that the bot does not know",
      () => problemsWith("manifest", '"title": "open rollen"', '"title": "dansen"'),
      'command "dansen": is none that the bot knows',
    ],
    [
      "an English command that the bot does not know",
      () => problemsWith("english", '"open roles"', '"dance"'),
      'command "dance": is none that the bot knows',
    ],
    [
      "a command that is another one in English",
      () => problemsWith("english", '"my cases"', '"open roles"'),
      'command "mijn zaken": its English, "open roles", is another command',
    ],
    [
      "a command with a description that Teams cuts off",
      () => problemsWith("manifest", '"Rollen die jij kunt oppakken"', `"${"Rollen ".repeat(20)}"`),
      'command "open rollen": has a description of more than 128 characters',
    ],
    [
      "a text without English",
      () => problemsWith("english", /"name\.full": "[^"]+",\s+/, ""),
      "name.full: has no English",
    ],
    [
      "a command without English",
      () => problemsWith("english", /"bots\[0\]\.commandLists\[1\]\.commands\[3\]\.title": "[^"]+",\s+/, ""),
      "bots[0].commandLists[1].commands[3].title: has no English",
    ],
    [
      "English for what is not there",
      () => problemsWith("english", "commandLists[1].commands[3].title", "commandLists[2].commands[3].title"),
      "bots[0].commandLists[2].commands[3].title: is English for nothing",
    ],
    [
      "a field that no manifest has",
      () => problemsWith("manifest", '"validDomains"', '"validDomain"'),
      "manifest.json: at the top: must NOT have additional properties (validDomain)",
    ],
    [
      "a manifest that Microsoft does not publish",
      () => problemsWith("manifest", /teams\/v1\.\d+/, "teams/v1.999"),
      "manifest.json: $schema: names no schema that Microsoft publishes",
    ],
    [
      "a place that nothing fills in",
      () => problemsWith("manifest", "bot.example.org", "{{HOST}}"),
      "{{HOST}}: is not filled in",
    ],
  ];
  for (const [what, problems, said] of broken) {
    it(`is told so: ${what}`, () => assert.ok(problems().includes(said), problems().join("\n")));
  }

  it("hears of more commands than Teams shows", () => {
    const menu = `"commands": [${'{ "title": "help" },'.repeat(10)}`;
    assert.ok(problemsWith("manifest", '"commands": [', menu).includes("command list 0: has more than 10 commands"));
  });
});
