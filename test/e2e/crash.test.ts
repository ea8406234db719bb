import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { administrator, directory, links } from "../../practice/people.ts";
import { sampleNotice, sendNotice } from "../../practice/samples.ts";
import { latest } from "../../practice/teams/message.ts";
import { practiceTeams, type Teams } from "../../practice/teams/teams.ts";
import { clockFrom } from "../../src/clock.ts";
import { localSettings } from "../../src/config.ts";
import { ownAzurite } from "../support/azurite.ts";
import { freePort } from "../support/ports.ts";
import { north } from "../support/stage.ts";
import { type TablesProxy, tablesProxy } from "../support/tablesProxy.ts";

describe("a bot that is killed right after it accepted a notice", () => {
  const azurite = ownAzurite();
  let proxy: TablesProxy;
  let teams: Teams;
  let bot: ChildProcess | undefined;
  let port = 0;
  const clock = clockFrom(() => Temporal.Now.instant());

  before(async function () {
    this.timeout(60_000);
    port = await freePort();
    proxy = await tablesProxy(azurite.port());
    const botUrl = `http://127.0.0.1:${port}/api/messages`;
    teams = await practiceTeams({ clock, newId: randomUUID, botUrl, port: 0, directory });
  });

  after(async () => {
    bot?.kill("SIGKILL");
    await teams?.close();
    await proxy?.close();
  });

  /** A process of its own, as in production; resolves when it is ready. */
  async function startBot({ minutesLater }: { minutesLater: number }): Promise<ChildProcess> {
    const env = {
      KETENMAAT_LOCAL: "1",
      PORT: String(port),
      LOG_LEVEL: "info",
      TABLES_CONNECTION_STRING: azurite.connectionString(proxy.port),
      ADMINISTRATORS: `${directory.tenant}_${directory.people.find(({ id }) => id === administrator.id)?.objectId}`,
    };
    const child = spawn(process.execPath, ["test/support/botProcess.ts", String(minutesLater)], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise<void>((resolve, reject) => {
      child.once("exit", () => reject(new Error("the bot did not start")));
      child.stdout?.on("data", (chunk: Buffer) => {
        if (chunk.toString().includes("bot listens")) resolve();
      });
    });
    return child;
  }

  it("has the case a minute later, after its restart, and posts the card once", async function () {
    this.timeout(60_000);
    bot = await startBot({ minutesLater: 0 });
    await teams.say({ person: administrator.id, conversation: north, text: links[0].text });
    const died = once(bot, "exit");
    const number = await sendNotice(sampleNotice(0, { clock, newId: randomUUID }), {
      url: `http://127.0.0.1:${port}`,
      secret: localSettings.NOTICE_SECRETS,
      newId: randomUUID,
      at: new Date(clock.now()),
    });
    bot.kill("SIGKILL");
    await died;

    // It may have died while it was posting: then five minutes have to pass by the storage's clock before anybody tries again.
    proxy.age(600);
    bot = await startBot({ minutesLater: 1 });
    const isCard = () =>
      teams.messages(north).filter((message) => JSON.stringify(latest(message).card).includes(number)).length;
    await new Promise<void>((resolve) => {
      const stop = teams.subscribe(() => {
        if (isCard() === 1) resolve(stop());
      });
      if (isCard() === 1) resolve(stop());
    });
  });
});
