import { atDesk } from "../../notices/atDesk.ts";
import { keptFrom } from "../audience.ts";
import type { Answering } from "./answers.ts";

/** `help`: what this person can ask. Somebody unknown hears how to get in, the intake desk whether anything waits for it. */
export const help: Answering = async (chain, asked) => {
  const { answer, desk } = asked.words;
  const isFor = (audience: "listed" | "desk" | "administrator") => keptFrom(audience, asked) === null;
  const waiting = isFor("desk") ? await atDesk(chain.notices.queues) : { things: [], isMore: false };
  const count = waiting.things.length;
  const parts = [
    isFor("listed") ? [] : answer.helpStranger,
    count === 0 ? [] : [desk.waits({ ...waiting, count })],
    answer.help,
    isFor("desk") ? answer.helpDesk : [],
    isFor("administrator") || asked.entry.duties.includes("teamLead") ? answer.helpTeamLead : [],
    isFor("administrator") ? answer.helpAdministrator : [],
    answer.helpAlways,
  ];
  const said = parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n\n"));
  return { text: said.join("\n\n").replace(/\n\n(\n\n)+/g, "\n\n") };
};
