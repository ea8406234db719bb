import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type Activity, invoke } from "../practice/teams/activities.ts";
import type { Known } from "../prove/acts.ts";
import { startBots } from "../prove/bots.ts";
import { drive } from "../prove/driver.ts";
import { type Ground, linkAll } from "../prove/ground.ts";
import { directory, player } from "../prove/people.ts";
import { settle } from "../prove/settle.ts";
import { abreast, type Line, ms, type Taken, times } from "./measure.ts";

/** How long a claim takes from Teams to Teams, one, sixteen and sixty-four at once, against an echo that does nothing. */
export async function clickLines(on: Ground): Promise<readonly Line[]> {
  const bots = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  const echo = await startEcho();
  try {
    await linkAll(on);
    const { cases } = await drive(on, { seed: 1, acts: 64, lanes: 64 });
    await settle(on, cases);
    const lines: Line[] = [];
    for (const lanes of [1, 16, 64]) {
      const total = 192;
      const floor = await abreast(lanes, total, (lane, nth) => send(echo.url, activityOf(on, cases[lane], nth)));
      const claim = await abreast(lanes, total, (lane, nth) =>
        send(on.url, activityOf(on, cases[lane], 1_000 * lanes + nth)),
      );
      const seen = ({ p50, p99, perSecond }: Taken) =>
        `${perSecond.toFixed(0)} a second, p50 ${ms(p50)}, p99 ${ms(p99)}`;
      lines.push([
        `a click that changes a case, ${lanes} at once`,
        seen(claim),
        `echo: ${seen(floor)} (${times(claim.p50, floor.p50)})`,
      ]);
    }
    return lines;
  } finally {
    echo.child.kill();
    await bots.close();
  }
}

async function startEcho(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, ["bench/echo.ts"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const [port] = await once(child, "message");
  return { child, url: `http://127.0.0.1:${port}` };
}

/** The role is taken and given back in turn, each time from a card of another version: every click is a change. */
function activityOf({ teams, clock }: Ground, it: Known | undefined, nth: number): Activity {
  const person = player("Sem");
  const verb = nth % 2 === 0 ? "claim" : "giveBack";
  const data = { case: it?.number, role: "probationOfficer", v: nth };
  const scene = {
    ...{ directory, person, id: `f:bench-${nth}`, at: clock.now() },
    serviceUrl: `${teams.url}/`,
    conversation: `a:1${person.objectId}`,
  };
  const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
  return invoke(scene, { name: "adaptiveCard/action", value, replyToId: `list-${it?.number}` });
}

async function send(url: string, activity: Activity): Promise<void> {
  const response = await fetch(`${url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(activity),
  });
  const said = await response.text();
  if (!said.includes("Gelukt")) throw new Error(`a click was not done: ${said.slice(0, 200)}`);
}
