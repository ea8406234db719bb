import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startAzurite } from "../practice/azurite.ts";
import { administrator } from "../practice/people.ts";
import { practiceTeams, type Teams } from "../practice/teams/teams.ts";
import { type Clock, clockFrom } from "../src/clock.ts";
import { localSettings } from "../src/config.ts";
import { directory as directoryIn } from "../src/people/directory.ts";
import type { Store } from "../src/store/store.ts";
import { tableStore } from "../src/store/tableStore.ts";
import { freePort } from "../test/support/ports.ts";
import { type TablesProxy, tablesProxy } from "../test/support/tablesProxy.ts";
import { directory, entries, links } from "./people.ts";

/** What every proof stands on: a storage with a proxy before it, a Teams, and the people in the directory. No bot yet. */
export type Ground = {
  readonly folder: string;
  /** The storage as it is, past the proxy. */
  readonly store: Store;
  /** What the bots see of it. */
  readonly proxy: TablesProxy;
  readonly teams: Teams;
  /** Where the bot has to listen. */
  readonly port: number;
  readonly url: string;
  readonly clock: Clock;
  readonly close: () => Promise<void>;
};

/** How a store is reached on this port of this machine. */
export const connectionTo = (port: number): string =>
  localSettings.TABLES_CONNECTION_STRING.replace(":10002/", `:${port}/`);

/** Lays the ground in a folder of its own, which goes with it. */
export async function ground(clock: Clock = clockFrom(() => Temporal.Now.instant())): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), "ketenmaat-prove-"));
  const [tables, port] = await Promise.all([freePort(), freePort()]);
  const azurite = await startAzurite({ port: tables });
  const proxy = await tablesProxy(tables);
  const store = tableStore({ connectionString: connectionTo(tables) });
  await store.prepare();
  const people = directoryIn(store.documents, clock);
  for (const entry of entries) await people.put(entry);
  const url = `http://127.0.0.1:${port}`;
  const teams = await practiceTeams({ clock, newId: randomUUID, botUrl: `${url}/api/messages`, port: 0, directory });
  return {
    ...{ folder, store, proxy, teams, port, url, clock },
    close: async () => {
      await teams.close();
      await proxy.close();
      await azurite.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The administrator links the channel of every municipality. A bot has to be there. */
export async function linkAll({ teams }: Ground): Promise<void> {
  for (const { channel, text } of links) await teams.say({ person: administrator.id, conversation: channel, text });
}
