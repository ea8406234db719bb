import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** What goes wrong with a request on its way to the table service. */
export type Fault =
  /** The service does what was asked, and nobody hears of it. */
  | "loseAnswer"
  /** The service is overloaded. */
  | "busy"
  /** The service fails. */
  | "error"
  /** The connection breaks before the service hears anything. */
  | "cut"
  /** Nothing comes back, ever. */
  | "hang"
  /** A query gets one row at a time. */
  | "shortPage"
  /** A query that goes on gets an empty page first, and has to go on from there. */
  | "emptyPage";

/** `POST /devstoreaccount1/$batch` and the like: what a test tells requests apart by. */
export type Line = string;

export type TablesProxy = {
  readonly port: number;
  /** Every request that came, in order. */
  readonly lines: readonly Line[];
  /** The next `times` requests whose line fits go wrong. */
  readonly misbehave: (fault: Fault, fits: RegExp, times?: number) => void;
  /** From now on each request goes wrong with this chance; `{}` ends it. */
  readonly odds: (chances: Readonly<Partial<Record<Fault, number>>>, random?: () => number) => void;
  /** How many requests went wrong so far, by fault. */
  readonly met: () => Readonly<Partial<Record<Fault, number>>>;
  /** Milliseconds that every answer is late from now on. */
  readonly slow: (milliseconds: number) => void;
  /** From now on the service's clock says so many seconds later than it is: what stands there looks that much older. */
  readonly age: (seconds: number) => void;
  readonly close: () => Promise<void>;
};

/** Stands between a store and the table service on `target`, and loses what it is told to lose. */
export async function tablesProxy(target: number, listenOn = 0): Promise<TablesProxy> {
  const lines: Line[] = [];
  const met: Partial<Record<Fault, number>> = {};
  let faults: { readonly fault: Fault; readonly fits: RegExp; left: number }[] = [];
  let chances: readonly (readonly [Fault, number])[] = [];
  let random = () => 1;
  let latency = 0;
  let ahead = 0;

  const faultFor = (line: Line): Fault | undefined => {
    const found = faults.find(({ fits, left }) => left > 0 && fits.test(line));
    if (found !== undefined) found.left--;
    return found?.fault ?? chances.find(([fault, chance]) => isPossible(fault, line) && random() < chance)?.[0];
  };

  const server = createServer((incoming, answer) => {
    const line = `${incoming.method} ${decodeURIComponent(incoming.url ?? "")}`;
    lines.push(line);
    const fault = faultFor(line);
    if (fault !== undefined) met[fault] = (met[fault] ?? 0) + 1;
    const now = () => answerWith(fault, { target, incoming, answer, ahead });
    if (latency > 0) setTimeout(now, latency);
    else now();
  }).listen(listenOn, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port is free");

  return {
    port: address.port,
    lines,
    misbehave: (fault, fits, times = 1) => {
      faults = [...faults, { fault, fits, left: times }];
    },
    odds: (wanted, seededRandom = random) => {
      const all: readonly Fault[] = ["loseAnswer", "hang", "busy", "error", "cut", "emptyPage", "shortPage"];
      chances = all.flatMap((fault) => (wanted[fault] === undefined ? [] : [[fault, wanted[fault]] as const]));
      random = seededRandom;
    },
    met: () => ({ ...met }),
    slow: (milliseconds) => {
      latency = milliseconds;
    },
    age: (seconds) => {
      ahead = seconds;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Only a query has pages, and only one that goes on can find the next of them empty. */
function isPossible(fault: Fault, line: Line): boolean {
  if (fault === "shortPage") return line.includes("$top=");
  if (fault === "emptyPage") return line.includes("NextRowKey=");
  return true;
}

type Passing = {
  readonly target: number;
  readonly incoming: IncomingMessage;
  readonly answer: ServerResponse;
  readonly ahead: number;
};

function answerWith(fault: Fault | undefined, passing: Passing): void {
  const { incoming, answer } = passing;
  switch (fault) {
    case "hang":
      return;
    case "cut":
      incoming.socket.destroy();
      return;
    case "busy":
    case "error":
      // Not in one line: where restify is loaded too, its `writeHead` answers nothing.
      answer.writeHead(fault === "busy" ? 503 : 500);
      answer.end();
      return;
    case "emptyPage":
      emptyPage(passing);
      return;
    default:
      pass(passing, fault);
  }
}

/** Goes on at the very place where the query wanted to go on. */
function emptyPage({ incoming, answer }: Passing): void {
  const asked = new URL(incoming.url ?? "", "http://tables").searchParams;
  for (const part of ["NextPartitionKey", "NextRowKey"]) {
    answer.setHeader(`x-ms-continuation-${part}`, asked.get(part) ?? "");
  }
  answer.setHeader("content-type", "application/json;odata=minimalmetadata");
  answer.writeHead(200);
  answer.end(`{"value":[]}`);
}

function pass({ target, incoming, answer, ahead }: Passing, fault: Fault | undefined): void {
  const { method, url = "", headers } = incoming;
  const path = fault === "shortPage" ? url.replace(/top=\d+/, "top=1") : url;
  const forwarded = request({ host: "127.0.0.1", port: target, method, path, headers }, (response) => {
    if (fault === "loseAnswer") {
      response.resume().on("end", () => incoming.socket.destroy());
      return;
    }
    const date = new Date(Date.parse(response.headers.date ?? "") + ahead * 1_000).toUTCString();
    answer.writeHead(response.statusCode ?? 502, { ...response.headers, date });
    response.pipe(answer);
  });
  forwarded.on("error", () => incoming.socket.destroy());
  incoming.pipe(forwarded);
}
