import type { Link } from "../people/places.ts";
import type { Asked } from "./asked.ts";
import type { Chain } from "./chain.ts";
import type { Inbound } from "./inbound.ts";
import { placeName } from "./places.ts";

/** Links the channel where somebody is, and has Teams say what it is called. */
export async function linkHere(chain: Chain, { channel, team }: Inbound, place: Link): Promise<void> {
  await chain.places.link(channel, place, team);
  chain.afterLink();
  chain.behind(() => chain.nameChannels(channel, team));
}

/** Takes one link of the channel where somebody is away, or all of them; answers what came of it. */
export async function unlinkHere(chain: Chain, { words, from }: Asked, place?: Link): Promise<string> {
  const { answer } = words;
  const name = place && placeName(place, chain.region, words);
  if (!(await chain.places.unlink(from.channel, place))) return name ? answer.notLinkedTo(name) : answer.notLinked;
  chain.afterLink();
  return name ? answer.unlinkedFrom(name) : answer.unlinked;
}
