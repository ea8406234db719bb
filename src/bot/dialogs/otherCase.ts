import type { Problems } from "../../cards/fields.ts";
import { isCaseNumber } from "../../case/case.ts";
import { hasPart } from "../../case/rights/rights.ts";
import type { CaseWindow } from "./dialog.ts";

/**
 * What is wrong with the number of another case, beside the input in which it stands. Rules know one case, so that the other
 * one is there, and is another, is looked up before they decide.
 */
export async function otherCaseProblems(it: CaseWindow, field: string): Promise<Problems> {
  const number = String(it.typed[field] ?? "")
    .trim()
    .toUpperCase();
  const { form, refusal } = it.asked.words;
  if (!isCaseNumber(number)) return { [field]: number === "" ? null : form.otherCase.none };
  if (number === it.head.case.number) return { [field]: form.otherCase.same };
  const other = await it.chain.store.cases.read(number);
  if (other === undefined) return { [field]: refusal.unknownCase };
  return hasPart(it.asked.entry, other.row.case) ? {} : { [field]: refusal.noPart };
}
