import { z } from "zod";
import { schemaOf } from "./schema.ts";

/** English for every text that Teams shows in somebody's own language, and for nothing else. */
export function translationProblems(manifest: unknown, english: unknown): readonly string[] {
  const isTranslated = translated(english);
  const dutch = leaves(manifest).filter(isTranslated);
  const given = Object.keys(z.record(z.string(), z.unknown()).catch({}).parse(english)).filter(isTranslated);
  return [
    ...dutch.filter((key) => !given.includes(key)).map((key) => `${key}: has no English`),
    ...given.filter((key) => !dutch.includes(key)).map((key) => `${key}: is English for nothing`),
  ];
}

/** Which places of a manifest have a translation: the schema of translations names them, as names or as patterns. */
function translated(english: unknown): (key: string) => boolean {
  const { properties = {}, patternProperties = {} } = schemaOf(english) ?? {};
  const names = Object.keys(properties).filter((name) => name.includes("."));
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
  return (key) => names.includes(key) || patterns.some((pattern) => pattern.test(key));
}

/** Every text of a document by its place, written as translations do: `bots[0].commandLists[0].commands[0].title`. */
function leaves(it: unknown, place = ""): readonly string[] {
  if (typeof it === "string") return [place];
  if (Array.isArray(it)) return it.flatMap((each: unknown, index) => leaves(each, `${place}[${index}]`));
  if (typeof it !== "object" || it === null) return [];
  return Object.entries(it).flatMap(([name, each]) => leaves(each, place === "" ? name : `${place}.${name}`));
}
