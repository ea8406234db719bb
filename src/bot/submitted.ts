import { z } from "zod";
import type { Words } from "../cards/words.nl.ts";
import { type Chain, wordsFor } from "./chain.ts";
import { checkDialog, type DialogAnswer, submit } from "./dialogs.ts";
import type { Inbound } from "./inbound.ts";
import { cardAction, onCase } from "./verbs.ts";

const dialogData = z.looseObject({ ...onCase, verb: z.string(), nonce: z.string().default("") });

/** What a dialog's button sends: done when it is complete, otherwise the dialog again with what was typed. */
export async function submitted(
  chain: Chain,
  { from, data, words }: { from: Inbound; data: unknown; words: Words },
): Promise<DialogAnswer> {
  const typed = dialogData.safeParse(data);
  if (!typed.success) return { text: words.refusal.unknownVerb };
  const { nonce, verb } = typed.data;
  const action = cardAction.safeParse(typed.data);
  if (action.success && action.data.verb !== "refresh") {
    return submit(chain, from, { action: action.data, nonce, typed: typed.data });
  }
  if (verb !== "recordCheck") return { text: words.refusal.unknownVerb };
  const [entry, stored] = await Promise.all([
    chain.directory.find(from.who.id, from.who.name),
    chain.store.cases.read(typed.data.case),
  ]);
  const theirs = wordsFor(entry, from);
  if (stored === undefined) return { text: theirs.refusal.unknownCase };
  return checkDialog(stored.row, theirs, { nonce, typed: typed.data, problem: theirs.check.required });
}
