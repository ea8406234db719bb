import { z } from "zod";
import { type Instant, later } from "../calendar/day.ts";
import type { CaseStore, NoticeStore, QueueName } from "../store/store.ts";
import { isVoid } from "./finding.ts";
import { type Beside, besideSchema, type Refused, refusedSchema, type Unmatched, unmatchedSchema } from "./waiting.ts";

/** One thing to look at, under the key by which it is dismissed. */
export type Waiting<Document> = Document & { readonly key: string };

/** Some of what waits; `next` is where the following page begins, `null` at the end. */
export type Page<Document> = { readonly waiting: readonly Waiting<Document>[]; readonly next: string | null };

/** How many are given at once. */
const pageSize = 50;

/** How long each queue keeps what nobody looked at: days. */
const keptFor: Readonly<Record<QueueName, number>> = {
  refused: 30,
  unmatched: 180,
  possibleDuplicate: 180,
  returned: 180,
};

const names = ["refused", "unmatched", "possibleDuplicate", "returned"] as const satisfies readonly QueueName[];

/** The queues of the intake desk: nothing that came in falls off the table. */
export type DeskQueues = {
  /** A delivery that is sent again takes its own place, and keeps the moment at which it first came. */
  readonly noteRefused: (it: Refused) => Promise<void>;
  /** Refused deliveries since a moment, or from where a page before ended. */
  readonly refusedSince: (from: Instant | string) => Promise<Page<Refused>>;
  /** Kept under its person, so that an admission finds it; the same notice again takes its own place. */
  readonly keepUnmatched: (noticeKey: string, it: Unmatched) => Promise<void>;
  readonly unmatched: (from?: string) => Promise<Page<Unmatched>>;
  /** What waits for a case of this person. */
  readonly unmatchedOf: (personKey: string) => Promise<readonly Waiting<Unmatched>[]>;
  /** All that wait, for whoever looks for one person in them. */
  readonly allUnmatched: () => Promise<readonly Waiting<Unmatched>[]>;
  readonly noteBeside: (queue: "possibleDuplicate" | "returned", it: Beside) => Promise<void>;
  /** Cases that may be one too many. Gone from here as soon as they are merged or cancelled. */
  readonly possibleDuplicates: (from?: string) => Promise<Page<Beside>>;
  /** Cases of people who were here before, until somebody links them: `others` are the earlier ones. */
  readonly returned: (from?: string) => Promise<Page<Beside>>;
  readonly dismiss: (queue: QueueName, key: string) => Promise<void>;
  /** Clears away what waited too long. Doing it again is safe. */
  readonly expire: (now: Instant) => Promise<void>;
};

/** The key under which an unmatched notice waits. */
export const unmatchedKey = (noticeKey: string, { notice }: Pick<Unmatched, "notice">): string =>
  `${notice.personKey}:${noticeKey}`;

const dated = z.looseObject({ at: z.string() });

/** Queues that are kept beside the notices. */
export function deskQueues(options: {
  readonly notices: Pick<NoticeStore, "queue" | "answer">;
  readonly cases: Pick<CaseStore, "read">;
}): DeskQueues {
  const { notices, cases } = options;
  const refused = queueOf(notices, "refused", refusedSchema);
  const unmatched = queueOf(notices, "unmatched", unmatchedSchema);
  const besides = {
    possibleDuplicate: queueOf(notices, "possibleDuplicate", besideSchema),
    returned: queueOf(notices, "returned", besideSchema),
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
  const asking = async (queue: keyof typeof besides, from?: string): Promise<Page<Beside>> => {
    const { waiting, next } = await besides[queue].page(from);
    return { waiting: (await Promise.all(waiting.map(standing))).flat(), next };
  };

  return {
    noteRefused: async (it) => {
      const first = dated.parse(await notices.answer("refused", it.delivery, { at: it.at }));
      await refused.put(`${first.at}_${it.delivery}`, it);
    },
    refusedSince: refused.page,
    keepUnmatched: (noticeKey, it) => unmatched.put(unmatchedKey(noticeKey, it), it),
    unmatched: unmatched.page,
    unmatchedOf: (personKey) => unmatched.read({ from: `${personKey}:`, until: `${personKey};` }),
    allUnmatched: () => unmatched.read({}),
    noteBeside: (queue, it) => besides[queue].put(it.caseNumber, it),
    possibleDuplicates: (from) => asking("possibleDuplicate", from),
    returned: (from) => asking("returned", from),
    dismiss: (queue, key) => notices.queue(queue).remove(key),
    expire: async (now) => {
      for (const name of names) {
        const before = later(now, -keptFor[name] * 86_400);
        const all = await notices.queue(name).list({});
        const old = all.filter(({ document }) => dated.parse(document).at < before);
        for (const { key } of old) await notices.queue(name).remove(key);
      }
    },
  };
}

/** One queue, read by its schema. */
function queueOf<Document extends object>(
  notices: Pick<NoticeStore, "queue">,
  name: QueueName,
  schema: z.ZodType<Document>,
) {
  const queue = notices.queue(name);
  const read = async (stretch: Parameters<typeof queue.list>[0]): Promise<readonly Waiting<Document>[]> =>
    (await queue.list(stretch)).map(({ key, document }) => ({ ...schema.parse(document), key }));
  const page = async (from = ""): Promise<Page<Document>> => {
    const rows = await read({ from, limit: pageSize + 1 });
    return { waiting: rows.slice(0, pageSize), next: rows[pageSize]?.key ?? null };
  };
  return { read, page, put: (key: string, document: Document) => queue.put(key, document) };
}
