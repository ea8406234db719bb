import type { IncomingHttpHeaders } from "node:http";
import type { Clock } from "../clock.ts";
import { StorageAwayError } from "../store/errors.ts";
import { contentOf, type Form } from "./body.ts";
import type { NoticeReader } from "./notice.ts";
import type { Problem } from "./problem.ts";
import type { Delivery, NoticeReceiver, Received } from "./receive.ts";
import { type RowResult, receiveRows } from "./rows.ts";
import type { SignatureCheck } from "./signature.ts";

/** What the door says. A refusal tells the sender what to mend; it never holds a value that came in. */
export type DoorAnswer =
  | { readonly status: 202; readonly body: Received }
  | { readonly status: 200; readonly body: readonly RowResult[] }
  | { readonly status: 400 | 401; readonly detail: string }
  | { readonly status: 503; readonly detail: string; readonly cause: unknown }
  | { readonly status: 422; readonly detail: string; readonly errors: readonly Problem[] };

/**
 * Where senders hand in notices. Signature first, then form, then content; nothing is stored of what is refused. While
 * the storage is away the answer is 503 with its cause, and handing in the same again is safe.
 */
export type NoticesDoor = (request: {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly form: Form;
}) => Promise<DoorAnswer>;

/** Rows at most in one delivery. */
const rowsAtMost = 2000;

const invalid = (errors: readonly Problem[]): DoorAnswer => ({
  status: 422,
  detail: "the notice is refused and nothing is stored",
  errors,
});

/** The door with everything behind it. Whoever holds a secret is one sender: a second secret only replaces the first. */
export function noticesDoor(options: {
  readonly clock: Clock;
  readonly isSigned: SignatureCheck;
  readonly read: NoticeReader;
  readonly receive: NoticeReceiver;
}): NoticesDoor {
  const { clock, isSigned, read, receive } = options;

  const takeOne = async (raw: unknown, delivery: Delivery): Promise<DoorAnswer> => {
    const said = read(raw, delivery.at);
    return said.ok ? { status: 202, body: await receive(said.notice, delivery) } : invalid(said.problems);
  };
  const takeMany = async (rows: readonly unknown[], delivery: Delivery): Promise<DoorAnswer> =>
    rows.length > rowsAtMost
      ? invalid([{ path: "", message: `must be at most ${rowsAtMost} notices` }])
      : { status: 200, body: await receiveRows({ rows, read, receive, delivery }) };

  const take: NoticesDoor = async ({ headers, body, form }) => {
    const signed = isSigned(headers, body);
    if (!signed.ok) return { status: 401, detail: signed.reason };
    const content = contentOf(body, form);
    if (content === undefined) return { status: 400, detail: `the body is not ${form.toUpperCase()} in UTF-8` };
    const delivery = { sender: "signed", id: signed.delivery, at: clock.now() };
    return "one" in content ? takeOne(content.one, delivery) : takeMany(content.many, delivery);
  };

  return async (request) => {
    try {
      return await take(request);
    } catch (err) {
      if (err instanceof StorageAwayError) return { status: 503, detail: "not stored now; send it again", cause: err };
      throw err;
    }
  };
}
