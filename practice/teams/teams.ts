import { once } from "node:events";
import type { Clock } from "../../src/clock.ts";
import { botLine } from "./botLine.ts";
import { connector } from "./connector.ts";
import { type Conversations, conversations, type Memory } from "./conversations.ts";
import { type Deeds, deeds } from "./deeds.ts";
import type { Directory } from "./directory.ts";
import { gate } from "./gate.ts";
import { type Installs, installs } from "./installs.ts";
import { limits } from "./limits.ts";
import { type Call, type Extent, type Fault, misbehaviour } from "./misbehaviour.ts";

/** A small Teams of our own: people act, the bot is told, and the bot answers through its Connector. */
export type Teams = Deeds &
  Omit<Installs, "isInstalled"> &
  Pick<Conversations, "messages" | "threads" | "find" | "remove" | "viewOf" | "subscribe" | "forget"> & {
    /** Where the Connector listens, without a slash at the end; activities carry it as `serviceUrl`, with one. */
    readonly url: string;
    readonly directory: Directory;
    /** Lets the bot's next calls go wrong; call the answer to stop. */
    readonly misbehave: (fault: Fault, extent?: Extent) => () => void;
    /** Switches Teams' rate limits on or off (off at first). */
    readonly limitRates: (on: boolean) => void;
    /** All that the bot asked of the Connector, oldest first. */
    readonly requests: () => readonly Call[];
    readonly close: () => Promise<void>;
  };

/** What a Teams is made of. `port` 0 takes a free one. `botUrl` is where activities go: `http://127.0.0.1:3978/api/messages`. */
export type TeamsSettings = {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly botUrl: string;
  readonly port: number;
  readonly directory: Directory;
  readonly memory?: Memory;
};

/** Starts a Teams on loopback. Rejects when the port is taken (`EADDRINUSE`). */
export async function practiceTeams(settings: TeamsSettings): Promise<Teams> {
  const { clock, newId, directory, memory } = settings;
  const talk = conversations({ clock, directory, memory });
  const faults = misbehaviour();
  const rates = limits(clock);
  const entrance = gate(faults);
  let url = "";
  const serviceUrl = () => `${url}/`;
  const world = { clock, newId, directory, talk, toBot: botLine(settings.botUrl), serviceUrl };
  const { isInstalled, ...installing } = installs(world);
  const server = connector({ directory, talk, gate: entrance, limits: rates, isInstalled, serviceUrl });

  server.server.listen(settings.port, "127.0.0.1");
  await once(server.server, "listening");
  url = `http://127.0.0.1:${server.address().port}`;

  const { messages, threads, find, remove, viewOf, subscribe, forget } = talk;
  return {
    ...deeds(world),
    ...installing,
    ...{ messages, threads, find, remove, viewOf, subscribe, forget },
    url,
    directory,
    misbehave: faults.add,
    limitRates: rates.set,
    requests: entrance.calls,
    close: async () => {
      const closed = once(server.server, "close");
      server.server.close();
      // Calls that are left hanging on purpose would keep it open for ever.
      server.server.closeAllConnections();
      await closed;
    },
  };
}
