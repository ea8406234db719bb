// `npm run backup -- DIR`: writes everything that is remembered to a folder.
import { instant } from "../src/calendar/day.ts";
import { type Manifest, writeBackup } from "../src/store/backupFolder.ts";
import { onTables, whereTables } from "./tables.ts";

const usage = `npm run backup -- DIR [--port PORT]

Writes everything that is remembered to DIR: a file per table, and a manifest with counts and a digest. Each case is as it
was at one moment, also while the bot runs. DIR must be new or empty. It holds personal data: keep it as you keep the tables.

${whereTables}`;

await onTables({
  usage,
  needsFolder: true,
  run: async ({ tables, folder }) => told(await writeBackup(tables, folder, instant(Temporal.Now.instant()))),
});

function told({ tables, digest }: Manifest): string {
  const lines = Object.entries(tables).map(([name, { rows, unreadable }]) => {
    const broken = unreadable === 0 ? "" : `, ${unreadable} of them without a whole document`;
    return `  ${name.padEnd(10)}${String(rows).padStart(8)} rows${broken}`;
  });
  return [...lines, `  digest    ${digest}`].join("\n");
}
