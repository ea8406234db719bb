import type { Case } from "../case.ts";
import { type Domain, domains } from "../codes.ts";
import type { Agreement } from "../records/planRecord.ts";

/** How far the agreements on one domain are carried out: how many are done, of how many. */
export type Execution = { readonly domain: Domain; readonly done: number; readonly of: number };

/**
 * The degree of execution of the plan: the share that is done per domain, in the order of the domains. What was dropped is
 * no longer agreed and does not count; a domain without agreements is left out.
 */
export function executionOf({ agreements }: Pick<Case, "agreements">): readonly Execution[] {
  const counting = agreements.filter(({ state }) => state.is !== "dropped");
  return domains.flatMap((domain) => {
    const ours = counting.filter((each) => each.domain === domain);
    const done = ours.filter(({ state }) => state.is === "done").length;
    return ours.length === 0 ? [] : [{ domain, done, of: ours.length }];
  });
}

/** Whether somebody still has to do it. */
export const isOpen = ({ state: { is } }: Agreement): boolean => is === "notStarted" || is === "running";
