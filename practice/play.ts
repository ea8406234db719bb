import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { localSettings } from "../src/config.ts";
import { type House, openHouse, type Stage } from "./house.ts";
import { administrator, directory, entries, links } from "./people.ts";
import { sampleNotice, sendNotice } from "./samples.ts";
import { chatOf } from "./teams/directory.ts";
import { fileMemory } from "./teams/memory.ts";
import { practiceTeams, type Teams } from "./teams/teams.ts";
import { practiceWeb } from "./web/web.ts";

/** The practice environment, running. */
export type Play = { readonly url: string; readonly close: () => Promise<void> };

/** Raises the curtain: the house, a Teams to play in, and the page. On the first day one notice comes in. */
export async function play(stage: Stage): Promise<Play> {
  const { clock, newId, ports, folder, says } = stage;
  const memoryFile = join(folder, "teams.json");
  const isFirstDay = !existsSync(memoryFile);
  const botUrl = `http://127.0.0.1:${ports.bot}/api/messages`;
  const teams = await practiceTeams({
    clock,
    newId,
    botUrl,
    port: ports.teams,
    directory,
    memory: fileMemory(memoryFile),
  });
  says(`teams     ${teams.url}  (practice)`);
  let house = await openHouse(stage);
  if (isFirstDay) await firstDay(stage, house, teams);

  const web = await practiceWeb({
    teams,
    port: ports.page,
    clock: {
      now: clock.now,
      moveTo: async (at) => {
        // What is under way is said at its own time: the clock does not move in the middle of a look.
        await house.bot.catchUp();
        clock.moveTo(at);
        await house.bot.catchUp();
      },
      jumps: async () => {
        const to = await house.nextMoment();
        return to === null ? [] : [{ label: "Volgende termijn", to }];
      },
    },
    sendNotice: async () => `Eerstedagsmelding verstuurd: zaak ${await notify(stage, newIdCount(teams))}.`,
    startOver: async () => {
      await house.close();
      rmSync(folder, { recursive: true, force: true });
      clock.reset();
      house = await openHouse(stage);
      teams.forget();
      await firstDay(stage, house, teams);
    },
    onFault: (error) => says(`The page met a fault: ${error instanceof Error ? error.message : "no error"}`),
  });
  return {
    url: web.url,
    close: async () => {
      await web.close();
      await house.close();
      await teams.close();
    },
  };
}

/** Fills the directory, has everybody add the app, the administrator link the channels, and sends the first notice. */
async function firstDay(stage: Stage, { bot }: House, teams: Teams): Promise<void> {
  for (const entry of entries) await bot.people.put(entry);
  for (const { channel, text } of links) {
    await teams.say({ person: administrator.id, conversation: channel, text });
  }
  for (const person of directory.people) await teams.install({ person: person.id, conversation: chatOf(person) });
  stage.says(`notice    a first-day notice came in: case ${await notify(stage, 0)}`);
}

/** How many threads stand already: the next sample is another one each time. */
const newIdCount = (teams: Teams): number =>
  directory.teams.flatMap(({ channels }) => channels.flatMap(({ id }) => teams.threads(id))).length;

const notify = ({ clock, newId, ports, real }: Stage, count: number): Promise<string> =>
  sendNotice(sampleNotice(count, { clock, newId }), {
    url: `http://127.0.0.1:${ports.bot}`,
    secret: localSettings.NOTICE_SECRETS,
    newId,
    at: new Date(real.now()),
  });
