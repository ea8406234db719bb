import { rememberedIn } from "./remembered.ts";
import type { Store } from "./store.ts";
import { type Account, azureTables } from "./tables/azureTables.ts";

/**
 * The store in Azure Table Storage (or Azurite). `prepare` makes the tables that are missing: once, at start, before
 * anything else is asked. What Azure refuses or does not answer ends as an error within about three seconds.
 */
export function tableStore(account: Account): Store & { readonly prepare: () => Promise<void> } {
  const tables = azureTables(account);
  return { ...rememberedIn(tables), prepare: tables.prepare };
}
