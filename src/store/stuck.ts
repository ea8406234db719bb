import type { CaseNumber } from "../case/case.ts";
import type { CardRow, CaseStore, MessageRow } from "./store.ts";

/** Whether Teams refused this, or may or may not have it. */
export const isStuck = ({ state }: Pick<MessageRow | CardRow, "state">): boolean =>
  state === "parked" || state === "unsure";

/** Whether anything of a case is stuck. */
export async function hasStuck(cases: Pick<CaseStore, "messages" | "cards">, number: CaseNumber): Promise<boolean> {
  const rows = await Promise.all([cases.messages(number), cases.cards(number)]);
  return rows.flat().some(({ row }) => isStuck(row));
}
