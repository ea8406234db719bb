// `npm run package`: the app package that an administrator uploads in Teams.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import product from "../package.json" with { type: "json" };
import { meansToBot } from "./appPackage/means.ts";
import { readParts } from "./appPackage/parts.ts";
import { packageProblems } from "./appPackage/problems.ts";
import { zipped } from "./appPackage/zip.ts";
import { type Options, typed } from "./options.ts";

const usage = `npm run package -- [options]

Checks the app package and writes it as a zip for the Teams admin center. The same settings give the same bytes.

  --app-id ID      the bot's app id; MicrosoftAppId from the settings when left out
  --domain NAME    where the bot is on the internet, like bot.example.org; DOMAIN from the settings when left out
  --out FILE       dist/ketenmaat.zip when left out
  --help           this text`;

const options: Options = { "app-id": "text", domain: "text", out: "text", help: "flag" };

const { texts, has, problems: misused } = typed(process.argv.slice(2), options);

if (has("help")) console.log(usage);
else write();

function write(): void {
  const out = texts("out").at(-1) ?? "dist/ketenmaat.zip";
  const filling = {
    APP_ID: texts("app-id").at(-1) ?? process.env["MicrosoftAppId"] ?? "",
    DOMAIN: texts("domain").at(-1) ?? process.env["DOMAIN"] ?? "",
    VERSION: product.version,
  };
  const wrong = [...misused, ...fillingProblems(filling)];
  const parts = readParts(fileURLToPath(new URL("../appPackage", import.meta.url)), filling);
  const problems = wrong.length > 0 ? wrong : packageProblems(parts, meansToBot);
  if (problems.length > 0) {
    console.error(`${problems.join("\n")}\n\nNothing was written. See npm run package -- --help`);
    process.exitCode = 2;
    return;
  }
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zipped(parts));
  console.log(`${out}: Ketenmaat ${filling.VERSION} for ${filling.DOMAIN}, app id ${filling.APP_ID}`);
}

function fillingProblems({ APP_ID, DOMAIN }: { APP_ID: string; DOMAIN: string }): readonly string[] {
  const rules = [
    [
      "--app-id (or MicrosoftAppId)",
      APP_ID,
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      "is no app id, which is a GUID",
    ],
    [
      "--domain (or DOMAIN)",
      DOMAIN,
      /^([a-z0-9-]+\.)+[a-z]{2,}$/i,
      "is no domain: like bot.example.org, without https:// or a path",
    ],
  ] as const;
  return rules.flatMap(([name, value, form, otherwise]) =>
    form.test(value) ? [] : [`${name}: ${value === "" ? "is missing" : otherwise}`],
  );
}
