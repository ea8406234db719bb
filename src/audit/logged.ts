import type { Command } from "../case/commands.ts";
import type { AuditEntry, Origin } from "../store/auditTrail.ts";
import type { Change, Reply, Saying } from "../store/change.ts";
import type { AccessLog } from "./accessLog.ts";

/**
 * The same way to change a case, on record: who said what to which case, and what came of it. A refusal is a line too
 * (docs/privacy.md, "Access log"). Time gets one only when it changed something.
 */
export function logged(change: Change, { record }: Pick<AccessLog, "record">): Change {
  return async (saying) => {
    try {
      const reply = await change(saying);
      const command = await saying.command;
      if (command.by !== "time" || hasChanged(saying, reply)) record(entryOf(saying, command, resultOf(reply)));
      return reply;
    } catch (error) {
      // It may have happened all the same: then the history of the case tells.
      const [said] = await Promise.allSettled([saying.command]);
      if (said.status === "fulfilled") record(entryOf(saying, said.value, "failed"));
      throw error;
    }
  };
}

const hasChanged = ({ operation }: Saying, reply: Reply): boolean =>
  reply.ok && !reply.repeated && reply.head.operations.at(-1)?.id === operation;

function resultOf(reply: Reply): string {
  if (!reply.ok) return `refused:${reply.refusal.kind}`;
  return reply.repeated ? "repeated" : "done";
}

const entryOf = ({ caseNumber, origin }: Saying, { type, by }: Command, result: string): Omit<AuditEntry, "at"> => ({
  actor: typeof by === "string" ? by : by.id,
  action: type,
  object: caseNumber,
  result,
  origin: origin ?? usualOrigin(by),
});

const usualOrigin = (by: Command["by"]): Origin => (by === "source" ? "notice" : by === "time" ? "agenda" : "teams");
