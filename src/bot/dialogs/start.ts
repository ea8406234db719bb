import { form } from "./form.ts";

/** Step 1c: what is known of somebody, which decides who leads. */
export const check = form("check", {
  sends: { recordCheck: ({ button }) => button.save },
  closed: ({ head: { case: it }, asked: { entry, words } }) => {
    if (!entry.duties.includes("intakeDesk")) return words.refusal.onlyIntakeDesk;
    return it.check === null ? null : words.dialog.check.done(it.number);
  },
  fields: ({ asked: { words } }) => {
    const { check: say } = words.dialog;
    const known = (id: "benefits" | "wmo" | "communityTeam") =>
      ({ kind: "choice", id: `knownAt.${id}`, label: say[id], answers: words.code.known }) as const;
    return [
      { kind: "choice", id: "zvhClient", label: say.zvhClient, answers: { yes: say.yes, no: say.no } },
      known("benefits"),
      known("wmo"),
      known("communityTeam"),
      { kind: "tick", id: "gcosDone", label: say.gcosDone },
    ];
  },
});
