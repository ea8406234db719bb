import { z } from "zod";
import type { Instant } from "../calendar/day.ts";
import type { References } from "../case/case.ts";
import type { OperationId } from "../case/commands.ts";
import type { Person } from "../case/person.ts";
import { dayField, must, personNumberField } from "./fields.ts";
import type { BeginningNotice } from "./notice.ts";
import { handPrefix, shortHash } from "./noticeKey.ts";
import type { PersonKey } from "./personKey.ts";
import { type Problem, problemsOf } from "./problem.ts";
import type { NoticeReceiver, Received } from "./receive.ts";
import { beginningFields, type KnownPlaces } from "./schemas.ts";
import { timeProblems } from "./timing.ts";
import { referenceProblems } from "./unkept.ts";

/** What came of a notice by hand. A path in `problems` is the name of the field, to be shown beneath it. */
export type ByHand =
  | { readonly ok: true; readonly received: Received; readonly sourceReference: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Takes in what somebody filled in: the fields of an admission, those that were left empty left out. */
export type NoticeByHand = (
  fields: Readonly<Record<string, unknown>>,
  said: { readonly operation: OperationId; readonly by: Person; readonly at: Instant },
) => Promise<ByHand>;

/** What stands for the number of a person of whom it is not known. It cannot be taken for a number: those hold no colon. */
const named = ({ tulp, gcos }: Pick<References, "tulp" | "gcos">): string =>
  tulp === null ? `gcos:${gcos}` : `tulp:${tulp}`;

function handSchema(places: KnownPlaces) {
  return z
    .strictObject({ ...beginningFields(places), admittedOn: dayField, personNumber: personNumberField.optional() })
    .refine(({ tulpReference, gcosReference }) => tulpReference !== null || gcosReference !== null, {
      path: ["tulpReference"],
      ...must("is needed, or gcosReference: without one the prison cannot tell whom it is about"),
    });
}

/**
 * Notices by hand go the same way as those of a sender. A reference that the prison can look up is needed (docs/rules.md,
 * step 1c); the person number is not asked for, because it would pass through a window of Teams: without it the person is
 * recognised by that reference. The same `operation` again gets the same answer.
 */
export function noticeByHand(options: {
  readonly places: KnownPlaces;
  readonly personKey: PersonKey;
  readonly receive: NoticeReceiver;
}): NoticeByHand {
  const schema = handSchema(options.places);
  return async (fields, { operation, by, at }) => {
    const read = schema.safeParse(fields);
    const problems = [
      ...(read.success ? [] : problemsOf(read.error)),
      ...timeProblems(fields, at),
      ...referenceProblems(fields),
    ];
    if (!read.success || problems.length > 0) return { ok: false, problems };
    const { personNumber, tulpReference: tulp, gcosReference: gcos, ...admission } = read.data;
    const sourceReference = `${handPrefix}${shortHash(operation)}`;
    const references = { source: sourceReference, tulp, gcos };
    const notice: BeginningNotice = {
      kind: "admission",
      sourceReference,
      noticedAt: at,
      admission: { ...admission, references, personKey: options.personKey(personNumber ?? named(references)) },
    };
    return {
      ok: true,
      received: await options.receive(notice, { sender: "hand", id: operation, at, by }),
      sourceReference,
    };
  };
}
