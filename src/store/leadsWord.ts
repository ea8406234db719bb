import { z } from "zod";

const thirdShape = z.looseObject({
  case: z.looseObject({ reminderAnswers: z.array(z.looseObject({})) }),
});

/** From version 3, which did not know who of the case answered a reminder: an old answer moves nobody's ladder but the doer's. */
export function withoutLeadsWord(head: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { case: it } = thirdShape.parse(head);
  const reminderAnswers = it.reminderAnswers.map((answer) => ({ ...answer, byLead: false }));
  return { ...head, case: { ...it, reminderAnswers } };
}
