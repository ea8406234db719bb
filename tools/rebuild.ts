// `npm run rebuild`: writes anew what follows from the cases, the lookups and the agenda.
import { instant } from "../src/calendar/day.ts";
import { rebuild } from "../src/store/rebuild.ts";
import { rememberedIn } from "../src/store/remembered.ts";
import { onTables, whereTables } from "./tables.ts";

const usage = `npm run rebuild [-- --port PORT]

Writes all lookups anew from the cases, and plans a look at each case. Does no harm beside a running bot.

${whereTables}`;

await onTables({
  usage,
  needsFolder: false,
  run: async ({ tables }) => {
    const report = (number: string) => console.error(`  ${number} cannot be read`);
    const cases = await rebuild({ store: rememberedIn(tables), report }, instant(Temporal.Now.instant()));
    return `  ${cases} cases rebuilt`;
  },
});
