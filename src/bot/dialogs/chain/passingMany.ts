import { z } from "zod";
import { later } from "../../../calendar/day.ts";
import { plain } from "../../../cards/render.ts";
import { isCaseNumber } from "../../../case/case.ts";
import { operationId } from "../../../case/commands.ts";
import { planLook } from "../../../reminders/look.ts";
import type { SubjectLook } from "../../../reminders/subjects.ts";
import { origins } from "../../../store/auditTrail.ts";
import { instantText, personIdText } from "../../../store/recordSchemas.ts";
import { textOf, textThat } from "../../../store/schemaOf.ts";
import { ConflictError } from "../../../store/store.ts";
import { originOf } from "../../asked.ts";
import type { Chain } from "../../chain.ts";
import type { Window } from "../dialog.ts";
import { operationFor, type Passing, passOne, tellReceiver } from "./passingEach.ts";

/** The subjects of the agenda under which somebody's work is passed on in more cases than somebody waits for. */
export const passingPrefix = "passing:";

/** So many go at a time, so that others get their turn too. */
const part = 20;

/** Seconds without a step after which whoever was at it is taken to be gone. */
const patience = 60;

/** What is left to pass on, and who is to hear of it. Ids alone: who may do what is asked of the directory at each step. */
const workSchema = z.strictObject({
  from: personIdText,
  to: personIdText,
  by: personIdText,
  operation: textOf(operationId),
  origin: z.enum(origins),
  left: z.array(textThat(isCaseNumber)),
  all: z.int().min(0),
  done: z.int().min(0),
  isReceiverTold: z.boolean(),
  /** The last step of whoever is at it; `null` when nobody is. */
  since: instantText.nullable(),
});

type Work = Readonly<z.infer<typeof workSchema>>;

/** Writes down what is to go, and has it looked at, before anybody is told that it goes: whoever dies, the agenda goes on with it. */
export async function beginPassing(it: Window, passing: Passing): Promise<void> {
  const { store, clock } = it.chain;
  const { asked } = it;
  const { from, to, numbers } = passing;
  const operation = operationFor(it, passing);
  const work: Work = {
    ...{ from: from.id, to: to.id, by: asked.entry.id, operation, origin: originOf(asked.from) },
    ...{ left: [...numbers], all: numbers.length, done: 0, isReceiverTold: false, since: null },
  };
  const subject = `${passingPrefix}${operation}`;
  if ((await store.documents.read("settings", subject)) === undefined) {
    await store.documents.write("settings", subject, work);
  }
  await planLook(store, subject, clock.now());
}

/** Nothing is wrong: it is looked at again in a moment. */
const goesOn = { settled: false, lookAgainAt: null };

/**
 * Passes on what is left, part by part; in the end the colleague hears of it, and whoever asked hears that it is done. Broken off
 * it goes on where it was: a case whose work went over already stays as it is.
 */
export const passingLook =
  (chain: Pick<Chain, "store" | "change" | "directory" | "clock" | "tell">): SubjectLook =>
  async (subject, stopping) => {
    const { documents } = chain.store;
    const stored = await documents.read("settings", subject);
    if (stored === undefined) return { settled: true, lookAgainAt: null };
    let work: Work = workSchema.parse(stored.row);
    const now = chain.clock.now();
    if (work.since !== null && later(work.since, patience) > now) return goesOn;
    const step = async (changed: Partial<Work>, etag?: string): Promise<void> => {
      work = { ...work, since: chain.clock.now(), ...changed };
      await documents.write("settings", subject, work, etag);
    };
    try {
      await step({}, stored.etag);
    } catch (error) {
      if (error instanceof ConflictError) return goesOn;
      throw error;
    }
    const people = await peopleOf(chain, work);
    while (work.left.length > 0 && !stopping.aborted) {
      const some = work.left.slice(0, part);
      const replies = await Promise.all(some.map((number) => passOne(chain, { ...work, ...people }, number)));
      await step({ left: work.left.slice(part), done: work.done + replies.filter(({ ok }) => ok).length });
    }
    if (work.left.length > 0) {
      await step({ since: null });
      return goesOn;
    }
    const { from, to, by } = people;
    if (work.done > 0 && !work.isReceiverTold) await tellReceiver(chain, { from, to, by }, work.done);
    await step({ isReceiverTold: true });
    await chain.tell(by.id, ({ dialog: { passAllOn: say } }) => ({
      text: say.finished({ done: say.cases(work.done), name: plain(to.name), failed: work.all - work.done }),
      mentions: [],
    }));
    await documents.remove("settings", subject);
    return { settled: true, lookAgainAt: null };
  };

async function peopleOf({ directory }: Pick<Chain, "directory">, { from, to, by }: Work) {
  const leaver = (await directory.everybody()).find(({ id }) => id === from);
  return {
    from: leaver ?? (await directory.find(from, "")),
    to: await directory.find(to, ""),
    by: await directory.find(by, ""),
  };
}
