import { type Azurite, startAzurite } from "../../practice/azurite.ts";
import { localSettings } from "../../src/config.ts";
import { freePort } from "./ports.ts";

/** A table service for the tests of one `describe`, with nothing in it yet. It is there from their first `before` on. */
export type OwnAzurite = {
  readonly port: () => number;
  /** How tests reach it. `port` is another one when a proxy stands before it. */
  readonly connectionString: (port?: number) => string;
};

/** Starts an Azurite before the tests of a `describe`, on a free port of this machine only, and stops it after them. */
export function ownAzurite(): OwnAzurite {
  let port = 0;
  let running: Azurite | undefined;

  before(async function () {
    this.timeout(60_000);
    port = await freePort();
    running = await startAzurite({ port });
  });
  after(() => running?.stop());

  return {
    port: () => port,
    connectionString: (at = port) => localSettings.TABLES_CONNECTION_STRING.replace(":10002/", `:${at}/`),
  };
}
