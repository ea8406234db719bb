import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** What goes wrong with a request on its way to the table service. */
export type Fault =
  /** The service does what was asked, and nobody hears of it. */
  | "loseAnswer"
  /** The service is overloaded. */
  | "busy"
  /** Nothing comes back, ever. */
  | "hang";

/** `POST /devstoreaccount1/$batch` and the like: what a test tells requests apart by. */
export type Line = string;

export type TablesProxy = {
  readonly port: number;
  /** Every request that came, in order. */
  readonly lines: readonly Line[];
  /** The next `times` requests whose line fits go wrong. */
  readonly misbehave: (fault: Fault, fits: RegExp, times?: number) => void;
  readonly close: () => Promise<void>;
};

/** Stands between a store and the table service on `target`, and loses what it is told to lose. */
export async function tablesProxy(target: number): Promise<TablesProxy> {
  const lines: Line[] = [];
  let faults: { readonly fault: Fault; readonly fits: RegExp; left: number }[] = [];

  const faultFor = (line: Line): Fault | undefined => {
    const found = faults.find(({ fits, left }) => left > 0 && fits.test(line));
    if (found !== undefined) found.left--;
    return found?.fault;
  };

  const server = createServer((incoming, answer) => {
    const line = `${incoming.method} ${decodeURIComponent(incoming.url ?? "")}`;
    lines.push(line);
    const fault = faultFor(line);
    if (fault === "hang") return;
    if (fault === "busy") {
      // Not in one line: where restify is loaded too, its `writeHead` answers nothing.
      answer.writeHead(503);
      answer.end();
    } else pass(target, incoming, answer, fault === "loseAnswer");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port is free");

  return {
    port: address.port,
    lines,
    misbehave: (fault, fits, times = 1) => {
      faults = [...faults, { fault, fits, left: times }];
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function pass(port: number, incoming: IncomingMessage, answer: ServerResponse, isLost: boolean): void {
  const { method, url, headers } = incoming;
  const forwarded = request({ host: "127.0.0.1", port, method, path: url, headers }, (response) => {
    if (isLost) {
      response.resume().on("end", () => incoming.socket.destroy());
    } else {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    }
  });
  forwarded.on("error", () => incoming.socket.destroy());
  incoming.pipe(forwarded);
}
