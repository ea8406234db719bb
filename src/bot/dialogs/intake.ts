import { domains } from "../../case/codes.ts";
import { form } from "./form.ts";

/** Step 2a: the intake was held, and where help is needed; or the person did not want it. */
export const intake = form("intake", {
  sends: { recordIntake: ({ button }) => button.save },
  fields: ({ asked: { words }, head: { case: it }, chain }) => {
    const { intake: say } = words.dialog;
    const needs = domains.map(
      (domain) =>
        ({
          kind: "choice",
          id: `needs.${domain}`,
          label: words.code.domain[domain],
          answers: words.code.need,
          compact: true,
          value: "unknown",
        }) as const,
    );
    return [
      { kind: "choice", id: "outcome", label: say.outcome, answers: { held: say.held, refused: say.refused } },
      {
        kind: "day",
        id: "on",
        label: say.on,
        value: chain.clock.today(),
        min: it.admittedOn,
        max: chain.clock.today(),
      },
      { kind: "note", text: say.needs },
      ...needs,
      { kind: "tick", id: "mentor", label: say.mentor },
      {
        kind: "choice",
        id: "reason",
        label: say.reason,
        answers: words.code.refusalReason,
        compact: true,
        optional: true,
      },
    ];
  },
});
