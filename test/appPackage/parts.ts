import product from "../../package.json" with { type: "json" };
import { meansToBot } from "../../tools/appPackage/means.ts";
import { type Parts, readParts } from "../../tools/appPackage/parts.ts";
import { packageProblems } from "../../tools/appPackage/problems.ts";

/** The parts as they lie in the tree, filled in for an invented installation. */
export const parts: Parts = readParts("appPackage", {
  APP_ID: "00000000-1111-4111-8111-000000000000",
  DOMAIN: "bot.example.org",
  VERSION: product.version,
});

/** What is said of the package once a text of its manifest or its English reads otherwise. */
export function problemsWith(part: "manifest" | "english", from: string | RegExp, to: string): readonly string[] {
  const text = parts[part].replace(from, to);
  if (text === parts[part]) throw new RangeError(`there is no ${String(from)} in the ${part}`);
  return packageProblems({ ...parts, [part]: text }, meansToBot);
}
