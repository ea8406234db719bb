import type { Happening } from "../src/case/happening.ts";
import type { RoleName } from "../src/case/roles/roles.ts";
import { holderOf } from "./people.ts";

/** What the history of a case must say about something that was accepted: what, and by whom. */
export type Line = { readonly type: Happening["type"]; readonly by: string };

/** A case as the people who act on it know it from the answers that they got. */
export type Known = {
  readonly number: string;
  readonly reference: string;
  readonly municipality: string;
  readonly prison: "ter-peel" | "roermond";
  readonly route: "aftercare" | "zvh" | null;
  readonly holders: Readonly<Partial<Record<RoleName, string>>>;
  readonly attends: Readonly<Record<string, boolean>>;
  /** All that was accepted, in order. */
  readonly lines: readonly Line[];
};

/** Something that somebody does, what they should hear, and what is so from then on. */
export type Act = {
  readonly by: string;
  readonly how: "press" | "sendDialog" | "openDialog";
  readonly data: Readonly<Record<string, unknown>> & { readonly verb?: string };
  readonly expects: RegExp;
  /** `null`: it has to be refused. */
  readonly accepted: { readonly type: Happening["type"]; readonly so: Partial<Known> } | null;
};

const casemanagers = { "ter-peel": ["Joris", "Fenna"], roermond: ["Fenna"] } as const;

/** A claim of a role that is free: whoever is second hears who was first. */
export function claim(it: Known, role: RoleName, by: string): Act {
  return {
    by,
    how: "press",
    data: { verb: "claim", role },
    expects: /Jij bent nu/,
    accepted: { type: "claimed", so: { holders: { ...it.holders, [role]: by } } },
  };
}

/** The second of two people who want the same role. */
export const claimTooLate = (role: RoleName, by: string): Act => ({
  by,
  how: "press",
  data: { verb: "claim", role },
  expects: /Deze rol is al bezet/,
  accepted: null,
});

const giveBack = (it: Known, role: RoleName, by: string): Act => ({
  by,
  how: "sendDialog",
  data: { verb: "giveBack", role, shown: "card" },
  expects: /^nothing$/,
  accepted: { type: "gaveBack", so: { holders: without(it.holders, role) } },
});

const attendance = ({ attends }: Known, by: string): Act =>
  attends[by] === true
    ? {
        by,
        how: "press",
        data: { verb: "skipIntake" },
        expects: /jij gaat niet mee/,
        accepted: { type: "skipsIntake", so: { attends: { ...attends, [by]: false } } },
      }
    : {
        by,
        how: "press",
        data: { verb: "attendIntake" },
        expects: /jij gaat mee/,
        accepted: { type: "attendsIntake", so: { attends: { ...attends, [by]: true } } },
      };

const look = ({ reference }: Known): Act => ({
  by: "Liv",
  how: "openDialog",
  data: { dialog: "who" },
  expects: new RegExp(reference),
  accepted: { type: "referencesSeen", so: {} },
});

const check = (isZvh: boolean): Act => ({
  by: "Liv",
  how: "sendDialog",
  data: {
    verb: "recordCheck",
    ...{ zvhClient: isZvh ? "yes" : "no", gcosDone: "true", shown: "card" },
    ...{ "knownAt.benefits": "yes", "knownAt.wmo": "no", "knownAt.communityTeam": "toFollow" },
  },
  expects: /^nothing$/,
  accepted: { type: "checked", so: { route: isZvh ? "zvh" : "aftercare" } },
});

const outOfReach: Act = {
  by: "Joris",
  how: "press",
  data: { verb: "claim", role: "prisonCaseManager" },
  expects: /Jij staat in de lijst als/,
  accepted: null,
};

/** Whoever may take part before the check is done. */
const early = ["probationOfficer"] as const;

/** All that the people of the play might do now with this case, right and wrong. */
export function possible(it: Known): readonly Act[] {
  const isFree = (role: RoleName) => it.holders[role] === undefined;
  const managers = casemanagers[it.prison];
  const lead = it.route === "zvh" ? "processDirector" : "aftercareCoordinator";
  const others = it.route === null ? early : ([...early, "municipalContact", lead] as const);
  const [second] = managers.filter((name) => name !== it.holders.prisonCaseManager);
  return [
    ...(isFree("prisonCaseManager") ? managers.map((by) => claim(it, "prisonCaseManager", by)) : []),
    ...(second && !isFree("prisonCaseManager") ? [claimTooLate("prisonCaseManager", second)] : []),
    ...others.filter(isFree).map((role) => claim(it, role, holderOf[role])),
    ...held(it).map(([role, by]) => giveBack(it, role, by)),
    ...["Joris", "Fenna"]
      .map((by) => attendance(it, by))
      .filter(({ by }) => it.prison === "ter-peel" || by === "Fenna"),
    look(it),
    ...(it.route === null ? [check(false), check(true)] : []),
    ...(it.prison === "roermond" ? [outOfReach] : []),
  ];
}

const held = ({ holders }: Known) =>
  (["prisonCaseManager", "aftercareCoordinator", "processDirector", "probationOfficer", "municipalContact"] as const)
    .map((role) => [role, holders[role]] as const)
    .filter((pair): pair is readonly [(typeof pair)[0], string] => pair[1] !== undefined);

/** The case after an act that went as it should. */
export const after = <Kept extends Known>(it: Kept, { accepted, by }: Act): Kept =>
  accepted === null ? it : { ...it, ...accepted.so, lines: [...it.lines, { type: accepted.type, by }] };

function without(holders: Known["holders"], role: RoleName): Known["holders"] {
  const { [role]: _, ...rest } = holders;
  return rest;
}
