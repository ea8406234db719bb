import type { Field } from "../../../cards/fields.ts";
import type { Reach } from "../../../case/person.ts";
import type { Region } from "../../../region/region.ts";

type Answers = Readonly<Record<string, string>>;

/** The prisons as answers: those of somebody's reach first, then those that take part, then all others. */
export function prisonsFor({ prisons: own }: Reach, { prisons }: Region): Answers {
  const mine = (code: string): boolean => own !== "all" && own.includes(code);
  const rank = ({ code, connected }: Region["prisons"][number]): number => (mine(code) ? 0 : connected ? 1 : 2);
  return Object.fromEntries(
    prisons.toSorted((one, other) => rank(one) - rank(other)).map(({ code, name }) => [code, name]),
  );
}

/** The municipalities as answers, by name. */
export function municipalitiesOf({ municipalities }: Region): Answers {
  const byName = municipalities.toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
  return Object.fromEntries(byName.map(({ code, name }) => [code, name]));
}

/** A question of which the answer is found by typing: the list is too long to read. */
export const searched = (id: string, label: string, answers: Answers): Field & { readonly kind: "choice" } => ({
  ...{ kind: "choice", id, label, answers },
  search: true,
});
