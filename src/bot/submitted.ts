import { z } from "zod";
import type { Words } from "../cards/words/words.nl.ts";
import { askedBy, seenBy } from "./asked.ts";
import type { Chain } from "./chain.ts";
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
  const asked = await askedBy(chain, from);
  const seen = await seenBy(asked, chain, typed.data.case);
  if ("text" in seen) return seen;
  const problem = asked.words.check.required;
  return checkDialog(seen.head, asked.words, { nonce, typed: typed.data, problem });
}
