import { commandProblems, type Means } from "./commands.ts";
import { iconProblems } from "./icons.ts";
import type { Parts } from "./parts.ts";
import { schemaProblems } from "./schema.ts";
import { translationProblems } from "./translation.ts";

/** All that is wrong with an app package, in plain English: Teams itself would name one thing at a time. */
export function packageProblems({ manifest, english, ...icons }: Parts, means: Means): readonly string[] {
  const [dutch, translation]: readonly unknown[] = [JSON.parse(manifest), JSON.parse(english)];
  const left = `${manifest}${english}`.match(/\{\{\w+\}\}/g) ?? [];
  return [
    ...[...new Set(left)].map((placeholder) => `${placeholder}: is not filled in`),
    ...schemaProblems(dutch).map((problem) => `manifest.json: ${problem}`),
    ...schemaProblems(translation).map((problem) => `en.json: ${problem}`),
    ...translationProblems(dutch, translation),
    ...commandProblems(dutch, translation, means),
    ...iconProblems(icons),
  ];
}
