import { DefaultAzureCredential } from "@azure/identity";
import { localSettings } from "../src/config.ts";
import { StorageAwayError } from "../src/store/errors.ts";
import type { Store } from "../src/store/store.ts";
import { tableStore } from "../src/store/tableStore.ts";

/** What tools that work on the storage itself say of their settings. */
export const storageUsage = `TABLES_CONNECTION_STRING or TABLES_ENDPOINT   the storage; what npm start keeps when both are left out`;

/** The storage that the environment names, else that of local mode. Ends the tool when it does not answer. */
export async function openStorage(): Promise<Store> {
  const { TABLES_CONNECTION_STRING: connectionString = "", TABLES_ENDPOINT: endpoint = "" } = process.env;
  const store = tableStore(
    connectionString === "" && endpoint !== ""
      ? { endpoint, credential: new DefaultAzureCredential() }
      : { connectionString: connectionString === "" ? localSettings.TABLES_CONNECTION_STRING : connectionString },
  );
  await store.prepare().catch((error: unknown) => {
    if (!(error instanceof StorageAwayError)) throw error;
    console.error("the storage does not answer");
    process.exit(1);
  });
  return store;
}
