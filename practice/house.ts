import { join } from "node:path";
import type { Instant } from "../src/calendar/day.ts";
import type { Clock } from "../src/clock.ts";
import { localSettings } from "../src/config.ts";
import { type Running, start } from "../src/main.ts";
import { rulesOf } from "../src/region/region.ts";
import { readSetup } from "../src/setup.ts";
import { tableStore } from "../src/store/tableStore.ts";
import { type Azurite, startAzurite } from "./azurite.ts";
import type { MovableClock } from "./clock.ts";
import { nextMoment } from "./nextMoment.ts";

/** Where everything listens, all of it on loopback, and what it is made of. */
export type Stage = {
  readonly ports: { readonly bot: number; readonly tables: number; readonly teams: number; readonly page: number };
  /** Where data stays over a restart. */
  readonly folder: string;
  readonly logLevel: string;
  readonly clock: MovableClock;
  readonly real: Clock;
  readonly newId: () => string;
  /** Told of each thing that stands, as it stands. */
  readonly says: (line: string) => void;
};

/** Azurite and the bot in local mode: what there is of the product itself. */
export type House = {
  readonly bot: Running;
  /** When something next happens of itself in a case; `null` when only people can change anything. */
  readonly nextMoment: () => Promise<Instant | null>;
  readonly close: () => Promise<void>;
};

/** Starts Azurite, then the bot on it. When the bot cannot start, Azurite does not stay behind. */
export async function openHouse({ ports, folder, logLevel, clock, real, says }: Stage): Promise<House> {
  const env = {
    KETENMAAT_LOCAL: "1",
    PORT: String(ports.bot),
    LOG_LEVEL: logLevel,
    TABLES_CONNECTION_STRING: localSettings.TABLES_CONNECTION_STRING.replace(":10002/", `:${ports.tables}/`),
  };
  const azurite = await startAzurite({ port: ports.tables, folder: join(folder, "tables") });
  says(`tables    http://127.0.0.1:${ports.tables}  (Azurite, data in ${folder})`);
  const bot = await startBot(azurite);
  says(`bot       ${bot.url}  (local mode)`);
  const rules = rulesOf(readSetup(env).region);
  const { cases } = tableStore({ connectionString: env.TABLES_CONNECTION_STRING });
  return {
    bot,
    nextMoment: () => nextMoment(cases, clock.now(), rules),
    close: async () => {
      await bot.stop();
      await azurite.stop();
    },
  };

  async function startBot({ stop }: Azurite): Promise<Running> {
    try {
      return await start({ env, clock, real });
    } catch (error) {
      await stop();
      throw error;
    }
  }
}
