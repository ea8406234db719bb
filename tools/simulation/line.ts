import type { Instant } from "../../src/calendar/day.ts";
import type { Case, CaseNumber } from "../../src/case/case.ts";
import type { Command } from "../../src/case/commands.ts";
import type { Happening, Owed, Refusal } from "../../src/case/outcome.ts";
import type { PersonId } from "../../src/case/person.ts";

/** Who hears a message, and for whom ("namens"). */
export type Heard = { readonly id: PersonId; readonly onBehalfOf: PersonId | null };

/** Something that came of a scenario. `it` is the case as it then was; no `number`: there was no such case. */
export type Line = { readonly at: Instant; readonly number: CaseNumber | null; readonly it: Case | undefined } & (
  | { readonly type: "happening"; readonly happening: Happening }
  | { readonly type: "refused"; readonly command: Command; readonly refusal: Refusal }
  | { readonly type: "message"; readonly owed: Owed; readonly to: readonly Heard[] }
);
