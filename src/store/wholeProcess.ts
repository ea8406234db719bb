import { z } from "zod";

/** What the first shape of a case knew, as far as the second follows from it. */
const firstShape = z.looseObject({
  case: z.looseObject({
    admittedOn: z.string(),
    roles: z.looseObject({ prisonCaseManager: z.looseObject({ state: z.string() }) }),
    check: z.looseObject({ recordedAt: z.string(), by: z.unknown() }).nullable(),
  }),
});

/** From version 1, which knew only the beginning of a case, to the whole process: nothing of the rest has happened yet. */
export function withWholeProcess(head: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { case: it } = firstShape.parse(head);
  return {
    ...head,
    case: { ...nothingYet, ...it, placement: { kind: "prison", since: it.admittedOn }, done: doneIn(it) },
  };
}

/** The check was the only step that could be done, and told the prison that takes part. How late it was is not known any more. */
function doneIn({ check, roles }: z.infer<typeof firstShape>["case"]): readonly unknown[] {
  if (check === null) return [];
  const done = { on: check.recordedAt.slice(0, 10), at: check.recordedAt, by: check.by, late: 0 };
  const told = roles.prisonCaseManager.state === "unused" ? [] : [{ ...done, item: "1d" }];
  return [{ ...done, item: "1c" }, ...told];
}

const nothingYet = {
  stage: { state: "running" },
  releaseKnownOn: null,
  ownReferences: [],
  earlier: [],
  defaults: [],
  offers: [],
  readers: [],
  outcomeTold: null,
  contacts: { lead: null, municipality: null },
  tasks: [],
  agreed: null,
  planned: [],
  intake: null,
  needs: null,
  sheet: null,
  enrichments: [],
  complexTalk: null,
  scaling: { proposal: null, refused: null },
  plan: { initiative: null, concepts: [], adopted: [], shares: [], refused: null },
  agreements: [],
  talks: [],
  handover: null,
  release: null,
  transfers: [],
  flags: [],
  pauses: [],
  lateNotes: [],
  reminderAnswers: [],
  told: { said: {}, late: [] },
};
