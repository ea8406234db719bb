import type { Route } from "../case.ts";
import type { LeadRole, RoleName } from "../roles/roles.ts";
import type { Part, Step } from "../step.ts";
import type { Variant } from "../variant.ts";

/** What is known of a case when somebody asks who acts. `route` is `null` before the check of step 1c. */
export type Situation = { readonly route: Route | null; readonly complex: boolean };

/** Who really acts: roles that people claim, the desk, or the prison's own systems. */
export type Actor = Exclude<Part, "lead" | "co">;

/** The role that leads on each route. */
export const leadRole: Readonly<Record<Route, LeadRole>> = {
  aftercare: "aftercareCoordinator",
  zvh: "processDirector",
};

type Matrix = {
  readonly co: Readonly<Record<Route, Readonly<Record<"plain" | "complex", readonly LeadRole[]>>>>;
  readonly coReader: Readonly<Record<Route, readonly LeadRole[]>>;
};

/**
 * Who plays the part `co` of steps 3 and 4, and who reads along. The note names the aftercare coordinator "in geval van
 * ZVH-klant", against its own steps 1c and 1e; `default` follows those, `seed-literal` follows the words.
 */
const matrices: Readonly<Record<Variant["responsibility"], Matrix>> = {
  default: {
    co: {
      aftercare: { plain: [], complex: ["aftercareCoordinator"] },
      zvh: { plain: ["processDirector"], complex: ["processDirector"] },
    },
    coReader: { aftercare: [], zvh: ["aftercareCoordinator"] },
  },
  "seed-literal": {
    co: {
      aftercare: { plain: [], complex: [] },
      zvh: { plain: ["aftercareCoordinator"], complex: ["aftercareCoordinator"] },
    },
    coReader: { aftercare: [], zvh: [] },
  },
};

/** Who acts in a step. Empty while it is not known who leads. */
export const actorsOf = (step: Step, situation: Situation, variant: Variant): readonly Actor[] =>
  played(step.acts, situation, variant);

/** Who acts along in a step, in the order of the table. */
export const coActorsOf = (step: Step, situation: Situation, variant: Variant): readonly Actor[] =>
  (step.with ?? []).flatMap((part) => played(part, situation, variant));

/** Who reads along on this route without acting. */
export const coReadersOf = (route: Route | null, variant: Variant): readonly RoleName[] =>
  route === null ? [] : matrices[variant.responsibility].coReader[route];

function played(part: Part, { route, complex }: Situation, { responsibility }: Variant): readonly Actor[] {
  if (part !== "lead" && part !== "co") return [part];
  if (route === null) return [];
  return part === "lead" ? [leadRole[route]] : matrices[responsibility].co[route][complex ? "complex" : "plain"];
}
