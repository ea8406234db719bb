import type { Case } from "../../src/case/case.ts";
import { type Command, type CommandType, operationId } from "../../src/case/commands.ts";
import type { Person } from "../../src/case/person.ts";
import { barrierTo, mayDo } from "../../src/case/rights/mayDo.ts";
import { noticedAt } from "./chain.ts";

/** All that people and sources say to a case. */
export const types = Object.keys(mayDo).filter((type): type is CommandType => type !== "time");

/** A command as far as rights look at it: who says it, and which side, agreement, task or recipient it is about. */
export const saidBy = (by: Person, type: CommandType, about: object): Command =>
  // Rights read nothing else of it.
  ({ ...about, type, by, at: noticedAt, operation: operationId("x") }) as unknown as Command;

/** Whether somebody is let through who says it about one of these. */
export const isLetThrough = (by: Person, type: CommandType, abouts: readonly object[], it: Case): boolean =>
  abouts.some((about) => barrierTo(saidBy(by, type, about), it) === null);
