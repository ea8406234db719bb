import type { Words } from "../cards/words/words.nl.ts";
import type { Link } from "../people/places.ts";
import type { Region } from "../region/region.ts";

type Places = Pick<Region, "prisons" | "municipalities" | "subregions">;

type Named = { readonly code: string; readonly name: string };

/** What people call a place that a channel can be linked to. */
export function placeName({ kind, code }: Link, region: Places, { placeName }: Words): string {
  const nameIn = (all: readonly Named[]) => all.find((it) => it.code === code)?.name ?? code;
  switch (kind) {
    case "region":
      return placeName.region;
    case "intake":
      return placeName.intake;
    case "prison":
      return placeName.prison(nameIn(region.prisons));
    case "zvh":
      return placeName.zvh(nameIn(region.subregions));
    case "municipality":
      return placeName.municipality(nameIn(region.municipalities));
  }
}

/** Everything that a channel can be linked to: the whole region, the desk, and the places that take part. */
export const linkable = ({ prisons, municipalities, subregions }: Places): readonly Link[] => [
  { kind: "region", code: "" },
  { kind: "intake", code: "" },
  ...prisons.filter(({ connected }) => connected).map(({ code }): Link => ({ kind: "prison", code })),
  ...subregions.map(({ code }): Link => ({ kind: "zvh", code })),
  ...municipalities.map(({ code }): Link => ({ kind: "municipality", code })),
];

/** A name as it is typed: capitals and spaces make no difference. */
export const slug = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, "-");
