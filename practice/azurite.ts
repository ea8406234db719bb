import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Azurite's table service, as a process of its own. */
export type Azurite = { readonly stop: () => Promise<void> };

/** Azurite said that it could not start; `reason` is the last it said. */
export class AzuriteError extends Error {
  override readonly name = "AzuriteError";
}

/**
 * Starts Azurite's table service on loopback, with its data in `folder`; without one it keeps them in memory, and does not
 * stand still every five seconds to save them. It stops with SIGINT, on which it saves what it holds, also when this process
 * dies without a word: the line between the two then breaks.
 */
export async function startAzurite({ port, folder }: { port: number; folder?: string }): Promise<Azurite> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const settings = [String(port), ...(folder === undefined ? [] : [folder])];
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...settings], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Ctrl-C in the terminal is for this process; it stops Azurite last, when the bot has finished writing.
    detached: true,
  });
  let said = "";
  const started = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-500);
      if (said.includes("successfully started")) resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", () => reject(new AzuriteError(said.trim())));
  });
  await started;
  return {
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

/** The child itself: runs Azurite here and interrupts it as soon as nobody holds the other end of the line. */
async function serveTables(port: string, folder: string | undefined): Promise<void> {
  process.on("disconnect", () => process.kill(process.pid, "SIGINT"));
  const table = createRequire(import.meta.url).resolve("azurite/dist/src/table/main.js");
  const flags = ["--silent", "--disableTelemetry", "--skipApiVersionCheck"];
  process.argv = [
    process.execPath,
    table,
    "--tableHost",
    "127.0.0.1",
    "--tablePort",
    port,
    ...(folder === undefined ? ["--inMemoryPersistence"] : ["--location", folder]),
    ...flags,
  ];
  await import(table);
}

if (import.meta.main) {
  const [port = "", folder] = process.argv.slice(2);
  await serveTables(port, folder);
}
