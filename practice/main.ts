// `npm start`: everything a newcomer needs, on a machine with nothing but npm.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { clockFrom } from "../src/clock.ts";
import { AzuriteError } from "./azurite.ts";
import { movableClock } from "./clock.ts";
import type { Stage } from "./house.ts";
import { play } from "./play.ts";
import { openPlayground } from "./playground.ts";

const now = () => Temporal.Now.instant();
const real = clockFrom(now);
const port = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const pagePort = port("PRACTICE_PORT", 3980);
const botOnly = process.argv.includes("--bot-only");
// Apart from the play: its channels are not there for another client, and the other way round.
const folder = botOnly ? join(".data", "bot-only") : ".data";

const stage: Stage = {
  ports: {
    bot: port("PORT", 3978),
    tables: port("TABLES_PORT", 10002),
    page: pagePort,
    teams: port("TEAMS_PORT", pagePort + 1),
  },
  folder,
  logLevel: process.env["LOG_LEVEL"] ?? "warn",
  clock: botOnly ? realClock() : movableClock(join(folder, "clock.json"), now),
  real,
  newId: randomUUID,
  says: (line) => console.log(`  ${line}`),
};

try {
  console.log("Ketenmaat starts …");
  const running = botOnly ? await openPlayground(stage) : await play(stage);
  console.log(
    "url" in running ? invitation(running.url) : "\nThe bot stands alone (docs/playground.md). Ctrl-C stops it.\n",
  );
  stopOn(running.close);
} catch (error) {
  console.error(`\n${reasonOf(error)}\n`);
  process.exit(1);
}

/** Another client has its own clock: the bot then keeps real time. */
function realClock() {
  return { ...real, moveTo: () => undefined, reset: () => undefined };
}

function invitation(url: string): string {
  return `
  Open ${url}

  Try this: press "Ik pak dit op" on the card as Joris Kempen, then look as Liv Claessen and fill in the check.
  Type "mijn zaken" in the chat with Ketenmaat, or move the clock at the top.

  Ctrl-C stops everything and keeps the data in ${folder}.
`;
}

/** The first Ctrl-C finishes what is being done; the data is on disk when this process ends. */
function stopOn(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    console.log("\nKetenmaat stops …");
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

/** What a newcomer can do about a start that failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "Ketenmaat did not start.";
  const said = error instanceof AzuriteError ? error.message : `${Reflect.get(error, "code") ?? ""} ${error.message}`;
  if (!said.includes("EADDRINUSE")) return `Ketenmaat did not start: ${error.message}`;
  const taken = /127\.0\.0\.1:(\d+)/.exec(said)?.[1] ?? "that it needs";
  return [
    `Port ${taken} is taken: is Ketenmaat running already?`,
    "Otherwise choose others: PORT (bot, 3978), TABLES_PORT (10002), PRACTICE_PORT (page, 3980; Teams takes the next one).",
  ].join("\n");
}
