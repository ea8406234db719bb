import type { Day, Instant } from "../../calendar/day.ts";
import type { Moment, Task } from "../codes.ts";
import type { Person } from "../person.ts";
import type { DefaultHolder } from "../records/holding.ts";
import type { RoleName } from "../roles/roles.ts";

type By = { readonly by: Person };
type OnRole = By & { readonly role: RoleName };
type RoleTo = OnRole & { readonly to: Person };

/** What people say about who does what: roles, tasks, the intake, and moments that are planned. */
export type RoleCommands = {
  readonly claim: OnRole;
  readonly giveBack: OnRole;
  /** Offers a role that one holds to somebody; `acceptPassOn` takes it, `refusePassOn` leaves it where it is. */
  readonly passOn: RoleTo;
  readonly acceptPassOn: OnRole;
  readonly refusePassOn: OnRole;
  /** A team lead gives a role to somebody of their own organisation. */
  readonly assign: RoleTo;
  /** All that somebody has in hand here goes to a colleague of theirs, when they leave or are away for long. */
  readonly passAllOn: By & { readonly from: Person; readonly to: Person };
  /** Who usually holds these roles for this prison and municipality, as the directory has it. */
  readonly noteDefaultHolders: { readonly by: "source" | Person; readonly holders: readonly DefaultHolder[] };
  readonly confirmDefaultHolder: OnRole;
  readonly attendIntake: By;
  readonly skipIntake: By;
  readonly takeTask: By & { readonly task: Task };
  readonly leaveTask: By & { readonly task: Task };
  readonly planMoment: By & { readonly what: Moment; readonly moment: Instant };
  /** "Om wie gaat het?": seeing the references is an act of its own, so that it is on record before anything is shown. */
  readonly viewReferences: By;
};

/** The day on which something happened; without it, the day on which it is said. */
export type HappenedOn = { readonly on?: Day | undefined };
