import type { Conversations } from "./conversations.ts";
import { baseOf, type Directory, membersOf, placeOf } from "./directory.ts";
import { type Answer, type Gate, refusal } from "./gate.ts";
import type { Limits } from "./limits.ts";

/** What the Connector needs of the Teams around it. */
export type ConnectorWorld = {
  readonly directory: Directory;
  readonly talk: Conversations;
  readonly gate: Gate;
  readonly limits: Limits;
  /** Whether the app stands in the team or chat of this conversation. */
  readonly isInstalled: (conversation: string) => boolean;
  readonly serviceUrl: () => string;
};

/** Why nothing may be said in a conversation now; nothing when it may. */
export function closed(world: ConnectorWorld, kind: "send" | "roster", conversation: string): Answer | undefined {
  const exists = placeOf(world.directory, conversation) || membersOf(world.directory, conversation).length > 0;
  if (!exists) return refusal(404, "ConversationNotFound");
  if (!world.isInstalled(conversation)) return refusal(403, "BotNotInConversationRoster");
  return world.limits.take(kind, baseOf(conversation)) ? undefined : refusal(429, "Throttled");
}
