import { dayOf } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import { inCare } from "../changes/situation.ts";
import type { Admission, Said } from "../commands.ts";
import { changed, noted, refused } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { Roles } from "../records/roleState.ts";
import type { Rules } from "../rules.ts";
import { withDoneBefore } from "./importing.ts";

/**
 * Steps 1a and 1b: a first-day notice begins a case. An admission that is still to come has to be announced as such. At
 * go-live a case may come with what was done already.
 */
export function open(command: Said<"open">, rules: Rules): Outcome {
  const { admission, at, by, done, announced = false } = command;
  if (by !== "source" && by.duties.length === 0) return refused({ kind: "unknownPerson" });
  const { admittedOn, expectedRelease } = admission;
  if (admittedOn > dayOf(at) && !announced) return refused({ kind: "impossibleDate", field: "admittedOn" });
  if (expectedRelease !== null && expectedRelease.on < admittedOn) {
    return refused({ kind: "impossibleDate", field: "expectedRelease" });
  }
  const began = begun(command, rules);
  const it = done === undefined ? began : withDoneBefore(began, command, { done, rules });
  return "kind" in it ? refused(it) : changed(it, command, "opened", { prison: it.prison });
}

function begun(command: Said<"open">, rules: Rules): Case {
  const { admission, at, announced = false } = command;
  const isInCare = admission.detention === "isd";
  const it: Case = {
    ...untouched,
    ...admission,
    stage: { state: announced && admission.admittedOn > dayOf(at) ? "announced" : "running" },
    receivedAt: at,
    roles: rolesAtOpening(admission, command, rules),
    placement: { kind: isInCare ? "careInstitution" : "prison", since: admission.admittedOn },
  };
  return isInCare ? inCare(it, noted(command)) : it;
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
