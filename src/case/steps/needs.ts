import type { Case } from "../case.ts";
import { type Domain, domains, type Need } from "../codes.ts";
import type { Needs } from "../records/record.ts";

/** Restoration is recorded, but does not make a case more complex. */
const counted: readonly Domain[] = domains.filter((domain) => domain !== "restoration");

/** A need that was met was one: a case does not become simpler because work was done. */
const isNeed: ReadonlySet<Need> = new Set(["need", "inProgress", "solved"]);

/** How many of the six domains have a need: none, one (_enkelvoudig_), or more (_meervoudig_). */
export type Complexity = "none" | "single" | "complex";

/** What the needs make of a case; `null` while nobody asked. */
export function complexityOf(needs: Needs | null): Complexity | null {
  if (needs === null) return null;
  const count = counted.filter((domain) => isNeed.has(needs[domain])).length;
  return count === 0 ? "none" : count === 1 ? "single" : "complex";
}

export const isComplex = ({ needs }: Pick<Case, "needs">): boolean => complexityOf(needs) === "complex";

/** The needs with what was told now; a domain that nobody mentioned stays what it was. */
export const withNeeds = (needs: Needs | null, told: Partial<Needs>): Needs => ({
  ...(needs ?? nothingKnown),
  ...told,
});

const nothingKnown: Needs = {
  workIncome: "unknown",
  housing: "unknown",
  identityDocument: "unknown",
  debts: "unknown",
  care: "unknown",
  socialNetwork: "unknown",
  restoration: "unknown",
};
