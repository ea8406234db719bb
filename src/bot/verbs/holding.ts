import { z } from "zod";
import { moments, tasks } from "../../case/codes.ts";
import { roleNames } from "../../case/roles/roles.ts";
import { momentInput, pickedInput } from "./inputs.ts";
import { verb } from "./verb.ts";

const onRole = z.object({ role: z.enum(roleNames) });
const toSomebody = onRole.extend({ to: pickedInput });
const onTask = z.object({ task: z.enum(tasks) });
const nothing = z.object({});

/** Who does what: roles, tasks, the intake, and moments that are planned. */
export const holdingVerbs = {
  claim: verb(onRole, ({ role }) => ({ type: "claim", role })),
  giveBack: verb(onRole, ({ role }) => ({ type: "giveBack", role })),
  passOn: verb(toSomebody, async ({ role, to }, { person }) => ({ type: "passOn", role, to: await person(to) })),
  acceptPassOn: verb(onRole, ({ role }) => ({ type: "acceptPassOn", role })),
  refusePassOn: verb(onRole, ({ role }) => ({ type: "refusePassOn", role })),
  assign: verb(toSomebody, async ({ role, to }, { person }) => ({ type: "assign", role, to: await person(to) })),
  confirmDefaultHolder: verb(onRole, ({ role }) => ({ type: "confirmDefaultHolder", role })),
  attendIntake: verb(nothing, () => ({ type: "attendIntake" })),
  skipIntake: verb(nothing, () => ({ type: "skipIntake" })),
  takeTask: verb(onTask, ({ task }) => ({ type: "takeTask", task })),
  leaveTask: verb(onTask, ({ task }) => ({ type: "leaveTask", task })),
  planMoment: verb(z.object({ what: z.enum(moments), at: momentInput }), ({ what, at }) => ({
    type: "planMoment",
    what,
    moment: at,
  })),
};
