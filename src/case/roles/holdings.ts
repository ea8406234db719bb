import type { Case } from "../case.ts";
import { endOf } from "../changes/endings.ts";
import type { Task } from "../codes.ts";
import type { Holder } from "../person.ts";
import type { Agreement } from "../records/planRecord.ts";
import { tasksBehind } from "../rights/party.ts";
import { isOpenAgreement } from "../steps/agreements.ts";
import { rolesOf } from "./holders.ts";
import type { RoleName } from "./roles.ts";

/** What somebody has in hand in a case, in their own name. */
export type Holdings = {
  readonly roles: readonly RoleName[];
  readonly tasks: readonly Task[];
  readonly agreements: readonly Agreement["id"][];
  /** Goes along to an intake that is still to be held. */
  readonly attends: boolean;
};

const nothing: Holdings = { roles: [], tasks: [], agreements: [], attends: false };

/**
 * What would be left lying when somebody goes: roles, tasks of step 1f and agreements that are not done yet, and the intake.
 * Nothing in a case that has ended.
 */
export function holdingsOf(who: Pick<Holder, "id">, it: Case): Holdings {
  if (endOf(it) !== null) return nothing;
  const isTheirs = ({ id }: Holder): boolean => id === who.id;
  const done = it.done.flatMap(({ item }) => tasksBehind[item] ?? []);
  return {
    roles: rolesOf(who, it),
    tasks: it.tasks.filter((taken) => isTheirs(taken.who) && !done.includes(taken.task)).map(({ task }) => task),
    agreements: it.agreements
      .filter((each) => isOpenAgreement(each) && "person" in each.owner && isTheirs(each.owner.person))
      .map(({ id }) => id),
    attends: it.intake?.outcome !== "held" && it.attendance.some((each) => each.attends && isTheirs(each.who)),
  };
}

export const holdsNothing = ({ roles, tasks, agreements, attends }: Holdings): boolean =>
  roles.length + tasks.length + agreements.length === 0 && !attends;
