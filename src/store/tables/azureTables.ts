import { TableClient } from "@azure/data-tables";
import type { TokenCredential } from "@azure/identity";
import { instant } from "../../calendar/day.ts";
import { type Tables, tableNames } from "../rows.ts";
import { ask, storageClock } from "./asking.ts";
import { azureTable } from "./azureTable.ts";

/** How to reach the storage account: with a key in a connection string, or as who we are. */
export type Account =
  | { readonly connectionString: string }
  | { readonly endpoint: string; readonly credential: TokenCredential };

/** Short and few: the whole call, retries included, has to fit in the time that somebody waits. */
const retryOptions = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 800 };

/** The tables of an Azure storage account, or of Azurite, which speaks plain http on the machine itself. */
export function azureTables(account: Account): Tables {
  const clients = new Map(tableNames.map((name) => [name, clientOf(account, name)]));
  const settings = clientOf(account, "settings");
  const tables = new Map([...clients].map(([name, client]) => [name, azureTable(client)]));
  return {
    table: (name) => {
      const found = tables.get(name);
      if (found === undefined) throw new RangeError(`no table ${name}`);
      return found;
    },
    prepare: async () => {
      await Promise.all([...clients.values()].map((client) => ask((options) => client.createTable(options))));
    },
    time: async () => {
      const { onResponse, date } = storageClock();
      await ask((options) =>
        settings
          .listEntities({ ...options, onResponse })
          .byPage({ maxPageSize: 1 })
          .next(),
      );
      return instant(Temporal.Instant.fromEpochMilliseconds(date()));
    },
  };
}

function clientOf(account: Account, name: string): TableClient {
  if ("endpoint" in account) {
    return new TableClient(account.endpoint, name, account.credential, { retryOptions });
  }
  const options = { retryOptions, allowInsecureConnection: isLoopback(account.connectionString) };
  return TableClient.fromConnectionString(account.connectionString, name, options);
}

/** Plain http only ever to this machine. */
const isLoopback = (connectionString: string): boolean =>
  /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(connectionString);
