import { type Instant, later } from "../calendar/day.ts";
import type { Case, CaseNumber } from "../case/case.ts";
import type { Command, OperationId } from "../case/commands.ts";
import type { Outcome, Refusal } from "../case/outcome.ts";
import type { Clock } from "../clock.ts";
import type { Origin } from "./auditTrail.ts";
import { LimitError, StorageAwayError } from "./errors.ts";
import { lookupKeys } from "./lookupKeys.ts";
import { knows, recalling, remembering } from "./operations.ts";
import { queues } from "./queues.ts";
import { type Commit, ConflictError, type Head, type Hint, type Store, type Stored } from "./store.ts";

/** Something said to a case. */
export type Saying = {
  readonly caseNumber: CaseNumber;
  /** Known before the command is, so that the agenda need not wait for the directory. */
  readonly operation: OperationId;
  readonly command: Command | Promise<Command>;
  /** Lookup keys that the case will need if this goes well: written beside the reading, so that nobody waits for them. */
  readonly lookups?: readonly string[];
  /** Where it was said, for the access log. */
  readonly origin?: Origin;
  /** A hint for this case is due, and stays until all that follows from this is done: then it needs none of its own. */
  readonly isCovered?: true;
};

/** What came of it. `repeated`: this very act was done before, and this is its result. */
export type Reply =
  | { readonly ok: true; readonly head: Head; readonly etag: string; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: Refusal; readonly head: Head | undefined };

/** The one way to change a case. Throws when the storage is away; then it may have happened, and saying it again is safe. */
export type Change = (saying: Saying) => Promise<Reply>;

type Parts<Rules> = {
  readonly store: Pick<Store, "cases" | "agenda" | "lookup">;
  readonly decide: (current: Case | undefined, command: Command, rules: Rules) => Outcome;
  readonly rules: Rules;
  readonly clock: Pick<Clock, "now">;
  /** Starts what follows from a change. Does not throw and is not waited for: the agenda sees to it that it happens. */
  readonly afterCommit: (caseNumber: CaseNumber) => void;
};

/** Seconds after which the agenda looks at a case that was written to, in case whoever wrote died right after. */
const soon = 30;

/** Seconds from the hint to the end of the reading. Well under the ten minutes after which a hint without a change goes. */
const prompt = 60;

/** How often somebody else may be first. */
const patience = 6;

export function changer<Rules>(parts: Parts<Rules>): Change {
  const inTurn = queues();
  return (saying) => {
    const command = Promise.resolve(saying.command);
    // While this waits its turn nobody listens yet; the reading below awaits it, and fails with it.
    command.catch(() => {});
    return begunInTime((start) =>
      inTurn(
        saying.caseNumber,
        start(() => insist(parts, { ...saying, command })),
      ),
    );
  };
}

/** Milliseconds that somebody may wait for others on the same case: after five seconds Teams calls the bot unreachable. */
const longestWait = 4_000;

type Start<Answer> = (work: () => Promise<Answer>) => () => Promise<Answer>;

/** Who waited too long hears so at once, and what they said is not begun any more: they may say it again. */
function begunInTime<Answer>(queue: (start: Start<Answer>) => Promise<Answer>): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const waited = new StorageAwayError({ cause: new Error("others on this case wait for the storage") });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    late.reject(waited);
  }, longestWait);
  const done = queue((work) => async () => {
    if (isLate) throw waited;
    clearTimeout(timer);
    return work();
  });
  return Promise.race([done, late.promise]);
}

/** Somebody else wrote first: look again and decide again. */
async function insist<Rules>(parts: Parts<Rules>, saying: Saying): Promise<Reply> {
  const hints: Stored<Hint>[] = [];
  for (let tries = 1; ; tries++) {
    try {
      const seen = await look(parts, saying, hints);
      if (seen.done === undefined) return await settle(parts, { ...saying, ...seen, hints });
      if (tries > 1) parts.afterCommit(saying.caseNumber);
      return done(seen.done, tries === 1);
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === patience) throw error;
    }
  }
}

type Seen = {
  readonly head: Stored<Head> | undefined;
  readonly said: Command;
  readonly at: Instant;
  /** The case as it stands, when it knows this very act already. */
  readonly done: Stored<Head> | undefined;
};

const done = ({ row, etag }: Stored<Head>, repeated: boolean): Reply => ({ ok: true, head: row, etag, repeated });

/** Reads the case and, beside it, writes the hint without which a change may not be made. */
async function look<Rules>({ store, clock }: Parts<Rules>, saying: Saying, hints: Stored<Hint>[]): Promise<Seen> {
  const { caseNumber, operation, lookups = [], isCovered = false } = saying;
  const at = clock.now();
  const [head, hint, said] = await Promise.all([
    store.cases.read(caseNumber),
    isCovered ? undefined : store.agenda.writeOwn({ at: later(at, soon), subject: caseNumber, operation }),
    saying.command,
    ...lookups.map((key) => store.lookup.add(key, caseNumber)),
  ]);
  if (hint !== undefined) hints.push(hint);
  // A hint goes after a while when no change followed; then the head is written to, but only who read it before notices.
  if (clock.now() > later(at, prompt)) throw new ConflictError("the case was read too long after its hint");
  return { head, said, at, done: head && knows(head.row, operation, at) ? head : undefined };
}

type Settling = Saying & Seen & { readonly hints: readonly Stored<Hint>[] };

async function settle<Rules>(parts: Parts<Rules>, settling: Settling): Promise<Reply> {
  const { head, said, hints } = settling;
  // A refusal is not written down, so asking again is deciding again: what was in the way may be gone by then.
  const refused = async (refusal: Refusal): Promise<Reply> => {
    await withdraw(parts.store, hints);
    return { ok: false, refusal, head: head?.row };
  };
  const current = head?.row.case;
  const outcome: Outcome =
    current === undefined && said.type !== "open"
      ? { ok: false, refusal: { kind: "unknownCase" } }
      : parts.decide(current, said, parts.rules);
  if (!outcome.ok) return refused(outcome.refusal);
  if (head !== undefined && outcome.happenings.length === 0 && outcome.messages.length === 0) {
    await withdraw(parts.store, hints);
    return done(head, false);
  }
  try {
    const written = await write(parts, settling, outcome);
    // Whoever tells a case what time it is delivers what it owes then as well, and plans the next look by what came of it.
    if (said.by !== "time") parts.afterCommit(settling.caseNumber);
    return done(written, false);
  } catch (error) {
    // Nobody reads what time or a source is refused: there it stays a fault.
    if (error instanceof LimitError && typeof said.by === "object") return refused({ kind: "caseFull" });
    throw error;
  }
}

/** Nothing was changed, so nothing needs to be looked at. A hint that stays is looked at in vain: not worth a failure. */
async function withdraw({ agenda }: Pick<Store, "agenda">, hints: readonly Stored<Hint>[]): Promise<void> {
  await Promise.allSettled(hints.map((hint) => agenda.remove(hint)));
}

async function write<Rules>(
  { store }: Parts<Rules>,
  { head, caseNumber, operation, at, lookups = [] }: Settling,
  { next, happenings, messages }: Extract<Outcome, { readonly ok: true }>,
): Promise<Stored<Head>> {
  const standing = new Set([...lookups, ...(head === undefined ? [] : lookupKeys(head.row.case))]);
  const missing = lookupKeys(next).filter((key) => !standing.has(key));
  await Promise.all(missing.map((key) => store.lookup.add(key, caseNumber)));
  const commit: Commit = {
    head: {
      case: next,
      version: (head?.row.version ?? 0) + 1,
      happened: (head?.row.happened ?? 0) + happenings.length,
      operations: remembering(head?.row.operations ?? [], { id: operation, at }),
      recent: recalling(head?.row ?? { recent: [], happened: 0 }, happenings),
    },
    happenings,
    messages,
  };
  return head === undefined ? store.cases.create(commit) : store.cases.commit(commit, head.etag);
}
