import type { PersonId } from "../case/person.ts";
import type { Region } from "../region/region.ts";

/** The organisations of a region, as its file lists them; empty when it lists none. */
export type Organisations = Region["organisations"];

/** Whether somebody may be listed under this name: with a list only names on it, letter for letter. */
export const isOrganisation = (name: string, all: Organisations): boolean =>
  all.length === 0 || all.some((each) => each.name === name);

/**
 * The names that somebody chooses from, those in whose tenant they are first. A guest is known in the tenant that they are a
 * guest of, so the others can never be left out.
 */
export function organisationsFor(id: PersonId, all: Organisations): readonly string[] {
  return all.toSorted((one, other) => Number(isHome(other, id)) - Number(isHome(one, id))).map(({ name }) => name);
}

/** The organisation of somebody's tenant, when it is the only one there. */
export function homeOf(id: PersonId, all: Organisations): string | undefined {
  const [home, ...others] = all.filter((each) => isHome(each, id));
  return others.length === 0 ? home?.name : undefined;
}

const isHome = ({ tenants }: Organisations[number], id: PersonId): boolean =>
  tenants.some((tenant) => id.startsWith(`${tenant}_`));
