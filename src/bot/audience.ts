import type { Duty } from "../case/person.ts";
import type { Asked } from "./asked.ts";

/** For whom something of the chain is: anybody, whoever is in the directory, the intake desk, or administrators alone. */
export type Audience = "anybody" | "listed" | "desk" | "administrator";

const duties: Readonly<Record<"desk" | "administrator", readonly Duty[]>> = {
  desk: ["intakeDesk", "administrator"],
  administrator: ["administrator"],
};

/** Why something is not for this person; `null` when it is. Asked again for whatever a window sends. */
export function keptFrom(audience: Audience, { entry, words }: Asked): string | null {
  if (audience === "anybody") return null;
  if (entry.duties.length === 0) return words.refusal.unknownPerson;
  if (audience === "listed" || duties[audience].some((duty) => entry.duties.includes(duty))) return null;
  return words.desk.only[audience];
}
