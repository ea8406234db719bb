import type { Case } from "../../case/case.ts";
import type { Owed } from "../../case/outcome.ts";
import { type Addressee, addressees } from "../../case/owed/addressees.ts";
import { isInList } from "../../case/owed/inList.ts";
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

/**
 * Who should read this in a list of the day but does not: nobody can reach them in a chat of their own, as many guests, they
 * turned it off, or they hear for somebody whose work is not on their list. What is stands in no list is nobody's.
 */
export async function unlisted(it: Case, owed: Owed, world: Lists): Promise<ReadonlySet<PersonId>> {
  const { chats, people, rules, clock } = world;
  if (!isInList(it, owed, rules)) return new Set();
  const heard = addressees({ owed, case: it, at: clock.now() }, people, rules);
  const isOff = (id: PersonId): boolean => people.some((each) => each.id === id && each.digest === "off");
  const found = await Promise.all(
    heard.map(async (each) => {
      const isListed = isOnList(each, owed, people) && !isOff(each.to) && (await chats.find(each.to)) !== undefined;
      return isListed ? [] : [each.to];
    }),
  );
  return new Set(found.flat());
}

/** A list has somebody's own work, that of the desk, and that of those who named them as their deputy. */
function isOnList({ to, onBehalfOf }: Addressee, owed: Owed, people: readonly Reader[]): boolean {
  if (onBehalfOf === null) return owed.to.includes(to) || owed.audience?.kind === "intakeDesk";
  const principal = people.find(({ id }) => id === onBehalfOf);
  return owed.to.includes(onBehalfOf) && principal?.away?.deputy === to;
}
