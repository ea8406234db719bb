import type { Problems } from "../../cards/fields.ts";
import { isCaseNumber } from "../../case/case.ts";
import { seenBy } from "../asked.ts";
import type { CaseWindow } from "./dialog.ts";

/**
 * What is wrong with the number of another case, beside the input in which it stands. Rules know one case, so that the other
 * one is there, and is another, is looked up before they decide.
 */
export async function otherCaseProblems(it: CaseWindow, field: string): Promise<Problems> {
  const number = String(it.typed[field] ?? "")
    .trim()
    .toUpperCase();
  const { form } = it.asked.words;
  if (!isCaseNumber(number)) return { [field]: number === "" ? null : form.otherCase.none };
  if (number === it.head.case.number) return { [field]: form.otherCase.same };
  const seen = await seenBy(it.asked, it.chain, number);
  return "text" in seen ? { [field]: seen.text } : {};
}
