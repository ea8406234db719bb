import { tasks as taskCodes } from "../../case/codes.ts";
import type { CaseWindow } from "./dialog.ts";
import { form } from "./form.ts";
import { peopleOf } from "./people.ts";
import { happenedOn, way } from "./questions.ts";

const sources = ["benefits", "wmo", "communityTeam"] as const;

/** Step 1c: what is known of somebody, which decides who leads. */
export const check = form("check", {
  sends: { recordCheck: ({ button }) => button.save },
  closed: ({ head: { case: it }, asked: { words } }) => (it.check === null ? null : words.dialog.check.done(it.number)),
  fields: ({ asked: { words } }) => {
    const { check: say } = words.dialog;
    return [
      { kind: "choice", id: "zvhClient", label: say.zvhClient, answers: { yes: say.yes, no: say.no } },
      ...sources.map(
        (id) => ({ kind: "choice", id: `knownAt.${id}`, label: say[id], answers: words.code.known }) as const,
      ),
      { kind: "tick", id: "gcosDone", label: say.gcosDone },
    ];
  },
});

/** The answers of step 1c that were to follow: only what is still open is asked. */
export const answers = form("answers", {
  sends: { answerCheck: ({ button }) => button.save },
  closed: (it) => (stillToFollow(it).length === 0 ? it.asked.words.dialog.answers.none : null),
  fields: (it) => {
    const { words } = it.asked;
    return stillToFollow(it).map((id) => ({
      kind: "choice",
      id: `knownAt.${id}`,
      label: words.dialog.check[id],
      answers: words.code.known,
      value: "toFollow",
    }));
  },
});

const stillToFollow = ({ head: { case: it } }: CaseWindow) =>
  sources.filter((source) => it.check?.knownAt[source] === "toFollow");

/** GCOS says the same as the check, also after the route changed. */
export const gcos = form("gcos", { sends: { tickGcos: ({ button }) => button.yes }, fields: () => [] });

/** Step 1d: the prison knows the outcome. */
export const told = form("told", {
  sends: { tellPrison: ({ button }) => button.save },
  fields: (it) => [way(it), happenedOn(it)],
});

/** Step 1e: contact between prison and lead, and with the municipality. */
export const contact = form("contact", {
  sends: { recordContact: ({ button }) => button.save },
  fields: (it) => {
    const { words } = it.asked;
    const { contact: say } = words.dialog;
    const value = it.head.case.contacts.lead === null ? "lead" : "municipality";
    return [
      {
        kind: "choice",
        id: "with",
        label: say.with,
        answers: { lead: say.lead, municipality: say.municipality },
        value,
      },
      way(it),
      { kind: "choice", id: "team", label: say.team, answers: words.code.team, compact: true, optional: true },
      happenedOn(it),
    ];
  },
});

/** Step 1f, "Wie pakt wat op?": tasks, who goes along to the intake, and probation, which is a choice of its own. */
export const tasks = form("tasks", {
  sends: { agreeProcess: ({ button }) => button.save },
  fields: async (it) => {
    const { words } = it.asked;
    const { tasks: say } = words.dialog;
    const { case: now } = it.head;
    const people = await peopleOf(it);
    const taken = (task: (typeof taskCodes)[number]) => now.tasks.find((each) => each.task === task)?.who.id ?? "";
    const attending = now.attendance.filter(({ attends }) => attends).map(({ who }) => who.id);
    return [
      ...taskCodes.map(
        (task) =>
          ({
            kind: "person",
            id: `tasks.${task}`,
            label: words.code.task[task],
            answers: people,
            value: taken(task),
            optional: "sometimes",
          }) as const,
      ),
      {
        kind: "choice",
        id: "attending",
        label: words.card.intake,
        answers: people,
        many: true,
        optional: "sometimes",
        value: attending.join(","),
      },
      {
        kind: "choice",
        id: "probation",
        label: say.probation,
        answers: { yes: say.yes, no: say.no },
        ...(now.agreed === null ? {} : { value: now.agreed.probation ? "yes" : "no" }),
      },
    ];
  },
});
