import type { Sent } from "../store/sent.ts";
import { type Aged, ConflictError, type Head, type MessageRow, type Stored } from "../store/store.ts";
import { attempt, holdBack, patiently } from "./attempt.ts";
import type { Parts } from "./parts.ts";
import { note, shownOf } from "./sayOwed.ts";
import { contended, settled, together, unsettled, type Visit } from "./visit.ts";

type Standing = {
  readonly rows: readonly [Stored<MessageRow>, ...(readonly Stored<MessageRow>[])];
  readonly sent: Sent;
};

/**
 * Brings what was said up to date: a reminder that was answered, or of which the step is done, says so to everybody who reads
 * it. It is still said once: when somebody took the message away, it stays away.
 */
export async function editSaid(parts: Parts, head: Head, messages: readonly Aged<MessageRow>[]): Promise<Visit> {
  const standing = Map.groupBy(
    messages.filter(({ row }) => row.state === "sent" && row.sent !== null),
    ({ row }) => `${row.sent?.to.id} ${row.sent?.activity}`,
  );
  const visits = [...standing.values()].map(async ([first, ...others]) => {
    const sent = first?.row.sent;
    return first === undefined || sent === undefined || sent === null
      ? settled
      : bring(parts, head, { rows: [first, ...others], sent });
  });
  return together(await Promise.all(visits));
}

async function bring(parts: Parts, head: Head, it: Standing): Promise<Visit> {
  const shown = shownOf(parts, head, it.rows);
  if (it.sent.shown === shown) return settled;
  try {
    return await edit(parts, head, { ...it, shown });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    await distrust(parts, head, it);
    return contended;
  }
}

/** The first of what the message tells keeps what it shows: not known while it is being edited. */
async function edit(parts: Parts, head: Head, { rows, sent, shown }: Standing & { shown: string }): Promise<Visit> {
  const { number } = head.case;
  const { to, activity } = sent;
  const words = await parts.wordsFor(
    head,
    rows.map(({ row }) => row.owed),
  );
  let standing: readonly Stored<MessageRow>[] = rows.slice(0, 1);
  return patiently(async (tries): Promise<Visit | "notNow"> => {
    if (!(await parts.pacing.turn(to, "edit"))) return unsettled;
    standing = await note(parts, number, { rows: standing, state: "sent", sent: { ...sent, shown: null } });
    const came = await attempt(parts, { to, tries, call: () => parts.messenger.edit(to, activity, words) });
    switch (came.kind) {
      case "took":
        await note(parts, number, { rows: standing, state: "sent", sent: { ...sent, shown } });
        return settled;
      case "gone":
      case "refused":
        await note(parts, number, { rows: standing, state: "sent", sent: null });
        return settled;
      case "doubt":
        holdBack(parts, { to, tries, asked: undefined });
        return "notNow";
      case "notNow":
        return "notNow";
    }
  }, unsettled);
}

/** Somebody edited while we did: whose edit came last nobody knows, so the next look edits once more. */
async function distrust(parts: Parts, head: Head, { rows: [first], sent }: Standing): Promise<void> {
  const { number } = head.case;
  const all = await parts.store.cases.messages(number);
  const rows = all.filter(({ row }) => row.owed.key === first.row.owed.key && row.sent !== null);
  await note(parts, number, { rows, state: "sent", sent: { ...sent, shown: null } });
}
