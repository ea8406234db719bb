import type { Case } from "./case.ts";
import type { Admission, Open } from "./commands.ts";
import { changed } from "./decided.ts";
import type { Outcome } from "./outcome.ts";
import type { Roles } from "./roleState.ts";
import type { Rules } from "./rules.ts";

/** Steps 1a and 1b: a first-day notice begins a case. */
export function open(command: Open, rules: Rules): Outcome {
  const { admission, at } = command;
  const it: Case = {
    ...admission,
    receivedAt: at,
    roles: rolesAtOpening(admission, command, rules),
    check: null,
    attendance: [],
    lateOn: null,
  };
  return changed(it, command, "opened", { prison: it.prison });
}

/** A prison that takes no part has no casemanager to ask; who leads is known after the check. */
function rolesAtOpening(admission: Admission, { at }: Open, rules: Rules): Roles {
  return {
    prisonCaseManager: rules.connectedPrisons.has(admission.prison)
      ? { state: "open", since: at }
      : { state: "unused" },
    aftercareCoordinator: { state: "later" },
    processDirector: { state: "later" },
    probationOfficer: { state: "optional" },
    municipalContact: { state: "later" },
    lifeCourseCaseManager: { state: "unused" },
    networkPartner: { state: "optional" },
  };
}
