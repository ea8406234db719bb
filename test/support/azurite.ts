import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The account that every Azurite knows: published by its makers, it protects nothing. */
const account = "devstoreaccount1";
const accountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

let running: { readonly child: ChildProcess; readonly folder: string; readonly port: number } | undefined;

/** Starts one Azurite table service for the whole run, on a free port of this machine only, and stops it at the end. */
export const mochaHooks = {
  async beforeAll(): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "ketenmaat-tables-"));
    const port = await freePort();
    const child = spawn(
      process.execPath,
      [tableService(), "--tableHost", "127.0.0.1", "--tablePort", String(port), "--location", folder, ...quiet],
      { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
    );
    running = { child, folder, port };
    await said(child, "successfully started");
  },
  async afterAll(): Promise<void> {
    if (running === undefined) return;
    const { child, folder } = running;
    running = undefined;
    if (child.exitCode === null) {
      child.kill("SIGINT");
      await once(child, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  },
};

/** How tests reach the table service. `port` is another one when a proxy stands before it. */
export function azuriteConnectionString(port = azuritePort()): string {
  return [
    "DefaultEndpointsProtocol=http",
    `AccountName=${account}`,
    `AccountKey=${accountKey}`,
    `TableEndpoint=http://127.0.0.1:${port}/${account}`,
  ].join(";");
}

/** The port of the table service. Throws when no hook started it. */
export function azuritePort(): number {
  if (running === undefined) throw new Error("Azurite is not running: does mocha require this file?");
  return running.port;
}

const quiet = ["--silent", "--disableTelemetry", "--skipApiVersionCheck"];

/** The script that starts Azurite's table service alone. */
function tableService(): string {
  return createRequire(import.meta.url).resolve("azurite/dist/src/table/main.js");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}

/** Waits until the child says something. Throws when it ends first. */
function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`Azurite stopped at once (${code})`)));
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes(words)) resolve();
    });
  });
}
