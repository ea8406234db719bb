import type { RoleState } from "../case/records/roleState.ts";
import type { RoleName } from "../case/roles/roles.ts";
import type { PublicCase } from "./publicCase.ts";
import { plain } from "./render.ts";
import type { Words } from "./words/words.nl.ts";

/** A role as a card lists it. `claim` is the button's text when somebody can take the role on. */
export type RoleLine = {
  readonly role: RoleName;
  readonly label: string;
  readonly text: string;
  readonly claim: string | null;
};

/** Until the check, whoever will lead is one line; afterwards the other route's role is left out. */
export function roleLines(it: PublicCase, words: Words): readonly RoleLine[] {
  return it.roles.flatMap(({ role, state, usual }) => {
    if (role === "aftercareCoordinator" && state.state === "later") {
      return [{ role, label: words.lead, text: words.roleState.lead, claim: null }];
    }
    return listed(role, state)
      ? [roleLine(role, { state, usual, isLeftOut: role === "probationOfficer" && it.isWithoutProbation }, words)]
      : [];
  });
}

type Shown = Pick<PublicCase["roles"][number], "state" | "usual"> & { readonly isLeftOut: boolean };

function listed(role: RoleName, { state }: RoleState): boolean {
  switch (role) {
    case "prisonCaseManager":
      return true;
    case "networkPartner":
      return state === "held";
    case "processDirector":
      return state === "open" || state === "held";
    default:
      return state !== "unused";
  }
}

function roleLine(
  role: RoleName,
  { state, usual, isLeftOut }: Shown,
  { role: names, roleState, button }: Words,
): RoleLine {
  const { label } = names[role];
  switch (state.state) {
    case "held":
      return { role, label, text: roleState.held(plain(state.by.name), plain(state.by.organisation)), claim: null };
    case "open":
      return {
        role,
        label,
        text: usual === null ? roleState.open : roleState.usual(plain(usual)),
        claim: button.claim,
      };
    case "optional":
      return { role, label, text: isLeftOut ? roleState.notInvolved : roleState.optional, claim: button.join };
    case "later":
    case "unused":
      return { role, label, text: roleState[state.state], claim: null };
  }
}
