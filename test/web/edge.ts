import { Writable } from "node:stream";
import { pino } from "pino";
import type { Clock } from "../../src/clock.ts";
import type { EntranceSettings } from "../../src/notices/entrance.ts";
import { openApi } from "../../src/notices/openApi.ts";
import type { KeysOf } from "../../src/notices/token.ts";
import type { Readiness } from "../../src/web/health.ts";
import type { Adapter } from "../../src/web/messages.ts";
import { webServer } from "../../src/web/server.ts";
import { chain } from "../notices/chain.ts";
import { clock, places } from "../notices/sender.ts";

/** The HTTP edge on this machine, on a free port unless told, with what it wrote to its log. */
export async function edge({
  adapter = async (_req, res) => void res.end(),
  ready = async () => ({ ready: true }),
  port = 0,
  wall = clock,
  noteTurnedAway,
  settings = {},
  keysOf,
}: {
  port?: number;
  wall?: Clock;
  settings?: Partial<EntranceSettings>;
  keysOf?: KeysOf;
  adapter?: Adapter;
  ready?: () => Promise<Readiness>;
  noteTurnedAway?: (status: number) => Promise<void>;
} = {}) {
  const lines: string[] = [];
  const sink = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  const behind = chain({ wall, settings, ...(keysOf === undefined ? {} : { keysOf }) });
  const server = await webServer({
    port,
    host: "127.0.0.1",
    adapter,
    notices: behind.door,
    noteTurnedAway: noteTurnedAway ?? behind.queues.turnedAway.note,
    openApi: openApi(places, "api://ketenmaat"),
    pages: { "/privacy": { title: "Wat bewaren we?", text: "**Nooit** een naam.\n\nEen <tweede> alinea." } },
    ready,
    log: pino({ level: "trace" }, sink),
  });
  return { ...behind, ...server, url: `http://127.0.0.1:${server.port}`, logged: () => lines.join("") };
}

export type Edge = Awaited<ReturnType<typeof edge>>;
