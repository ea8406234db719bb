import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { z } from "zod";

type Part = {
  readonly properties?: Readonly<Record<string, Part>> | undefined;
  readonly items?: Part | undefined;
  readonly anyOf?: readonly Part[] | undefined;
};

const part: z.ZodType<Part> = z.lazy(() =>
  z.object({
    properties: z.record(z.string(), part).optional(),
    items: part.optional(),
    anyOf: z.array(part).optional(),
  }),
);

/** Every setting below a part of the schema, by its path. What is in a list goes by the path of the list. */
function settingsIn({ properties = {}, items, anyOf = [] }: Part, path = ""): readonly string[] {
  return [
    ...Object.entries(properties).flatMap(([key, below]) => [`${path}${key}`, ...settingsIn(below, `${path}${key}.`)]),
    ...[items, ...anyOf].flatMap((below) => (below === undefined ? [] : settingsIn(below, path))),
  ];
}

describe("docs/region.md", () => {
  const named = new Set(readFileSync("docs/region.md", "utf8").match(/(?<=`)[^`\n]+(?=`)/g));
  const settings = settingsIn(part.parse(JSON.parse(readFileSync("docs/region.schema.json", "utf8"))));

  it("names every setting of the region file", () => {
    assert.ok(settings.length > 50);
    assert.deepEqual(
      settings.filter((setting) => !named.has(setting)),
      [],
    );
  });

  it("names no setting that is none", () => {
    const known = new Set(settings);
    const roots = new Set(settings.map((setting) => setting.split(".")[0]));
    const paths = [...named].filter((text) => /^\w+\.\w+(\.\w+)*$/.test(text) && !text.endsWith(".json"));
    assert.deepEqual(
      paths.filter((path) => roots.has(path.split(".")[0]) && !known.has(path)),
      [],
    );
  });
});
