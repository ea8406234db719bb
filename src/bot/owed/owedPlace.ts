import type { Case } from "../../case/case.ts";
import type { Owed } from "../../case/outcome.ts";
import { addressees } from "../../case/owed/addressees.ts";
import type { Conversation } from "../../delivery/messenger.ts";
import { type Lists, unlisted } from "./unlisted.ts";

type World = Lists & {
  /** Where the case has its card. */
  readonly home: Conversation | undefined;
  /** Where the whole region reads along. */
  readonly region: Conversation | undefined;
};

/**
 * Where something is said. What concerns one person alone (an offer, a question that came back) is said in their own chat
 * when they have one; open ends where the whole region reads along; all else where the case has its card, and so does what
 * somebody cannot read in a list of their own.
 */
export async function owedPlace(it: Case, owed: Owed, world: World): Promise<Conversation | undefined> {
  const { home, region, chats, people, rules, clock } = world;
  if (owed.where === "channel") return region ?? home;
  if (owed.where !== "digest" || (await unlisted(it, owed, world)).size > 0) return home;
  const [only, ...others] = addressees({ owed, case: it, at: clock.now() }, people, rules);
  const chat = only === undefined || others.length > 0 ? undefined : await chats.find(only.to);
  return chat ?? home;
}
