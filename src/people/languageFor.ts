import type { Region } from "../region/region.ts";
import type { Language } from "./entry.ts";

/** The language in which somebody is answered, or a channel written to: the first wish that the region offers, else its own. */
export function languageFor(
  { languages }: Pick<Region, "languages">,
  ...wishes: readonly (Language | undefined)[]
): Language {
  return wishes.find((wish) => wish !== undefined && languages.offered.includes(wish)) ?? languages.default;
}
