import { z } from "zod";
import { tasks, teams, ways } from "../../case/codes.ts";
import { dayInput, pickedInput, pickedList, ticked, yesNo } from "./inputs.ts";
import { type Naming, verb } from "./verb.ts";

const known = z.enum(["yes", "no", "toFollow"]);
const knownAt = z.object({ benefits: known, wmo: known, communityTeam: known });
const onDay = z.object({ on: dayInput.optional() });

/** A window asks for it; a button that only says that it happened need not know. */
const way = z.enum(ways).default("other");

const check = z.object({
  zvhClient: yesNo,
  knownAt,
  gcosDone: ticked,
  lead: pickedInput.optional(),
});

const agreed = onDay.extend({
  probation: yesNo,
  tasks: z.partialRecord(z.enum(tasks), pickedInput).default({}),
  attending: pickedList.default([]),
});

/** Step 1: the check, contact, and who does what. */
export const startVerbs = {
  recordCheck: verb(check, async ({ lead, ...found }, { person }) => ({
    type: "recordCheck",
    check: found,
    lead: lead === undefined ? undefined : await person(lead),
  })),
  answerCheck: verb(z.object({ knownAt: z.partialRecord(knownAt.keyof(), known) }), (answers) => ({
    type: "answerCheck",
    ...answers,
  })),
  tickGcos: verb(z.object({}), () => ({ type: "tickGcos" })),
  tellPrison: verb(onDay.extend({ way }), (told) => ({ type: "tellPrison", ...told })),
  recordContact: verb(
    onDay.extend({ with: z.enum(["lead", "municipality"]), way, team: z.enum(teams).optional() }),
    (contact) => ({ type: "recordContact", ...contact }),
  ),
  agreeProcess: verb(agreed, async ({ tasks: taken, attending, ...rest }, naming) => ({
    type: "agreeProcess",
    ...rest,
    tasks: await takers(taken, naming),
    attending: await Promise.all(attending.map(naming.person)),
  })),
};

async function takers(taken: z.output<typeof agreed>["tasks"], { person }: Naming) {
  const named = tasks.flatMap((task) => (taken[task] === undefined ? [] : [{ task, picked: taken[task] }]));
  return Promise.all(named.map(async ({ task, picked }) => ({ task, who: await person(picked) })));
}
