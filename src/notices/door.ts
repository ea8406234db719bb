import type { IncomingHttpHeaders } from "node:http";
import type { Clock } from "../clock.ts";
import { StorageAwayError } from "../store/errors.ts";
import { ConflictError } from "../store/store.ts";
import { contentOf, type Form } from "./body.ts";
import { type NoticeReader, sourceReferenceOf } from "./notice.ts";
import { refusalKey } from "./noticeKey.ts";
import type { Preview, PreviewRows } from "./preview.ts";
import type { Problem } from "./problem.ts";
import type { DeskQueues } from "./queues.ts";
import type { RateLimit } from "./rate.ts";
import type { Delivery, Received } from "./receive.ts";
import { type RefusedNotice, refusedOf } from "./refusing.ts";
import { type RowResult, receiveRows } from "./rows.ts";
import type { SenderCheck } from "./senders.ts";
import type { NoticeTaker } from "./taking.ts";
import { KeysAwayError } from "./token.ts";

/** What the door says. A refusal tells the sender what to mend; it never holds a value that came in. */
export type DoorAnswer =
  | { readonly status: 202; readonly body: Received }
  | { readonly status: 200; readonly body: readonly RowResult[] }
  | { readonly status: 200; readonly preview: Preview }
  | { readonly status: 400 | 401; readonly detail: string }
  | { readonly status: 429; readonly detail: string; readonly retryAfter: number }
  | { readonly status: 503; readonly detail: string; readonly cause: unknown }
  | { readonly status: 422; readonly detail: string; readonly errors: readonly Problem[] };

/** What comes to the door. `isPreview`: nothing is to be stored, only said what would become of it. */
export type DoorRequest = {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly form: Form;
  readonly isPreview?: boolean;
};

/**
 * Where senders hand in notices. Who sends it first, then how often, then form and content; of what is refused only who, when
 * and which fields is kept, for the intake desk. While the storage or the keys of Entra ID are away, or others kept writing to
 * the same case first, the answer is 503 with its cause, and handing in the same again is safe.
 */
export type NoticesDoor = (request: DoorRequest) => Promise<DoorAnswer>;

/** Rows at most in one delivery. */
export const rowsAtMost = 2000;

const invalid = (errors: readonly Problem[]): DoorAnswer => ({
  status: 422,
  detail: "the notice is refused and nothing is stored",
  errors,
});

const refusedRows = (results: readonly RowResult[]): readonly RefusedNotice[] =>
  results.flatMap((row) =>
    row.status === "invalid" ? [{ sourceReference: row.sourceReference, problems: row.errors }] : [],
  );

/** Keeps of what was refused of one delivery what the intake desk may know. */
type Note = (refused: readonly RefusedNotice[]) => Promise<void>;

/** The door with everything behind it. */
export function noticesDoor(options: {
  readonly clock: Clock;
  readonly check: SenderCheck;
  readonly mayPass: RateLimit;
  readonly read: NoticeReader;
  readonly takeIn: NoticeTaker;
  readonly previewRows: PreviewRows;
  readonly queues: Pick<DeskQueues, "noteRefused">;
}): NoticesDoor {
  const { clock, check, mayPass, read, takeIn, previewRows, queues } = options;

  const noter = (delivery: Delivery, body: Buffer): Note => {
    const { at, sender } = delivery;
    return async (refused) => {
      if (refused.length === 0) return;
      await queues.noteRefused(refusedOf(refused, { at, sender, delivery: refusalKey(delivery, body) }));
    };
  };
  const refuse = async (errors: readonly Problem[], raw: unknown, note: Note): Promise<DoorAnswer> => {
    await note([{ sourceReference: sourceReferenceOf(raw), problems: errors }]);
    return invalid(errors);
  };
  const takeOne = async (raw: unknown, delivery: Delivery, note: Note): Promise<DoorAnswer> => {
    const taken = await takeIn(read(raw, delivery.at), delivery);
    return taken.ok ? { status: 202, body: taken.received } : refuse(taken.problems, raw, note);
  };
  const takeMany = async (rows: readonly unknown[], delivery: Delivery, note: Note): Promise<DoorAnswer> => {
    const results = await receiveRows({ rows, read, take: takeIn, delivery });
    await note(refusedRows(results));
    return { status: 200, body: results };
  };

  const take: NoticesDoor = async ({ headers, body, form, isPreview = false }) => {
    const sent = await check(headers, body);
    if (!sent.ok) return { status: 401, detail: sent.reason };
    const retryAfter = mayPass(sent.sender);
    if (retryAfter > 0) return { status: 429, detail: "too many deliveries; nothing is stored", retryAfter };
    const delivery = { sender: sent.sender, id: sent.id, at: clock.now() };
    const note = noter(delivery, body);
    const content = contentOf(body, form);
    if (content === undefined) {
      await note([{ sourceReference: null, problems: [] }]);
      return { status: 400, detail: `the body is not ${form.toUpperCase()} in UTF-8` };
    }
    const rows = "one" in content ? [content.one] : content.many;
    if (rows.length > rowsAtMost) {
      return refuse([{ path: "", message: `must be at most ${rowsAtMost} notices` }], undefined, note);
    }
    if (isPreview) return { status: 200, preview: await previewRows(rows, delivery) };
    return "one" in content ? takeOne(content.one, delivery, note) : takeMany(rows, delivery, note);
  };

  return async (request) => {
    try {
      return await take(request);
    } catch (err) {
      const isForNow = [StorageAwayError, KeysAwayError, ConflictError].some((each) => err instanceof each);
      if (isForNow) return { status: 503, detail: "not stored now; send it again", cause: err };
      throw err;
    }
  };
}
