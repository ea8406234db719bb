import type { Instant } from "../calendar/day.ts";
import type { Holder } from "./person.ts";

/** The roles that people claim on a case, in the order in which a card lists them. */
export const roleNames = [
  "prisonCaseManager",
  "aftercareCoordinator",
  "processDirector",
  "probationOfficer",
  "municipalContact",
  "lifeCourseCaseManager",
  "networkPartner",
] as const;

export type RoleName = (typeof roleNames)[number];

/** The two roles that can lead a case; the route, known after step 1c, says which. */
export type LeadRole = "aftercareCoordinator" | "processDirector";

/**
 * Where a role stands. `later` opens by itself when the process gets there, `optional` may be claimed but nobody is asked,
 * `open` waits for somebody, `unused` is not part of this case (the other route, a prison that does not take part).
 */
export type RoleState =
  | { readonly state: "later" }
  | { readonly state: "optional" }
  | { readonly state: "open"; readonly since: Instant }
  | { readonly state: "held"; readonly by: Holder; readonly since: Instant }
  | { readonly state: "unused" };

export type Roles = Readonly<Record<RoleName, RoleState>>;
