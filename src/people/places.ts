import { createHash } from "node:crypto";
import { z } from "zod";
import type { Case } from "../case/case.ts";
import type { Region } from "../region/region.ts";
import { type PassOver, readable } from "../store/passOver.ts";
import type { Documents } from "../store/store.ts";
import { type Language, languageSchema } from "./entry.ts";
import { languageFor } from "./languageFor.ts";
import { rewrite } from "./rewrite.ts";

/** What a channel is linked to with `koppel`. `code` is empty for the region and the intake desk. */
export type PlaceKind = "region" | "intake" | "prison" | "zvh" | "municipality";
export type Link = { readonly kind: PlaceKind; readonly code: string };

const placeSchema = z.strictObject({
  conversation: z.strictObject({ id: z.string(), tenant: z.string(), serviceUrl: z.string() }).readonly(),
  links: z
    .array(z.strictObject({ kind: z.enum(["region", "intake", "prison", "zvh", "municipality"]), code: z.string() }))
    .readonly(),
  /** The team that it is a channel of, as Teams names it. */
  team: z.string().optional(),
  /** What people call the channel, as far as Teams told. */
  name: z.string().optional(),
  /** In which language its cards are; without it, Dutch. */
  language: languageSchema.optional(),
  /** The channel or its team was deleted, or the bot was taken out of it: it may come back with what it was linked to. */
  isGone: z.literal(true).optional(),
});

/** A channel in Teams, what it is linked to, and how to reach it. */
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** One channel, or all channels of a team. */
export type Gone = { readonly channel: string } | { readonly team: string };

/** The channels of the chain. A channel may serve several places, a place may have several channels. */
export type Places = {
  /** The channels that can be reached, also those that are linked to nothing any more. */
  readonly list: () => Promise<readonly Place[]>;
  readonly link: (conversation: Place["conversation"], link: Link, team?: string) => Promise<void>;
  /** Takes one link away, or all of them. Whether the channel was linked so before. */
  readonly unlink: (conversation: Place["conversation"], link?: Link) => Promise<boolean>;
  /** What a channel is linked to; nothing while it is gone. */
  readonly linksOf: (channel: string) => Promise<readonly Link[]>;
  /** In which language the cards of a channel are from now on. Of a channel that is linked to nothing, nothing is kept. */
  readonly speak: (channel: string, language: Language) => Promise<void>;
  /** Something came in from a channel: where it can be reached is kept as it is now. Written only when it changed. */
  readonly heard: (conversation: Place["conversation"], team?: string) => Promise<void>;
  /** Whether a channel that we know went, or came back, with what it was linked to. */
  readonly gone: (which: Gone) => Promise<boolean>;
  readonly back: (which: Gone) => Promise<boolean>;
  readonly renamed: (channel: string, name: string) => Promise<void>;
};

const key = (channel: string): string => createHash("sha256").update(channel).digest("base64url");

/** Channels as they are remembered. A row that cannot be read is told to `passOver`: nothing is said there, and all else goes on. */
export function places(documents: Documents, passOver?: PassOver): Places {
  /** Where channels were last heard from by this process: nothing needs to be read when that is where they still are. */
  const lastHeard = new Map<string, string>();
  const change = (channel: string, to: (before: Place | undefined) => Place | undefined) =>
    rewrite<Place>(documents, { table: "places", key: key(channel), schema: placeSchema }, to);
  const read = async (channel: string): Promise<Place | undefined> => {
    const stored = await documents.read("places", key(channel));
    return stored === undefined ? undefined : placeSchema.parse(stored.row);
  };
  const all = async () => readable(await documents.list("places"), placeSchema, passOver);
  const mark = async (which: Gone, isGone: true | undefined): Promise<boolean> => {
    const meant = (await all()).filter((place) => isMeant(place, which) && place.isGone !== isGone);
    await Promise.all(meant.map(({ conversation: { id } }) => change(id, (place) => place && { ...place, isGone })));
    return meant.length > 0;
  };
  return {
    list: async () => (await all()).filter(({ isGone }) => isGone === undefined),
    link: async (conversation, link, team) => {
      await change(conversation.id, (before) => {
        const others = (before?.links ?? []).filter((each) => !isSame(each, link));
        return { ...before, team: team ?? before?.team, conversation, links: [...others, link], isGone: undefined };
      });
    },
    unlink: async ({ id }, link) => {
      const stays = (each: Link): boolean => link !== undefined && !isSame(each, link);
      const { before } = await change(id, (place) =>
        place?.links.every(stays) === false ? { ...place, links: place.links.filter(stays) } : place,
      );
      return before?.links.every(stays) === false;
    },
    linksOf: async (channel) => {
      const place = await read(channel);
      return place === undefined || place.isGone === true ? [] : place.links;
    },
    speak: async (channel, language) => {
      await change(channel, (place) =>
        place === undefined || place.language === language ? place : { ...place, language },
      );
    },
    heard: async (conversation, team) => {
      const { id, serviceUrl } = conversation;
      if (lastHeard.get(id) === serviceUrl) return;
      await change(id, (place) => {
        const isSame = place?.conversation.serviceUrl === serviceUrl && place.team === (team ?? place.team);
        return place === undefined || isSame ? place : { ...place, conversation, team: team ?? place.team };
      });
      lastHeard.set(id, serviceUrl);
    },
    gone: (which) => mark(which, true),
    back: (which) => mark(which, undefined),
    renamed: async (channel, name) => {
      await change(channel, (place) => (place === undefined || place.name === name ? place : { ...place, name }));
    },
  };
}

const isSame = (one: Link, other: Link): boolean => one.kind === other.kind && one.code === other.code;

/** The first channel of a team carries the team's own id. */
const isMeant = ({ conversation: { id }, team }: Place, which: Gone): boolean =>
  "channel" in which ? id === which.channel : id === which.team || team === which.team;

/** The language of the cards of a channel: the region's until somebody chose. */
export const languageIn = (channel: string, all: readonly Place[], region: Pick<Region, "languages">): Language =>
  languageFor(region, all.find(({ conversation }) => conversation.id === channel)?.language);

/** The channels that are linked to a place. */
export const linkedTo = (all: readonly Place[], kind: PlaceKind, code: string): readonly Place[] =>
  all.filter(({ links }) => links.some((link) => link.kind === kind && link.code === code));

/** A part of the region and, after it, the other parts that its ZVH serves: a channel of any of them is one of that ZVH. */
export const partsOf = (subregion: string, { zvhs }: Pick<Region, "zvhs">): readonly string[] => [
  ...new Set([subregion, ...(zvhs.find(({ subregions }) => subregions.includes(subregion))?.subregions ?? [])]),
];

/**
 * The channels in which a case's card stands: where it comes home (the first of the region's `routing.home` that has a
 * channel; the intake desk while the municipality is unknown) and where the person is (the prison), when routing says so.
 */
export function placesOf(it: Case, all: readonly Place[], region: Region): readonly Place["conversation"][] {
  const subregion = region.municipalities.find(({ code }) => code === it.municipality)?.subregion;
  const parts = subregion === undefined ? [] : partsOf(subregion, region);
  const at = {
    municipality: it.municipality === null ? [] : linkedTo(all, "municipality", it.municipality),
    zvh: parts.map((part) => linkedTo(all, "zvh", part)).find((found) => found.length > 0) ?? [],
    region: linkedTo(all, "region", ""),
  };
  const homes = [
    ...(it.municipality === null ? [linkedTo(all, "intake", "")] : []),
    ...region.routing.home.map((kind) => at[kind]),
  ];
  const home = homes.find((found) => found.length > 0) ?? [];
  const prison = region.routing.prison ? linkedTo(all, "prison", it.prison) : [];
  const found = new Map([...home, ...prison].map((place) => [place.conversation.id, place]));
  return [...found.values()].map(({ conversation }) => conversation);
}

/** The channel of the whole region, if there is one: the list of open ends stands there. */
export const regionPlace = (all: readonly Place[]): Place["conversation"] | undefined =>
  all.find(({ links }) => links.some(({ kind }) => kind === "region"))?.conversation;

/** What people call the places that a case names by code. A code that left the region file is shown as it is. */
export function placeNames({ prisons, municipalities }: Region) {
  const prisonNames = new Map(prisons.map(({ code, name }) => [code, name]));
  const municipalityNames = new Map(municipalities.map(({ code, name }) => [code, name]));
  return {
    prison: (code: string): string => prisonNames.get(code) ?? code,
    municipality: (code: string): string => municipalityNames.get(code) ?? code,
  };
}
