import { z } from "zod";
import { type Instant, later } from "../calendar/day.ts";
import type { PassOver } from "../store/passOver.ts";
import type { CaseStore, NoticeStore, QueueName } from "../store/store.ts";
import { isVoid } from "./finding.ts";
import { type Beside, besideSchema, type Refused, refusedSchema, type Unmatched, unmatchedSchema } from "./waiting.ts";

/** One thing to look at, under the key by which it is dismissed. */
export type Waiting<Document> = Document & { readonly key: string };

/** How many rows are read at once. */
const atOnce = 50;

/** How long each queue keeps what nobody looked at: days. */
const keptFor: Readonly<Record<QueueName, number>> = {
  turnedAway: 30,
  refused: 30,
  unmatched: 180,
  possibleDuplicate: 180,
  returned: 180,
};

const names = [
  "turnedAway",
  "refused",
  "unmatched",
  "possibleDuplicate",
  "returned",
] as const satisfies readonly QueueName[];

/** The queues of the intake desk: nothing that came in falls off the table. They are read for as far as somebody looks. */
export type DeskQueues = {
  /** A delivery that is sent again takes its own place, and keeps the moment at which it first came. */
  readonly noteRefused: (it: Refused) => Promise<void>;
  /** Refused deliveries, the latest first. */
  readonly refused: () => AsyncIterable<Waiting<Refused>>;
  /** Kept under its person, so that an admission finds it; the same notice again takes its own place. */
  readonly keepUnmatched: (noticeKey: string, it: Unmatched) => Promise<void>;
  readonly unmatched: () => AsyncIterable<Waiting<Unmatched>>;
  /** What waits for a case of this person. */
  readonly unmatchedOf: (personKey: string) => Promise<readonly Waiting<Unmatched>[]>;
  readonly noteBeside: (queue: "possibleDuplicate" | "returned", it: Beside) => Promise<void>;
  /** Cases that may be one too many. Gone from here for good as soon as they are merged or cancelled. */
  readonly possibleDuplicates: () => AsyncIterable<Waiting<Beside>>;
  /** Cases of people who were here before, until somebody links them: `others` are the earlier ones. */
  readonly returned: () => AsyncIterable<Waiting<Beside>>;
  readonly dismiss: (queue: QueueName, key: string) => Promise<void>;
  /** Clears away what waited too long, or asks for nothing any more. Doing it again is safe. */
  readonly expire: (now: Instant) => Promise<void>;
};

/** The key under which an unmatched notice waits. */
export const unmatchedKey = (noticeKey: string, { notice }: Pick<Unmatched, "notice">): string =>
  `${notice.personKey}:${noticeKey}`;

const dated = z.looseObject({ at: z.string() });

/** The milliseconds that are left of 13 digits: a later moment sorts first. */
const latestFirst = (at: string): string =>
  String(9_999_999_999_999 - Temporal.Instant.from(at).epochMilliseconds).padStart(13, "0");

/** Queues that are kept beside the notices. */
export function deskQueues(options: {
  readonly notices: Pick<NoticeStore, "queue" | "answer">;
  readonly cases: Pick<CaseStore, "read">;
  /** Told of each row that cannot be read, by its queue and key; the others are read. Without it, it is thrown. */
  readonly passOver?: PassOver;
}): DeskQueues {
  const { notices, cases, passOver } = options;
  const refused = queueOf(options, "refused", refusedSchema);
  const unmatched = queueOf(options, "unmatched", unmatchedSchema);
  const besides = {
    possibleDuplicate: queueOf(options, "possibleDuplicate", besideSchema),
    returned: queueOf(options, "returned", besideSchema),
  };

  /** What of it still stands: cases that were merged, cancelled or linked ask for nothing. */
  const standing = async (it: Waiting<Beside>): Promise<readonly Waiting<Beside>[]> => {
    const [own, ...heads] = await Promise.all([it.caseNumber, ...it.others].map((number) => cases.read(number)));
    if (own === undefined || isVoid(own.row.case)) return [];
    const linked = own.row.case.earlier;
    const left = heads.flatMap((head) => (head === undefined || isVoid(head.row.case) ? [] : [head.row.case.number]));
    const others = left.filter((number) => !linked.includes(number));
    return others.length === 0 ? [] : [{ ...it, others }];
  };
  /** What asks for nothing any more never will again: it goes, so that nobody walks past it tomorrow. */
  async function* asking(queue: keyof typeof besides): AsyncIterable<Waiting<Beside>> {
    for await (const rows of besides[queue].pages()) {
      const left = (await Promise.all(rows.map(standing))).flat();
      const gone = rows.filter(({ key }) => left.every((each) => each.key !== key));
      await Promise.all(gone.map(({ key }) => notices.queue(queue).remove(key)));
      yield* left;
    }
  }

  return {
    noteRefused: async (it) => {
      const first = dated.parse(await notices.answer("refused", it.delivery, { at: it.at }));
      await refused.put(`${latestFirst(first.at)}_${it.delivery}`, it);
    },
    refused: refused.all,
    keepUnmatched: (noticeKey, it) => unmatched.put(unmatchedKey(noticeKey, it), it),
    unmatched: unmatched.all,
    unmatchedOf: (personKey) => unmatched.read({ from: `${personKey}:`, until: `${personKey};` }),
    noteBeside: (queue, it) => besides[queue].put(it.caseNumber, it),
    possibleDuplicates: () => asking("possibleDuplicate"),
    returned: () => asking("returned"),
    dismiss: (queue, key) => notices.queue(queue).remove(key),
    expire: async (now) => {
      for (const name of names) {
        const before = later(now, -keptFor[name] * 86_400);
        const all = await queueOf({ notices, passOver }, name, dated).read({});
        const old = all.filter(({ at }) => at < before);
        for (const { key } of old) await notices.queue(name).remove(key);
      }
      for (const queue of ["possibleDuplicate", "returned"] as const) await Array.fromAsync(asking(queue));
    },
  };
}

type Reading = { readonly notices: Pick<NoticeStore, "queue">; readonly passOver?: PassOver | undefined };

/** One queue, read by its schema. */
function queueOf<Document extends object>(
  { notices, passOver }: Reading,
  name: QueueName,
  schema: z.ZodType<Document>,
) {
  const queue = notices.queue(name);
  const readable = ({ key, document }: Listed): readonly Waiting<Document>[] => {
    const { data, error } = schema.safeParse(document);
    if (data !== undefined) return [{ ...data, key }];
    if (passOver === undefined) throw error;
    passOver(`queue:${name} ${key}`, error);
    return [];
  };
  async function* pages(): AsyncIterable<readonly Waiting<Document>[]> {
    let from: string | undefined = "";
    while (from !== undefined) {
      const rows: readonly Listed[] = await queue.list({ from, limit: atOnce + 1 });
      from = rows[atOnce]?.key;
      yield rows.slice(0, atOnce).flatMap(readable);
    }
  }
  async function* all(): AsyncIterable<Waiting<Document>> {
    for await (const rows of pages()) yield* rows;
  }
  return {
    read: async (stretch: Parameters<typeof queue.list>[0]) => (await queue.list(stretch)).flatMap(readable),
    pages,
    all,
    put: (key: string, document: Document) => queue.put(key, document),
  };
}

type Listed = { readonly key: string; readonly document: unknown };
