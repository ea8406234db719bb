import { DefaultAzureCredential } from "@azure/identity";
import { localSettings } from "../src/config.ts";
import { BackupError } from "../src/store/backupFolder.ts";
import { StorageAwayError, UnreadableError } from "../src/store/errors.ts";
import { rememberedIn } from "../src/store/remembered.ts";
import type { Tables } from "../src/store/rows.ts";
import type { Store } from "../src/store/store.ts";
import { azureTables } from "../src/store/tables/azureTables.ts";
import { typed } from "./options.ts";

/** What each tool that works on the tables says about where they are. */
export const whereTables = `TABLES_CONNECTION_STRING or TABLES_ENDPOINT   the storage account, as for the bot itself
--port PORT   without those: the tables of local mode on this machine (TABLES_PORT, 10002)`;

/** What was typed: the tables that are meant, and a folder where one is needed. */
type Asked = { readonly tables: Tables; readonly folder: string };

type Tool = {
  readonly usage: string;
  readonly needsFolder: boolean;
  /** Answers what there is to tell. */
  readonly run: (asked: Asked) => Promise<string>;
};

/** Runs a tool on the tables: reads what was typed, ends its errors, sets the exit code. */
export async function onTables({ usage, needsFolder, run }: Tool): Promise<void> {
  const given = process.argv.slice(2);
  const [folder = "", ...rest] = needsFolder && given[0]?.startsWith("--") === false ? given : ["", ...given];
  const { texts, has, problems } = typed(rest, { port: "text", help: "flag" });
  const wrong = [...problems, ...(needsFolder && folder === "" ? ["a folder is needed"] : [])];
  if (has("help") || wrong.length > 0) {
    if (!has("help")) console.error(`${wrong.join("\n")}\n`);
    console.log(usage);
    process.exitCode = has("help") ? 0 : 2;
    return;
  }
  try {
    const tables = tablesAt(texts("port").at(-1));
    await tables.prepare();
    console.log(await run({ tables, folder }));
  } catch (error) {
    if (!(error instanceof BackupError || error instanceof UnreadableError || error instanceof StorageAwayError)) {
      throw error;
    }
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * The store in the tables that are meant, for tools with options of their own. Ends the tool when the storage is away: then
 * there is nothing that it could do.
 */
export async function storeAt(port?: string): Promise<Store> {
  const tables = tablesAt(port);
  await tables.prepare().catch((error: unknown) => {
    if (!(error instanceof StorageAwayError)) throw error;
    console.error(error.message);
    process.exit(1);
  });
  return rememberedIn(tables);
}

/** Whether no storage account is named, so that the tables of local mode are meant. */
export function isLocal(): boolean {
  const { TABLES_CONNECTION_STRING: connectionString = "", TABLES_ENDPOINT: endpoint = "" } = process.env;
  return connectionString === "" && endpoint === "";
}

/** The tables that the environment names, or those of local mode on this port. */
export function tablesAt(port = process.env["TABLES_PORT"] ?? "10002"): Tables {
  const { TABLES_CONNECTION_STRING: connectionString = "", TABLES_ENDPOINT: endpoint = "" } = process.env;
  if (connectionString !== "") return azureTables({ connectionString });
  if (endpoint !== "") return azureTables({ endpoint, credential: new DefaultAzureCredential() });
  return azureTables({
    connectionString: localSettings.TABLES_CONNECTION_STRING.replace(":10002/", `:${port}/`),
  });
}
