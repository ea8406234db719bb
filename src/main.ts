import { setTimeout as sleep } from "node:timers/promises";
import { DefaultAzureCredential } from "@azure/identity";
import { botAdapter, botAuthentication } from "./bot/adapter.ts";
import { botApplication } from "./bot/application.ts";
import { type Chain, channelCard } from "./bot/chain.ts";
import { connectorMessenger } from "./bot/connector.ts";
import { owedWords } from "./bot/owedWords.ts";
import { turns } from "./bot/turns.ts";
import type { CaseNumber } from "./case/case.ts";
import { decide } from "./case/decide.ts";
import { nextOpen } from "./case/openHours.ts";
import { maySay, nextLook } from "./case/owed.ts";
import { type Clock, clockFrom } from "./clock.ts";
import { readSettings, type Settings, SettingsError } from "./config.ts";
import { deliverer } from "./delivery/deliver.ts";
import { pacing } from "./delivery/pacing.ts";
import { logger } from "./log.ts";
import { noticesDoor } from "./notices/door.ts";
import { noticeReader } from "./notices/notice.ts";
import { personKeyWith } from "./notices/personKey.ts";
import { noticeReceiver } from "./notices/receive.ts";
import { signatureCheck } from "./notices/signature.ts";
import { type Directory, directory } from "./people/directory.ts";
import { placeNames, places, placesOf } from "./people/places.ts";
import { RegionError, readRegion, rulesOf } from "./region/region.ts";
import { planLook } from "./reminders/look.ts";
import { sweeper } from "./reminders/sweep.ts";
import { changer } from "./store/change.ts";
import { StorageAwayError } from "./store/errors.ts";
import { caseOpener } from "./store/opening.ts";
import type { Store } from "./store/store.ts";
import { tableStore } from "./store/tableStore.ts";
import type { Readiness } from "./web/health.ts";
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

/** Puts the house together and opens its doors. Throws `SettingsError`, `RegionError`, or the system's error for a taken port. */
export async function start(world: World): Promise<Running> {
  const { clock, real } = world;
  const settings = readSettings(world.env);
  const region = readRegion(settings.REGION_FILE);
  const rules = rulesOf(region);
  const names = placeNames(region);
  const log = logger(settings.LOG_LEVEL);
  const store = world.store ?? (await openTables(settings));
  const people = directory(store.documents, settings.ADMINISTRATORS);
  const channels = places(store.documents);
  const authentication = botAuthentication(settings);

  const {
    deliver,
    adoptCard,
    stop: finishDelivery,
  } = deliverer({
    store,
    messenger: connectorMessenger(authentication, settings.MicrosoftAppId),
    pacing: pacing({ now: () => performance.now(), sleep, replicas: settings.REPLICAS }),
    clock,
    sleep,
    random: Math.random,
    placesFor: async (it) => placesOf(it, await channels.list(), region),
    cardFor: (head) => channelCard(head, { rules, names }),
    conversationFor: async (it) => placesOf(it, await channels.list(), region)[0],
    wordsFor: (head, owed) => owedWords(head, owed, { rules, clock }),
    notBefore: (owed, at) => (maySay(owed, at, rules) ? at : nextOpen(owed.from > at ? owed.from : at, rules)),
  });
  const afterCommit = (number: CaseNumber): void => {
    deliver(number).catch((err: unknown) => log.error({ err, caseNumber: number }, "delivery failed"));
  };
  const change = changer({ store, decide, rules, clock, afterCommit });
  const openCase = caseOpener({ notices: store.notices, change, region: region.caseNumberPrefix });
  const { sweep, ...sweeping } = sweeper({
    store,
    change,
    deliver,
    clock,
    nextMoment: (it, at) => nextLook(it, at, rules),
    report: (subject, err) => log.error({ err, subject }, "look failed"),
  });
  /** A channel that is linked late gets the cards of the cases that run. */
  const lookAtAll = async (): Promise<void> => {
    for await (const number of store.cases.numbers()) await planLook(store, number, clock.now());
    await sweep();
  };
  const afterLink = (): void => {
    lookAtAll().catch((err: unknown) => log.error({ err }, "linked channel not filled"));
  };
  const adopt: Chain["adopt"] = (message) => {
    adoptCard(message).catch((err: unknown) => log.error({ err, caseNumber: message.caseNumber }, "adoption failed"));
  };
  const chain: Chain = {
    ...{ store, change, region, rules, names, clock, adopt, afterLink },
    directory: people,
    places: channels,
  };
  const app = botApplication(chain, log);

  const server = await webServer({
    port: settings.PORT,
    host: settings.local ? "127.0.0.1" : "0.0.0.0",
    adapter: turns(botAdapter(authentication), (context) => app.run(context), settings),
    notices: noticesDoor({
      clock,
      isSigned: signatureCheck({ secrets: settings.NOTICE_SECRETS, wall: real }),
      read: noticeReader(region, personKeyWith(settings.PERSON_KEY_SECRET)),
      receive: noticeReceiver({ openCase, cases: store.cases, lookup: store.lookup }),
    }),
    ready: () => readiness(store),
    log,
  });
  sweeping.start();
  log.info({ port: server.port }, "bot listens");
  return {
    url: `http://127.0.0.1:${server.port}`,
    people,
    catchUp: sweep,
    stop: async () => {
      await server.close();
      await Promise.all([sweeping.stop(), finishDelivery()]);
    },
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

async function readiness(store: Store): Promise<Readiness> {
  try {
    await store.ping();
    return { ready: true };
  } catch (error) {
    if (error instanceof StorageAwayError) return { ready: false, reason: "storage" };
    throw error;
  }
}

/** `npm run serve`: the bot in production, on the machine's own clock and environment. */
async function serve(): Promise<void> {
  const clock = clockFrom(() => Temporal.Now.instant());
  const bot = await start({ env: process.env, clock, real: clock });
  const stop = () => {
    bot.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

if (import.meta.main) {
  await serve().catch((error: unknown) => {
    if (!(error instanceof SettingsError || error instanceof RegionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
