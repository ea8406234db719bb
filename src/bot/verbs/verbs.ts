import { holdingVerbs } from "./holding.ts";
import { intakeVerbs } from "./intake.ts";
import { leavingVerbs } from "./leaving.ts";
import { planVerbs } from "./plan.ts";
import { startVerbs } from "./start.ts";
import type { Verb } from "./verb.ts";
import { wholeCaseVerbs } from "./wholeCase.ts";

const byName = {
  ...holdingVerbs,
  ...startVerbs,
  ...intakeVerbs,
  ...planVerbs,
  ...leavingVerbs,
  ...wholeCaseVerbs,
};

/** What a button or a dialog can ask of a case: each is the name of the command that it becomes. */
export type VerbName = keyof typeof byName;

/** Everything that a button or a dialog can ask of a case, in the order of the process. */
export const verbs: Readonly<Record<VerbName, Verb>> = byName;

export const isVerbName = (text: string): text is VerbName => Object.hasOwn(verbs, text);
