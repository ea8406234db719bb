import { setTimeout as sleep } from "node:timers/promises";
import { DefaultAzureCredential } from "@azure/identity";
import type { DestinationStream, Logger } from "pino";
import { nl } from "./cards/words/words.nl.ts";
import { type Clock, clockFrom } from "./clock.ts";
import { type Settings, SettingsError } from "./config.ts";
import { house } from "./house.ts";
import { logger } from "./log.ts";
import { openApi } from "./notices/openApi.ts";
import type { Directory } from "./people/directory.ts";
import { readiness } from "./readiness.ts";
import type { Region } from "./region/region.ts";
import { readSetup, type Setup } from "./setup.ts";
import { storageTime } from "./store/storageTime.ts";
import type { Store } from "./store/store.ts";
import { tableStore } from "./store/tableStore.ts";
import { webServer } from "./web/server.ts";

/** What the outside gives the bot: its settings, the chain's time, and real time. */
export type World = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The chain's time. In the practice environment it can be ahead of `real`. */
  readonly clock: Clock;
  /** Real time: signatures always go by it. */
  readonly real: Clock;
  /** Something else than Azure Tables to remember in. */
  readonly store?: Store;
  /** Something else than standard output to log to. */
  readonly logTo?: DestinationStream;
};

/** The bot, running. */
export type Running = {
  readonly url: string;
  readonly people: Directory;
  /** Looks at everything whose moment has come, now. */
  readonly catchUp: () => Promise<void>;
  /** Finishes what is being done, then stops. */
  readonly stop: () => Promise<void>;
};

/** Builds the house and opens its doors. Throws `SettingsError`, or the system's error for a taken port. */
export const start = async ({ env, ...world }: World): Promise<Running> => open(readSetup(env), world);

async function open(
  { settings, region }: Setup,
  { clock, real, store: given, logTo }: Omit<World, "env">,
): Promise<Running> {
  const log = logger(settings.LOG_LEVEL, logTo);
  const store = given ?? (await openTables(settings));
  const { people, messages, notices, noteTurnedAway, isHeard, startSweeping, catchUp, stop } = house({
    ...{ settings, region, store, clock, real, sleep, log },
    elapsed: () => performance.now(),
    random: Math.random,
  });
  const server = await webServer({
    port: settings.PORT,
    host: settings.local ? "127.0.0.1" : "0.0.0.0",
    ...{ notices, noteTurnedAway, log },
    openApi: openApi(region, settings.NOTICE_AUDIENCE),
    pages: pagesOf(region),
    adapter: messages,
    ready: () => readiness({ store, isHeard }),
  });
  startSweeping();
  log.info({ port: server.port }, "bot listens");
  return {
    url: `http://127.0.0.1:${server.port}`,
    ...{ people, catchUp },
    stop: () => stop(server.close()),
  };
}

/** What the app package points at: what is kept, and on which terms this is used. */
function pagesOf({ retention }: Region) {
  const { privacy } = nl;
  const kept = privacy.kept({ months: retention.monthsAfterRelease, days: retention.daysAfterCancellation });
  return {
    "/privacy": { title: privacy.title, text: kept },
    "/terms": { title: privacy.terms.title, text: privacy.terms.text },
  };
}

async function openTables({
  TABLES_CONNECTION_STRING: connectionString,
  TABLES_ENDPOINT: endpoint,
}: Settings): Promise<Store> {
  const account =
    connectionString === "" ? { endpoint, credential: new DefaultAzureCredential() } : { connectionString };
  const store = tableStore(account);
  await store.prepare();
  return store;
}

/** Milliseconds between two looks at the storage's clock: machines drift slowly, and may be set right at any time. */
const clockInterval = 5 * 60_000;

/** The machine's time, kept right by the storage's. When the storage does not answer, that shows elsewhere soon enough. */
async function timeBy(store: Store, log: Logger): Promise<Clock> {
  const { now, measure } = storageTime({ machine: () => Temporal.Now.instant(), ping: store.ping });
  await measure();
  const again = () => measure().catch((err: unknown) => log.warn({ err }, "storage time not known"));
  setInterval(again, clockInterval).unref();
  return clockFrom(now);
}

/** Milliseconds. Who asks us to stop makes us after ten seconds; what is not finished by then is found in the agenda. */
const patience = 9_000;

/** `npm run serve`: the bot in production, on this machine and its environment. */
async function serve(): Promise<void> {
  const setup = readSetup(process.env);
  const store = await openTables(setup.settings);
  const clock = await timeBy(store, logger(setup.settings.LOG_LEVEL));
  const bot = await open(setup, { clock, real: clock, store });
  const stop = () => {
    Promise.race([bot.stop(), sleep(patience)]).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

if (import.meta.main) {
  await serve().catch((error: unknown) => {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
