import { z } from "zod";

const text = z.string().catch("");
const listOf = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.array(z.object(fields).catch(() => empty(fields))).catch([]);
const empty = <Fields extends z.ZodRawShape>(fields: Fields) => z.object(fields).parse({});

/** The codes in a region file, read past whatever else is wrong with it, so that one reading reports everything. */
const codes = z
  .object({
    subregions: listOf({ code: text }),
    municipalities: listOf({ code: text, slug: text, subregion: text }),
    zvhs: listOf({ code: text, subregions: z.array(text).catch([]) }),
    prisons: listOf({ code: text }),
    organisations: listOf({ name: text }),
    defaultHolders: listOf({ prison: text, municipality: text }),
  })
  .catch({ subregions: [], municipalities: [], zvhs: [], prisons: [], organisations: [], defaultHolders: [] });

/** What does not agree between the parts of a region file: a code given twice, a sub-region that is not listed. */
export function disagreements(written: unknown): readonly string[] {
  const { subregions, municipalities, zvhs, prisons, organisations, defaultHolders } = codes.parse(written);
  return [
    ...repeated("subregions", "code", subregions),
    ...repeated("municipalities", "code", municipalities),
    ...repeated("municipalities", "slug", municipalities),
    ...homeless(municipalities, new Set(subregions.map(({ code }) => code))),
    ...repeated("zvhs", "code", zvhs),
    ...unserved(zvhs, new Set(subregions.map(({ code }) => code))),
    ...repeated("prisons", "code", prisons),
    ...repeated("organisations", "name", organisations),
    ...defaultHolders.flatMap((holder, at) =>
      placeless(holder, { prisons, municipalities }).map((problem) => `defaultHolders.${at}${problem}`),
    ),
    ...(prisons.length === 0 || prisons.some(({ code }) => code === "other")
      ? []
      : ["prisons: one must have the code other, for people who sit anywhere else"]),
  ];
}

const repeated = <Field extends string>(
  list: string,
  field: Field,
  entries: readonly Readonly<Record<Field, string>>[],
): readonly string[] => {
  const values = entries.map((entry) => entry[field]);
  return values.flatMap((value, at) =>
    value !== "" && values.indexOf(value) < at ? [`${list}.${at}.${field}: used twice in the list`] : [],
  );
};

/** One line per sub-region that is named but not listed, at the first municipality that names it. */
function homeless(
  municipalities: readonly { readonly subregion: string }[],
  listed: ReadonlySet<string>,
): readonly string[] {
  const named = municipalities.map(({ subregion }) => subregion);
  return named.flatMap((subregion, at) =>
    subregion === "" || listed.size === 0 || listed.has(subregion) || named.indexOf(subregion) < at
      ? []
      : [`municipalities.${at}.subregion: not one of the sub-regions`],
  );
}

/** A ZVH can't serve a sub-region that is not listed, nor one that another ZVH serves already. */
function unserved(
  zvhs: readonly { readonly subregions: readonly string[] }[],
  listed: ReadonlySet<string>,
): readonly string[] {
  const served = zvhs.flatMap(({ subregions }, zvh) => subregions.map((code, nth) => ({ code, zvh, nth })));
  return served.flatMap(({ code, zvh, nth }, at) => {
    const path = `zvhs.${zvh}.subregions.${nth}`;
    if (code === "") return [];
    if (listed.size > 0 && !listed.has(code)) return [`${path}: not one of the sub-regions`];
    return served.findIndex((each) => each.code === code) < at ? [`${path}: another one serves it already`] : [];
  });
}

type Listed = Readonly<Record<"prisons" | "municipalities", readonly { readonly code: string }[]>>;

/** A default holder holds for one prison or one municipality, and for one that is listed. */
function placeless(
  { prison, municipality }: { readonly prison: string; readonly municipality: string },
  { prisons, municipalities }: Listed,
): readonly string[] {
  const isAmong = (place: string, all: Listed["prisons"]) => all.some(({ code }) => code === place);
  if ((prison === "") === (municipality === "")) return [": name a prison or a municipality, and not both"];
  if (prison !== "") return isAmong(prison, prisons) ? [] : [".prison: not one of the prisons"];
  return isAmong(municipality, municipalities) ? [] : [".municipality: not one of the municipalities"];
}
