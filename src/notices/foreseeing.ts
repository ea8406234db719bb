import type { Lookup } from "../store/lookup.ts";
import type { CaseStore, NoticeStore } from "../store/store.ts";
import { besides, caseAbout, caseFinder } from "./finding.ts";
import { begins, type Notice } from "./notice.ts";
import { noticeKeyOf } from "./noticeKey.ts";
import type { Received } from "./receive.ts";

/** What would become of a notice if it were handed in now. */
export type Foreseen = Received["status"];

export type Foresee = (notice: Notice, sender: string) => Promise<Foreseen>;

/** Looks where a notice would go, and changes nothing. Whether a case will take what it is told only the case knows. */
export function foreseer(options: {
  readonly notices: Pick<NoticeStore, "find">;
  readonly cases: Pick<CaseStore, "read">;
  readonly lookup: Pick<Lookup, "find" | "page">;
}): Foresee {
  const find = caseFinder(options);
  return async (notice, sender) => {
    if ((await options.notices.find(noticeKeyOf(sender, notice))) !== undefined) return "known";
    if (!begins(notice)) return caseAbout(notice, await find(notice)) === undefined ? "unmatched" : "applied";
    const { personKey, admittedOn } = notice.admission;
    const theirs = await find(notice.admission);
    const isAwaited = theirs.some((it) => it.stage.state === "announced" && it.personKey === personKey);
    if (notice.kind === "admission" && isAwaited) return "applied";
    return besides(theirs, admittedOn).doubles.length > 0 ? "possibleDuplicate" : "created";
  };
}
