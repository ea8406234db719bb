// `npm run restore -- DIR`: puts a backup back in empty tables, and writes anew what follows from the cases.
import { instant } from "../src/calendar/day.ts";
import { rebuild } from "../src/store/rebuild.ts";
import { rememberedIn } from "../src/store/remembered.ts";
import { restore } from "../src/store/restore.ts";
import { onTables, whereTables } from "./tables.ts";

const usage = `npm run restore -- DIR [--port PORT]

Puts the backup in DIR back, in tables that hold nothing yet: cases, what was said and what is still owed, notices, people,
places and settings. Looks whether all of it stands as it was. Then passes over numbers that may have been given since the
backup, and writes the lookups and the agenda anew. Stop the bot first.

${whereTables}`;

await onTables({
  usage,
  needsFolder: true,
  run: async ({ tables, folder }) => {
    const { takenAt, digest } = await restore(tables, folder);
    const report = (number: string) => console.error(`  ${number} cannot be read: it is back, but nothing looks at it`);
    const cases = await rebuild({ store: rememberedIn(tables), report }, instant(Temporal.Now.instant()));
    return `  restored the backup of ${takenAt}: ${cases} cases\n  digest    ${digest}, as in the backup\n\n${since(takenAt)}`;
  },
});

function since(takenAt: string): string {
  return `  Have every source send again what it sent since ${takenAt}: what is known changes nothing.`;
}
