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
    prisons: listOf({ code: text }),
  })
  .catch({ subregions: [], municipalities: [], prisons: [] });

/** What does not agree between the parts of a region file: a code given twice, a sub-region that is not listed. */
export function disagreements(written: unknown): readonly string[] {
  const { subregions, municipalities, prisons } = codes.parse(written);
  return [
    ...repeated("subregions", "code", subregions),
    ...repeated("municipalities", "code", municipalities),
    ...repeated("municipalities", "slug", municipalities),
    ...homeless(municipalities, new Set(subregions.map(({ code }) => code))),
    ...repeated("prisons", "code", prisons),
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
