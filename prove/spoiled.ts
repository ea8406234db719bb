import { oneOf } from "../test/support/random.ts";

/** Numbers between 0 and 1. */
export type Random = () => number;

const oddities: readonly unknown[] = [
  ...[null, true, -1, 1e308, "", " ", "../head", "\u0000", "'; --", "{{case}}", "$eval", "__proto__", [], {}],
  ...["2026-02-30", "9999-12-31", "NML-2026-0001", "x".repeat(5_000), [[[[[]]]]], { __proto__: null, constructor: 1 }],
];

/** One or a few fields are something else, gone, or new. */
export function spoiled(it: unknown, random: Random): unknown {
  if (Array.isArray(it)) return it.map((each) => (random() < 0.2 ? oneOf(oddities, random) : spoiled(each, random)));
  if (typeof it !== "object" || it === null) return random() < 0.05 ? oneOf(oddities, random) : it;
  const entries = Object.entries(it).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    if (random() < 0.02) return [];
    if (random() < 0.03) return [[key, oneOf(oddities, random)]];
    if (random() < 0.01)
      return [
        [key, value],
        [`${key}x`, oneOf(oddities, random)],
      ];
    return [[key, spoiled(value, random)]];
  });
  return Object.fromEntries(entries);
}

/** Now and then the text itself is cut off, doubled or has a letter changed. */
export function spoiledText(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const way = random();
  if (way < 0.02) return text.slice(0, at);
  if (way < 0.03) return `${text}${text}`;
  if (way < 0.05)
    return `${text.slice(0, at)}${String.fromCharCode(Math.floor(random() * 0x500))}${text.slice(at + 1)}`;
  if (way < 0.06) return `[${Array.from({ length: 5 }, () => text).join(",")}]`;
  if (way < 0.065) return "[".repeat(100_000);
  return text;
}
