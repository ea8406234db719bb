import { createHash } from "node:crypto";
import { z } from "zod";
import type { Case } from "../case/case.ts";
import type { Region } from "../region/region.ts";
import type { Documents } from "../store/store.ts";

/** What a channel is linked to with `koppel`. `code` is empty for the region and the intake desk. */
export type PlaceKind = "region" | "intake" | "prison" | "zvh" | "municipality";
export type Link = { readonly kind: PlaceKind; readonly code: string };

const placeSchema = z.strictObject({
  conversation: z.strictObject({ id: z.string(), tenant: z.string(), serviceUrl: z.string() }).readonly(),
  links: z
    .array(z.strictObject({ kind: z.enum(["region", "intake", "prison", "zvh", "municipality"]), code: z.string() }))
    .readonly(),
});

/** A channel in Teams, what it is linked to, and how to reach it. */
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** The channels of the chain. A channel may serve several places, a place may have several channels. */
export type Places = {
  readonly list: () => Promise<readonly Place[]>;
  readonly link: (conversation: Place["conversation"], link: Link) => Promise<void>;
  /** Whether the channel was linked before. */
  readonly unlink: (conversation: Place["conversation"]) => Promise<boolean>;
};

const key = (conversation: Place["conversation"]): string =>
  createHash("sha256").update(conversation.id).digest("base64url");

export function places(documents: Documents): Places {
  const read = async (conversation: Place["conversation"]): Promise<Place | undefined> => {
    const stored = await documents.read("places", key(conversation));
    return stored === undefined ? undefined : placeSchema.parse(stored.row);
  };
  return {
    list: async () => (await documents.list("places")).map(({ row }) => placeSchema.parse(row)),
    link: async (conversation, link) => {
      const before = (await read(conversation))?.links ?? [];
      const others = before.filter(({ kind, code }) => kind !== link.kind || code !== link.code);
      await documents.write("places", key(conversation), { conversation, links: [...others, link] });
    },
    unlink: async (conversation) => {
      const before = await read(conversation);
      if (before !== undefined) await documents.remove("places", key(conversation));
      return before !== undefined;
    },
  };
}

/**
 * The channels in which a case's card stands: where it comes home (the first of the region's `routing.home` that has a
 * channel; the intake desk while the municipality is unknown) and where the person is (the prison), when routing says so.
 */
export function placesOf(it: Case, all: readonly Place[], region: Region): readonly Place["conversation"][] {
  const linkedTo = (kind: PlaceKind, code: string) =>
    all.filter(({ links }) => links.some((link) => link.kind === kind && link.code === code));
  const subregion = region.municipalities.find(({ code }) => code === it.municipality)?.subregion;
  const at = {
    municipality: it.municipality === null ? [] : linkedTo("municipality", it.municipality),
    zvh: subregion === undefined ? [] : linkedTo("zvh", subregion),
    region: linkedTo("region", ""),
  };
  const homes = [
    ...(it.municipality === null ? [linkedTo("intake", "")] : []),
    ...region.routing.home.map((kind) => at[kind]),
  ];
  const home = homes.find((found) => found.length > 0) ?? [];
  const prison = region.routing.prison ? linkedTo("prison", it.prison) : [];
  const found = new Map([...home, ...prison].map((place) => [place.conversation.id, place]));
  return [...found.values()].map(({ conversation }) => conversation);
}

/** What people call the places that a case names by code. A code that left the region file is shown as it is. */
export function placeNames({ prisons, municipalities }: Region) {
  const prisonNames = new Map(prisons.map(({ code, name }) => [code, name]));
  const municipalityNames = new Map(municipalities.map(({ code, name }) => [code, name]));
  return {
    prison: (code: string): string => prisonNames.get(code) ?? code,
    municipality: (code: string): string => municipalityNames.get(code) ?? code,
  };
}
