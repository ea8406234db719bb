import type { Case, CaseNumber } from "../case/case.ts";
import { endOf } from "../case/changes/endings.ts";
import { operationId } from "../case/commands.ts";
import { holder } from "../case/person.ts";
import type { DefaultHolder } from "../case/records/holding.ts";
import { claimBarrier } from "../case/rights/rights.ts";
import type { Clock } from "../clock.ts";
import type { Region } from "../region/region.ts";
import type { Change } from "../store/change.ts";
import type { CaseStore } from "../store/store.ts";
import type { Entry } from "./entry.ts";

/** Who usually holds which role, by prison or municipality: the region file's `defaultHolders`. */
type Usual = Region["defaultHolders"];

/** Who usually does what in this case, in the region's order. Who left, or may not hold the role, is left out. */
export const defaultHolders = (it: Case, usual: Usual, people: readonly Entry[]): readonly DefaultHolder[] =>
  usual
    .filter(({ prison, municipality }) => prison === it.prison || municipality === it.municipality)
    .flatMap(({ role, person }) => {
      const who = people.find(({ id }) => id === person);
      return who === undefined || claimBarrier(who, role, it) !== null ? [] : [{ role, who: holder(who) }];
    });

type Parts = {
  readonly usual: Usual;
  readonly people: () => Promise<readonly Entry[]>;
  readonly cases: Pick<CaseStore, "read">;
  readonly change: Change;
  readonly clock: Pick<Clock, "now">;
};

/**
 * Notes in a case who usually does what there, whenever something changed in it: after the notice, at the check, after a
 * transfer, when the municipality turns out to be another one. Nothing is written when it is known already.
 */
export function defaultsNoter({ usual, people, cases, change, clock }: Parts): (number: CaseNumber) => Promise<void> {
  return async (caseNumber) => {
    if (usual.length === 0) return;
    const [head, listed] = await Promise.all([cases.read(caseNumber), people()]);
    if (head === undefined || endOf(head.row.case) !== null) return;
    const holders = defaultHolders(head.row.case, usual, listed);
    if (JSON.stringify(holders) === JSON.stringify(head.row.case.defaults)) return;
    const operation = operationId(`defaults:${head.row.version}`);
    const command = { type: "noteDefaultHolders", holders, by: "source", at: clock.now(), operation } as const;
    await change({ caseNumber, operation, command });
  };
}
