import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ownAzurite } from "../support/azurite.ts";
import { freePort } from "../support/ports.ts";

describe("the bot in production", () => {
  const azurite = ownAzurite();

  it("stops when it is asked to, though a sender never ends what it sends", async function () {
    this.timeout(60_000);
    const port = await freePort();
    const bot = spawn(process.execPath, ["src/main.ts"], {
      env: {
        ...process.env,
        ...{ KETENMAAT_LOCAL: "1", PORT: String(port), LOG_LEVEL: "error" },
        TABLES_CONNECTION_STRING: azurite.connectionString(),
      },
      stdio: "inherit",
    });
    const ended = once(bot, "exit");
    const isUp = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isUp())) await sleep(50);
    const sender = connect(port, "127.0.0.1");
    await once(sender, "connect");
    sender.on("error", () => {});
    sender.write(
      "POST /api/notices HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{",
    );
    assert.ok(await isUp());
    bot.kill("SIGTERM");
    assert.deepEqual(await ended, [0, null]);
    sender.destroy();
  });
});
