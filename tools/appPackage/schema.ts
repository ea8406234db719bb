import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ajv from "ajv-draft-04";
import { z } from "zod";

const published = "https://developer.microsoft.com/json-schemas/";

/** Microsoft's schemas as its package carries them. Its code stays unused: it wants a package that it doesn't name. */
const carried = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json")),
  "build/json-schemas",
);

const named = z.looseObject({ $schema: z.string().startsWith(published).endsWith(".schema.json") });

const schema = z.looseObject({
  properties: z.record(z.string(), z.unknown()),
  patternProperties: z.record(z.string(), z.unknown()).default({}),
});

/** A JSON schema, as far as one looks into it. */
export type Schema = Readonly<z.infer<typeof schema>>;

const read = new Map<string, Schema>();

/** The schema that a document names, read once from this machine; `undefined` when Microsoft's package does not carry it. */
export function schemaOf(document: unknown): Schema | undefined {
  const address = named.safeParse(document).data?.$schema;
  if (address === undefined) return undefined;
  const file = join(carried, address.slice(published.length));
  if (!read.has(file) && existsSync(file)) read.set(file, schema.parse(JSON.parse(readFileSync(file, "utf8"))));
  return read.get(file);
}

// The schema's patterns hold what its formats would; one of them is no pattern under the stricter reading of Unicode.
const judge = new ajv.default({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });

/** All that Microsoft's own schema has against a document, without asking the network. */
export function schemaProblems(document: unknown): readonly string[] {
  const found = schemaOf(document);
  if (found === undefined) return ["$schema: names no schema that Microsoft publishes"];
  // The same schema is compiled once: `judge` knows it again by its identity.
  judge.validate(found, document);
  return (judge.errors ?? []).map(({ instancePath, message, params }) => {
    const stray: unknown = params["additionalProperty"];
    const where = instancePath === "" ? "at the top" : instancePath.slice(1);
    return `${where}: ${message ?? "is wrong"}${typeof stray === "string" ? ` (${stray})` : ""}`;
  });
}
