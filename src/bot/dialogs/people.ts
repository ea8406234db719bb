import { hasPart } from "../../case/rights/rights.ts";
import type { Entry } from "../../people/directory.ts";
import type { CaseWindow } from "./dialog.ts";

/** How many people a list offers: more than that is found by searching in Teams' own list. */
const most = 60;

/** The people who have a part in a case, as the answers of a question: whoever holds something first, then by name. */
export async function peopleOf({ chain, head }: CaseWindow): Promise<Readonly<Record<string, string>>> {
  const all = (await chain.directory.list()).filter((person) => hasPart(person, head.case));
  const holding = new Set<string>(
    Object.values(head.case.roles).flatMap((role) => (role.state === "held" ? [role.by.id] : [])),
  );
  const order = (one: Entry, other: Entry) =>
    Number(holding.has(other.id)) - Number(holding.has(one.id)) || one.name.localeCompare(other.name, "nl");
  return Object.fromEntries(
    all
      .toSorted(order)
      .slice(0, most)
      .map(({ id, name, organisation }) => [id, `${name} (${organisation})`]),
  );
}
