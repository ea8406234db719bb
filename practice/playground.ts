import { personId } from "../src/case/person.ts";
import { roleNames } from "../src/case/roles/roles.ts";
import type { Entry } from "../src/people/directory.ts";
import { type House, openHouse, type Stage } from "./house.ts";

/** Who acts in Microsoft's Agents Playground: it has one player, by these ids unless its own configuration says otherwise. */
export const player: Entry = {
  id: personId("00000000-0000-0000-0000-0000000000001", "00000000-0000-0000-0000-0000000000020"),
  name: "Alex Wilber",
  organisation: "Agents Playground",
  duties: [...roleNames, "intakeDesk", "teamLead", "administrator"],
  reach: { prisons: "all", municipalities: "all" },
};

/** The bot alone, for another client on this machine, with that client's one player in every part of the chain. */
export async function openPlayground(stage: Stage): Promise<House> {
  const house = await openHouse(stage);
  await house.bot.people.put(player);
  return house;
}
