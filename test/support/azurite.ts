import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Azurite, startAzurite } from "../../practice/azurite.ts";
import { localSettings } from "../../src/config.ts";
import { freePort } from "./ports.ts";

let running: { readonly azurite: Azurite; readonly folder: string; readonly port: number } | undefined;

/** Starts one Azurite table service for the whole run, on a free port of this machine only, and stops it at the end. */
export const mochaHooks = {
  async beforeAll(): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "ketenmaat-tables-"));
    const port = await freePort();
    running = { azurite: await startAzurite({ port, folder }), folder, port };
  },
  async afterAll(): Promise<void> {
    await running?.azurite.stop();
    if (running !== undefined) await rm(running.folder, { recursive: true, force: true });
    running = undefined;
  },
};

/** How tests reach the table service. `port` is another one when a proxy stands before it. */
export const azuriteConnectionString = (port = azuritePort()): string =>
  localSettings.TABLES_CONNECTION_STRING.replace(":10002/", `:${port}/`);

/** The port of the table service. Throws when no hook started it. */
export function azuritePort(): number {
  if (running === undefined) throw new Error("Azurite is not running: does mocha require this file?");
  return running.port;
}
