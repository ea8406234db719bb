import type { Instant } from "../calendar/day.ts";
import type { CaseCommands } from "./commands/caseCommands.ts";
import type { PlanCommands } from "./commands/planCommands.ts";
import type { RoleCommands } from "./commands/roleCommands.ts";
import type { StepCommands } from "./commands/stepCommands.ts";

export type { Admission } from "./commands/caseCommands.ts";

declare const operationIdBrand: unique symbol;

/** Names one act of one person (or source, or moment): doing it twice gives the same result. At most 64 characters. */
export type OperationId = string & { readonly [operationIdBrand]: true };

const isOperationId = (text: string): text is OperationId => /^[\w.:-]{1,64}$/.test(text);

/** Throws `RangeError` for anything that could not stand in a row key. */
export function operationId(text: string): OperationId {
  if (!isOperationId(text)) throw new RangeError("not an operation id");
  return text;
}

type Spoken = RoleCommands & StepCommands & PlanCommands & CaseCommands;

export type CommandType = keyof Spoken;

/** What is said, by whom and when. `Said<"claim">` is one command. */
export type Said<Type extends CommandType> = {
  readonly [Each in Type]: Spoken[Each] & {
    readonly type: Each;
    readonly operation: OperationId;
    readonly at: Instant;
  };
}[Type];

/** Everything that can be said to a case. `open` begins it; the others speak to a case that stands. */
export type Command = Said<CommandType>;
