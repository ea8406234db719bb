import { listCard } from "../../../cards/listCard.ts";
import { nl } from "../../../cards/words/words.nl.ts";
import type { AccessRequest } from "../../../people/accessRequests.ts";
import type { PlaceKind } from "../../../people/places.ts";
import type { Chain } from "../../chain.ts";
import { requestLine } from "../../requestLine.ts";

/**
 * Somebody asks to take part: each administrator hears it in their own chat and can decide there. When none of them has a chat,
 * the channel of the intake desk hears it, or else that of the region: in Dutch and without a name. It stands on the
 * administrators' lists of the day too, until it is decided.
 */
export async function tellAdministrators(chain: Chain, request: AccessRequest): Promise<void> {
  const told = await Promise.allSettled(
    (await chain.directory.administrators()).map((id) =>
      chain.tell(id, (words) => {
        const lines = [requestLine(request, chain.region, words)];
        const title = words.desk.asksToJoin;
        return { card: listCard({ title, lines, page: 1, more: "" }, words), summary: title };
      }),
    ),
  );
  if (!told.some((each) => each.status === "fulfilled" && each.value)) await tellChannel(chain);
  const failed = told.find((each) => each.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

async function tellChannel(chain: Chain): Promise<void> {
  const all = await chain.places.list();
  const of = (wanted: PlaceKind) => all.filter(({ links }) => links.some(({ kind }) => kind === wanted));
  const channels = of("intake").length > 0 ? of("intake") : of("region");
  for (const { conversation } of channels) await chain.say(conversation, nl.desk.somebodyAsks);
}
