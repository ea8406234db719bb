import type { Link } from "../../people/places.ts";
import type { Region } from "../../region/region.ts";
import type { Asked } from "../asked.ts";
import { placeName, slug } from "../places.ts";
import type { Answering } from "./answers.ts";

/** `koppel …` in a channel: cases of that place come here from now on, the running ones too. */
export const link: Answering = async (chain, asked, { rest }) => {
  const barrier = linkBarrier(asked);
  if (barrier !== null) return { text: barrier };
  const { words, from } = asked;
  const place = linkOf(rest, chain.region);
  if (place === undefined) return { text: words.answer.unknownPlace };
  await chain.places.link(from.channel, place, from.team);
  chain.afterLink();
  return { text: words.answer.linked(placeName(place, chain.region, words)) };
};

/** `ontkoppel` in a channel: no new cases here. A card that stands says so as soon as its case goes on elsewhere. */
export const unlink: Answering = async (chain, asked) => {
  const barrier = linkBarrier(asked);
  if (barrier !== null) return { text: barrier };
  const { answer } = asked.words;
  return { text: (await chain.places.unlink(asked.from.channel)) ? answer.unlinked : answer.notLinked };
};

function linkBarrier({ entry, words, from }: Asked): string | null {
  if (!entry.duties.includes("administrator")) return words.answer.onlyAdministrator;
  return from.isChannel ? null : words.answer.onlyInChannel;
}

/** `pi roermond`, `gemeente venlo`, `zvh noord-limburg`, `regio`, `intake`: names as people know them, or codes. */
function linkOf(place: string, { prisons, municipalities, subregions }: Region): Link | undefined {
  const [kind = "", ...rest] = place.split(" ");
  const named = slug(rest.join(" "));
  switch (kind) {
    case "regio":
      return { kind: "region", code: "" };
    case "intake":
      return { kind: "intake", code: "" };
    case "pi":
      return linkTo("prison", prisons, ({ code, name }) => code === named || slug(name) === `pi-${named}`);
    case "zvh":
      return linkTo("zvh", subregions, ({ code }) => code === named);
    case "gemeente":
      return linkTo("municipality", municipalities, ({ code, name }) => slug(code) === named || slug(name) === named);
    default:
      return undefined;
  }
}

type Named = { readonly code: string; readonly name: string };

function linkTo(kind: Link["kind"], all: readonly Named[], matches: (it: Named) => boolean): Link | undefined {
  const found = all.find(matches);
  return found === undefined ? undefined : { kind, code: found.code };
}
