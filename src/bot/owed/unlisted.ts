import type { Case } from "../../case/case.ts";
import type { Owed } from "../../case/outcome.ts";
import { addressees } from "../../case/owed/addressees.ts";
import type { PersonId } from "../../case/person.ts";
import type { Rules } from "../../case/rules.ts";
import type { Clock } from "../../clock.ts";
import type { Chats } from "../../people/chats.ts";
import type { Reader } from "../../reminders/digestMoment.ts";

/** What tells who has a list of the day. */
export type Lists = {
  readonly chats: Pick<Chats, "find">;
  readonly people: readonly Reader[];
  readonly rules: Rules;
  readonly clock: Pick<Clock, "now">;
};

/** Whether this is a reminder that belongs in somebody's own list: what is not due yet. */
export const isForList = ({ kind, where }: Owed): boolean => kind === "reminder" && where === "digest";

/**
 * Who should read this in a list of the day but has none: nobody can reach them in a chat of their own, as many guests, or
 * they turned it off. What is meant for no list is nobody's.
 */
export async function unlisted(it: Case, owed: Owed, world: Lists): Promise<ReadonlySet<PersonId>> {
  if (!isForList(owed)) return new Set();
  const { chats, people, rules, clock } = world;
  const heard = addressees({ owed, case: it, at: clock.now() }, people, rules).map(({ to }) => to);
  const isOff = (id: PersonId): boolean => people.some((each) => each.id === id && each.digest === "off");
  const found = await Promise.all(
    heard.map(async (id) => (isOff(id) || (await chats.find(id)) === undefined ? [id] : [])),
  );
  return new Set(found.flat());
}
