import { dayOf, type Instant } from "../calendar/day.ts";
import { isOpen } from "../case/owed/openHours.ts";
import type { PersonId } from "../case/person.ts";
import { isPersonId } from "../case/person.ts";
import type { Rules } from "../case/rules.ts";
import type { Clock } from "../clock.ts";
import type { Store } from "../store/store.ts";
import { digestMoment, nextDigest, type Reader } from "./digestMoment.ts";
import { planLook } from "./look.ts";
import { type Saying, sayDigest } from "./sayDigest.ts";
import type { SubjectLook } from "./subjects.ts";

/** What the agenda calls everybody's lists of the day. */
export const digestPrefix = "digest:";

type Parts<Person extends Reader> = Saying<Person> & {
  readonly store: Pick<Store, "agenda" | "documents">;
  readonly clock: Pick<Clock, "now">;
  readonly rules: Rules;
  /** Somebody who works in the chain today. */
  readonly reader: (id: PersonId) => Promise<Person | undefined>;
};

type Planning = Pick<Parts<Reader>, "store" | "clock" | "rules">;

/** Plans somebody's next list, after they chose another time or first wrote to the bot. Twice is once. */
export async function planNextDigest({ store, clock, rules }: Planning, reader: Reader): Promise<void> {
  const next = nextDigest(reader, clock.now(), rules);
  if (next !== null) await planLook(store, `${digestPrefix}${reader.id}`, next);
}

/** Plans today's list of everybody, when the house starts and each night. What an outage held up is said when it is over. */
export async function planDigests({ store, clock, rules }: Planning, readers: readonly Reader[]): Promise<void> {
  for (const reader of readers) {
    const today = digestMoment(reader, dayOf(clock.now()), rules);
    const next = today ?? nextDigest(reader, clock.now(), rules);
    if (next !== null) await planLook(store, `${digestPrefix}${reader.id}`, next);
  }
}

/** Says somebody's list of the day when its moment has come, and plans the next. A list that the day overtook is not said. */
export const digestLook =
  <Person extends Reader>(parts: Parts<Person>): SubjectLook =>
  async (subject) => {
    const id = subject.slice(digestPrefix.length);
    const reader = isPersonId(id) ? await parts.reader(id) : undefined;
    if (reader === undefined) return { settled: true, lookAgainAt: null };
    const at = parts.clock.now();
    const lookAgainAt = nextDigest(reader, at, parts.rules);
    if (!isDue(reader, at, parts.rules)) return { settled: true, lookAgainAt };
    const { settled } = await sayDigest(parts, reader, at);
    return { settled, lookAgainAt };
  };

function isDue(reader: Reader, at: Instant, rules: Rules): boolean {
  const moment = digestMoment(reader, dayOf(at), rules);
  return moment !== null && moment <= at && isOpen(at, rules);
}
