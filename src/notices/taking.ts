import type { NoticeStore } from "../store/store.ts";
import type { Notice, ReadNotice } from "./notice.ts";
import { noticeKeyOf } from "./noticeKey.ts";
import type { Problem } from "./problem.ts";
import type { Delivery, NoticeReceiver, Received } from "./receive.ts";

/** What became of what somebody wrote: taken in, or refused with all that is wrong. */
export type Taken =
  | { readonly ok: true; readonly received: Received }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type NoticeTaker = (read: ReadNotice, delivery: Delivery) => Promise<Taken>;

/**
 * Takes in what was read. Dates that do not fit this moment, as those of an announcement that is sent again after its day, refuse
 * only what is new: what was taken in before gets the answer that it gets on any other day.
 */
export function noticeTaker(options: {
  readonly notices: Pick<NoticeStore, "find" | "answered">;
  readonly receive: NoticeReceiver;
}): NoticeTaker {
  const { notices, receive } = options;
  const isKnown = async (notice: Notice, { sender, id }: Delivery): Promise<boolean> => {
    const key = noticeKeyOf(sender, notice);
    return (await notices.find(key)) !== undefined || (await notices.answered(key, id)) !== undefined;
  };
  return async (read, delivery) => {
    const taken = async (notice: Notice): Promise<Taken> => ({ ok: true, received: await receive(notice, delivery) });
    if (read.ok) return taken(read.notice);
    const { notice, problems } = read;
    const isOld = notice !== null && (await isKnown(notice, delivery));
    return isOld ? taken(notice) : { ok: false, problems };
  };
}
