import { z } from "zod";
import { personNumberField, referenceField } from "./fields.ts";
import type { Problem } from "./problem.ts";

/** A number shorter than this stands in other texts by chance. */
const leastCharacters = 6;

const names = ["sourceReference", "tulpReference", "gcosReference"] as const;

const reference = referenceField.optional().catch(undefined);

const told = z
  .object({
    personNumber: personNumberField.optional().catch(undefined),
    sourceReference: reference,
    tulpReference: reference,
    gcosReference: reference,
  })
  .catch({});

/** References are kept and the person number is not: a reference that holds it would keep it all the same. */
export function referenceProblems(raw: unknown): readonly Problem[] {
  const { personNumber = "", ...references } = told.parse(raw);
  if (personNumber.length < leastCharacters) return [];
  return names
    .filter((name) => references[name]?.toUpperCase().includes(personNumber))
    .map((path) => ({ path, message: "must not hold the person number" }));
}
