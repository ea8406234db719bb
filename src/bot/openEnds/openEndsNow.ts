import type { Instant } from "../../calendar/day.ts";
import { endOf } from "../../case/changes/endings.ts";
import type { Owed } from "../../case/outcome.ts";
import { releaseAhead } from "../../case/owed/released.ts";
import { remindersAhead } from "../../case/owed/reminders.ts";
import { unclaimedAhead } from "../../case/owed/unclaimed.ts";
import { roleNames } from "../../case/roles/roles.ts";
import type { Rules } from "../../case/rules.ts";
import { fromHeads } from "../../store/heads.ts";
import { lateKey, openEndKey, openRoleKey } from "../../store/lookupKeys.ts";
import type { Head, Store } from "../../store/store.ts";

/** Something that nobody did or took on, although everybody above them heard of it, and its case. */
export type OpenEnd = { readonly head: Head; readonly owed: Owed };

/** Where a case can be found of which something is an open end. A lookup may say too much: what a case says decides. */
const keys = [openEndKey, lateKey, ...roleNames.map(openRoleKey)];

/** The open ends of the region as the cases are at this moment, longest first: what was done or taken on since is none any more. */
export async function openEndsNow(
  { cases, lookup }: Pick<Store, "cases" | "lookup">,
  at: Instant,
  rules: Rules,
): Promise<readonly OpenEnd[]> {
  const found = await Promise.all(keys.map((key) => lookup.find(key)));
  const ends = await fromHeads(cases, found.flat(), (head) => endsOf(head, at, rules));
  return ends.toSorted((one, other) =>
    one.owed.from < other.owed.from ? -1 : one.owed.from > other.owed.from ? 1 : 0,
  );
}

function endsOf(head: Head, at: Instant, rules: Rules): readonly OpenEnd[] {
  const it = head.case;
  if (endOf(it) !== null) return [];
  return [...releaseAhead(it, rules), ...remindersAhead(it, rules), ...unclaimedAhead(it, rules)]
    .filter(({ kind, from }) => kind === "openEnd" && from <= at)
    .map((owed) => ({ head, owed }));
}
