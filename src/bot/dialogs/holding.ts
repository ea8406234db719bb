import type { Field } from "../../cards/fields.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import { moments, tasks } from "../../case/codes.ts";
import { rolesOf } from "../../case/roles/holders.ts";
import { type RoleName, roleNames } from "../../case/roles/roles.ts";
import type { CaseWindow } from "./dialog.ts";
import { form } from "./form.ts";
import { peopleOf } from "./people.ts";

/** A question for one of some roles; of only one there is nothing to choose. */
function roleField(names: readonly RoleName[], { role, form: { role: label } }: Words): Field {
  const [only, ...others] = names;
  const answers = Object.fromEntries(names.map((name) => [name, role[name].label]));
  return { kind: "choice", id: "role", label, answers, value: others.length === 0 ? (only ?? "") : "" };
}

const mine = ({ head, asked: { entry } }: CaseWindow) => rolesOf(entry, head.case);

const noneOfMine = (it: CaseWindow): string | null =>
  mine(it).length === 0 ? it.asked.words.dialog.giveBack.none : null;

/** A role that one holds becomes free again. */
export const giveBack = form("giveBack", {
  sends: { giveBack: ({ button }) => button.giveBack },
  closed: noneOfMine,
  fields: (it) => [roleField(mine(it), it.asked.words)],
});

const colleague = async (it: CaseWindow): Promise<Field> => ({
  kind: "person",
  id: "to",
  label: it.asked.words.form.colleague,
  answers: await peopleOf(it),
});

/** A role that one holds is offered to somebody else, who has to accept it. */
export const passOn = form("passOn", {
  sends: { passOn: ({ button }) => button.ask },
  closed: noneOfMine,
  fields: async (it) => [roleField(mine(it), it.asked.words), await colleague(it)],
});

const offeredTo = ({ head, asked: { entry } }: CaseWindow) =>
  head.case.offers.filter(({ to }) => to.id === entry.id).map(({ role }) => role);

/** A role that somebody offers: taken over, or left with them. */
export const offer = form("offer", {
  sends: { acceptPassOn: ({ button }) => button.takeOver, refusePassOn: ({ button }) => button.decline },
  closed: (it) => (offeredTo(it).length === 0 ? it.asked.words.dialog.offer.none : null),
  fields: (it) => [roleField(offeredTo(it), it.asked.words)],
});

/** A team lead gives a role to somebody of their own organisation. */
export const assign = form("assign", {
  sends: { assign: ({ button }) => button.save },
  fields: async (it) => {
    const { roles } = it.head.case;
    const given = roleNames.filter((name) => roles[name].state !== "unused" && roles[name].state !== "later");
    return [roleField(given, it.asked.words), await colleague(it)];
  },
});

const tasksWhere = (
  { head, asked: { words } }: CaseWindow,
  isMeant: (holder: string | undefined) => boolean,
): Field => {
  const meant = tasks.filter((task) => isMeant(head.case.tasks.find((each) => each.task === task)?.who.id));
  const answers = Object.fromEntries(meant.map((task) => [task, words.code.task[task]]));
  return { kind: "choice", id: "task", label: words.form.task, answers };
};

/** A task of step 1f that nobody has yet. */
export const takeTask = form("takeTask", {
  sends: { takeTask: ({ button }) => button.claim },
  fields: (it) => [tasksWhere(it, (holder) => holder === undefined)],
});

/** A task that one does not do after all. */
export const leaveTask = form("leaveTask", {
  sends: { leaveTask: ({ button }) => button.giveBack },
  fields: (it) => [tasksWhere(it, (holder) => holder === it.asked.entry.id)],
});

/** A date and a time for intake, talk or MDO: on the card for everybody. */
export const moment = form("moment", {
  sends: { planMoment: ({ button }) => button.save },
  fields: ({ asked: { words }, chain }) => {
    const { moment: say } = words.dialog;
    const answers = Object.fromEntries(moments.map((what) => [what, words.code.moment[what]]));
    return [
      { kind: "choice", id: "what", label: say.what, answers },
      { kind: "day", id: "at.on", label: say.on, min: chain.clock.today() },
      { kind: "time", id: "at.time", label: say.time },
    ];
  },
});
