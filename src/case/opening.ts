import type { Case } from "./case.ts";
import type { Admission, Said } from "./commands.ts";
import { changed } from "./decided.ts";
import type { Outcome } from "./outcome.ts";
import type { Roles } from "./roles.ts";
import type { Rules } from "./rules.ts";

/** Steps 1a and 1b: a first-day notice begins a case. */
export function open(command: Said<"open">, rules: Rules): Outcome {
  const { admission, at } = command;
  const it: Case = {
    ...untouched,
    ...admission,
    stage: { state: command.announced === true ? "announced" : "running" },
    receivedAt: at,
    roles: rolesAtOpening(admission, command, rules),
    placement: { kind: "prison", since: admission.admittedOn },
  };
  return changed(it, command, "opened", { prison: it.prison });
}

/** A case in which nothing has happened since its notice. */
export const untouched = {
  releaseKnownOn: null,
  ownReferences: [],
  earlier: [],
  defaults: [],
  offers: [],
  readers: [],
  done: [],
  check: null,
  outcomeTold: null,
  contacts: { lead: null, municipality: null },
  tasks: [],
  agreed: null,
  attendance: [],
  planned: [],
  intake: null,
  needs: null,
  sheet: null,
  enrichments: [],
  complexTalk: null,
  scaling: { proposal: null, refused: null },
  plan: { initiative: null, concepts: [], adopted: [], shares: [], refused: null },
  agreements: [],
  talks: [],
  handover: null,
  release: null,
  transfers: [],
  flags: [],
  pauses: [],
  lateNotes: [],
  reminderAnswers: [],
  told: { said: {}, late: [] },
} as const satisfies Partial<Case>;

/** A prison that takes no part has no casemanager to ask; who leads is known after the check. */
function rolesAtOpening(admission: Admission, { at }: Said<"open">, rules: Rules): Roles {
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
