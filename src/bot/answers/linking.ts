import type { Link } from "../../people/places.ts";
import type { Region } from "../../region/region.ts";
import type { Asked } from "../asked.ts";
import { linkHere, unlinkHere } from "../linking.ts";
import { placeName, slug } from "../places.ts";
import type { Answering } from "./answers.ts";

/** `koppel …` in a channel: cases of that place come here from now on, the running ones too. */
export const link: Answering = async (chain, asked, { rest }) => {
  const barrier = linkBarrier(asked);
  if (barrier !== null) return { text: barrier };
  const { words } = asked;
  const place = linkOf(rest, chain.region);
  if (place === undefined) return { text: words.answer.unknownPlace };
  await linkHere(chain, asked.from, place);
  return { text: words.answer.linked(placeName(place, chain.region, words)) };
};

/**
 * `ontkoppel …` in a channel: no cases of that place here any more, and the running ones go on where they belong now.
 * `ontkoppel alles` takes all links away, `ontkoppel` the only one; of several it asks which.
 */
export const unlink: Answering = async (chain, asked, { rest }) => {
  const barrier = linkBarrier(asked);
  if (barrier !== null) return { text: barrier };
  const { words, from } = asked;
  const { answer } = words;
  const links = await chain.places.linksOf(from.channel.id);
  const isAll = /^(alles|all|everything)$/.test(rest);
  const [first, second] = links;
  if (rest === "" && first !== undefined && second !== undefined) {
    const names = links.map((each) => placeName(each, chain.region, words)).join(", ");
    return { text: answer.unlinkWhich({ names, first: typedName(first, chain.region) }) };
  }
  const place = rest === "" || isAll ? undefined : linkOf(rest, chain.region);
  if (place === undefined && rest !== "" && !isAll) return { text: answer.unknownPlace };
  return { text: await unlinkHere(chain, asked, place) };
};

function linkBarrier({ entry, words, from }: Asked): string | null {
  if (!entry.duties.includes("administrator")) return words.answer.onlyAdministrator;
  return from.isChannel ? null : words.answer.onlyInChannel;
}

/** `pi roermond`, `gemeente venlo`, `zvh noord-limburg`, `regio`, `intake`: names as people know them, or codes. */
function linkOf(place: string, { prisons, municipalities, subregions, zvhs }: Region): Link | undefined {
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
      return (
        linkTo("zvh", subregions, ({ code }) => code === named) ??
        linkTo("zvh", subregions, ({ code }) => code === firstPart(named, zvhs))
      );
    case "gemeente":
      return linkTo("municipality", municipalities, ({ code, name }) => slug(code) === named || slug(name) === named);
    default:
      return undefined;
  }
}

/** A ZVH is linked through the first part that it serves; the others follow that one. */
const firstPart = (named: string, zvhs: Region["zvhs"]): string | undefined =>
  zvhs.find(({ code, name }) => code === named || slug(name) === named)?.subregions[0];

/** The same the other way round: what one types for a place. */
function typedName({ kind, code }: Link, { prisons, municipalities }: Region): string {
  const nameIn = (all: readonly Named[]) => (all.find((each) => each.code === code)?.name ?? code).toLowerCase();
  switch (kind) {
    case "region":
      return "regio";
    case "intake":
      return "intake";
    case "prison":
      return `pi ${nameIn(prisons).replace(/^pi /, "")}`;
    case "zvh":
      return `zvh ${code}`;
    case "municipality":
      return `gemeente ${nameIn(municipalities)}`;
  }
}

type Named = { readonly code: string; readonly name: string };

function linkTo(kind: Link["kind"], all: readonly Named[], matches: (it: Named) => boolean): Link | undefined {
  const found = all.find(matches);
  return found === undefined ? undefined : { kind, code: found.code };
}
