import type { Region } from "../region/region.ts";
import { type Link, type Place, partsOf } from "./places.ts";

/** What is linked to which channels, and which places of the region have no channel of their own yet. */
export type Overview = {
  readonly linked: readonly { readonly link: Link; readonly channels: readonly Channel[] }[];
  readonly missing: readonly Link[];
};

/** A channel by its id; by its name too, when Teams told it. */
export type Channel = { readonly id: string; readonly name: string | undefined };

/**
 * The places of a region against its channels, for `instellingen`. A place counts as missing when nothing else stands in for
 * it: a sub-region needs no channel of its own once each of its municipalities has one, or another part that its ZVH serves.
 */
export function overview(region: Region, all: readonly Place[]): Overview {
  const channelsOf = ({ kind, code }: Link): readonly Channel[] =>
    all
      .filter(({ links }) => links.some((link) => link.kind === kind && link.code === code))
      .map(({ conversation: { id }, name }) => ({ id, name }));
  const links = new Map(all.flatMap((place) => place.links).map((link) => [`${link.kind}:${link.code}`, link]));
  const isMissing = (link: Link): boolean => channelsOf(link).length === 0;
  const municipalitiesOf = (subregion: string): readonly Link[] =>
    region.municipalities
      .filter((each) => each.subregion === subregion)
      .map(({ code }) => ({ kind: "municipality", code }));
  const isUnserved = (subregion: string): boolean =>
    partsOf(subregion, region).every((code) => isMissing({ kind: "zvh", code }));
  const wanted: readonly Link[] = [
    { kind: "region", code: "" },
    { kind: "intake", code: "" },
    ...region.prisons.filter(({ connected }) => connected).map(({ code }): Link => ({ kind: "prison", code })),
    ...region.subregions
      .filter(({ code, inRegion }) => inRegion && municipalitiesOf(code).some(isMissing) && isUnserved(code))
      .map(({ code }): Link => ({ kind: "zvh", code })),
  ];
  return {
    linked: [...links.values()].map((link) => ({ link, channels: channelsOf(link) })),
    missing: wanted.filter(isMissing),
  };
}
