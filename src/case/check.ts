import type { Case } from "./case.ts";
import { routeOf } from "./case.ts";
import { withRole } from "./claims.ts";
import type { Said } from "./commands.ts";
import { changed, refused, unchanged } from "./decided.ts";
import type { Outcome } from "./outcome.ts";
import { holder } from "./person.ts";
import type { LeadRole } from "./roles.ts";

/**
 * Step 1c: the intake desk says whether ZVH or municipality know this person. That gives the route, and with it who may
 * lead; on neither route does the check close before the outcome stands in GCOS. Recorded once: a mistake is corrected, not overwritten.
 */
export function recordCheck(it: Case, command: Said<"recordCheck">): Outcome {
  const { by, at, check } = command;
  if (!by.duties.includes("intakeDesk")) return refused({ kind: "onlyIntakeDesk" });
  if (it.check !== null) return unchanged(it);
  if (!check.gcosDone) return refused({ kind: "needsGcos" });
  const recorded = { ...it, check: { ...check, recordedAt: at, by: holder(by) } };
  const [lead, other]: readonly [LeadRole, LeadRole] = check.zvhClient
    ? ["processDirector", "aftercareCoordinator"]
    : ["aftercareCoordinator", "processDirector"];
  const opened = { state: "open", since: at } as const;
  const next = withRole(
    withRole(withRole(recorded, lead, opened), other, { state: "unused" }),
    "municipalContact",
    opened,
  );
  return changed(next, command, "checked", { route: routeOf(next.check) ?? "" });
}
