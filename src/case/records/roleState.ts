import type { Instant } from "../../calendar/day.ts";
import type { Holder } from "../person.ts";
import type { RoleName } from "../roles/roles.ts";

/**
 * Where a role stands. `later` opens by itself when the process gets there, `optional` may be claimed but nobody is asked,
 * `open` waits for somebody, `unused` is not part of this case (the other route, a prison that does not take part). `takenFor`:
 * the municipality for which it was taken on, when the case went to another since and its holder goes on.
 */
export type RoleState =
  | { readonly state: "later" }
  | { readonly state: "optional" }
  | { readonly state: "open"; readonly since: Instant }
  | {
      readonly state: "held";
      readonly by: Holder;
      readonly since: Instant;
      readonly takenFor?: string | null | undefined;
    }
  | { readonly state: "unused" };

export type Roles = Readonly<Record<RoleName, RoleState>>;
