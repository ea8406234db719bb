import { createHash } from "node:crypto";
import { z } from "zod";
import { dayOf } from "../calendar/day.ts";
import { attempt, holdBack } from "../delivery/attempt.ts";
import type { Conversation, Words } from "../delivery/messenger.ts";
import { isInDoubt, postsLimit } from "../delivery/postCard.ts";
import { sendingLimit } from "../delivery/showCard.ts";
import { contended, settled, unsettled, type Visit } from "../delivery/visit.ts";
import { insistently, isOwn, newNonce, written } from "../delivery/written.ts";
import { instantText } from "../store/recordSchemas.ts";
import { ConflictError, type Stored } from "../store/store.ts";
import { secondsSince } from "./onceRow.ts";
import type { Telling } from "./sayOnce.ts";

/** A message that stands in a conversation, and what it shows. One row per message. */
const rowSchema = z.strictObject({
  state: z.enum(["sending", "shown", "unsure", "refused"]),
  /** The message, once Teams has it; `null` before that, and when somebody took it away. */
  activity: z.string().nullable(),
  /** The hash of what it shows; `null` while nobody knows. */
  shown: z.string().nullable(),
  /** Posts that may have reached Teams. */
  attempts: z.int().min(0),
  since: instantText,
  /** Names the write that made the row what it is, so that whoever made it knows it again. */
  nonce: z.string(),
});

type Row = Readonly<z.infer<typeof rowSchema>>;
type Now = Pick<Row, "state" | "activity" | "shown" | "attempts">;

/** What has to stand in a conversation from now on. */
export type Standing = {
  /** What it is kept under which message that is. */
  readonly key: string;
  readonly to: Conversation;
  readonly words: Words;
  /** Whether it may be posted when it stands nowhere; what stands is edited in any case. */
  readonly posts: boolean;
};

/** After a look at it: the message, so that something can be said in its thread. */
export type Shown = { readonly visit: Visit; readonly activity: string | null };

/**
 * Keeps one message as it should be: posts it when there is none, edits it when something else stands there, and posts it anew
 * when somebody took it away. Two processes never post it both. What Teams refuses is tried again on another day.
 */
export async function showStanding(parts: Telling, standing: Standing): Promise<Shown> {
  try {
    const stored = await rowOf(parts, standing.key);
    return stored?.row.activity
      ? await edit(parts, standing, { ...stored, activity: stored.row.activity })
      : await post(parts, standing, stored);
  } catch (error) {
    if (error instanceof ConflictError) return { visit: contended, activity: null };
    throw error;
  }
}

async function post(parts: Telling, standing: Standing, stored: Stored<Row> | undefined): Promise<Shown> {
  const { to, words, posts, key } = standing;
  const none = (visit: Visit): Shown => ({ visit, activity: null });
  const now = parts.clock.now();
  const before = stored !== undefined && dayOf(stored.row.since) === dayOf(now) ? stored.row : null;
  const attempts = before?.attempts ?? 0;
  if (!posts || before?.state === "refused" || attempts >= postsLimit) return none(settled);
  const age = before === null ? 0 : secondsSince(before.since, now);
  if (before?.state === "sending" && age < sendingLimit) return none(contended);
  if (before !== null && attempts > 0 && isInDoubt(before.state, age)) return none(unsettled);
  if (!(await parts.pacing.turn(to))) return none(unsettled);
  const blank = { activity: null, shown: null };
  const taken = await note(parts, key, { ...blank, state: "sending", attempts: attempts + 1 }, stored);
  const became = (state: Row["state"], tries: number) => note(parts, key, { ...blank, state, attempts: tries }, taken);
  const came = await attempt(parts, { to, tries: 0, call: () => parts.messenger.post(to, words) });
  switch (came.kind) {
    case "took": {
      const shown: Now = { state: "shown", activity: came.answer, shown: hashOf(words), attempts: 0 };
      await insistently(parts, () => note(parts, key, shown, taken));
      return { visit: settled, activity: came.answer };
    }
    case "notNow":
      await became("unsure", attempts);
      return none(unsettled);
    case "doubt":
      await became("unsure", attempts + 1);
      return none(unsettled);
    case "refused":
    case "gone":
      await became("refused", attempts + 1);
      return none(settled);
  }
}

type Known = Stored<Row> & { readonly activity: string };

/** What it shows is not known while it is being edited, so that whoever looks meanwhile edits it too. */
async function edit(parts: Telling, standing: Standing, { activity, ...stored }: Known): Promise<Shown> {
  const { to, words, key } = standing;
  const hash = hashOf(words);
  const { row } = stored;
  if (row.shown === hash) return { visit: settled, activity };
  if (!(await parts.pacing.turn(to, "edit"))) return { visit: unsettled, activity };
  const taken = await note(parts, key, { ...row, shown: null }, stored);
  const came = await attempt(parts, { to, tries: 0, call: () => parts.messenger.edit(to, activity, words) });
  switch (came.kind) {
    case "took":
      return shows(parts, key, { taken, hash, activity });
    case "gone":
      return post(parts, standing, await note(parts, key, { ...row, activity: null, shown: null }, taken));
    case "refused":
      // Why is not known; when something else has to stand there, it is tried again.
      await note(parts, key, { ...row, shown: hash }, taken);
      return { visit: settled, activity };
    case "doubt":
      holdBack(parts, { to, tries: 0, asked: undefined });
      return { visit: unsettled, activity };
    case "notNow":
      return { visit: unsettled, activity };
  }
}

type Edited = { readonly taken: Stored<Row>; readonly hash: string; readonly activity: string };

/** Somebody edited while we did: whose edit came last nobody knows, so the next look edits once more. */
async function shows(parts: Telling, key: string, { taken, hash, activity }: Edited): Promise<Shown> {
  try {
    await note(parts, key, { ...taken.row, shown: hash }, taken);
    return { visit: settled, activity };
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const other = await rowOf(parts, key);
    if (other !== undefined) await note(parts, key, { ...other.row, shown: null }, other);
    return { visit: contended, activity };
  }
}

async function rowOf({ store }: Telling, key: string): Promise<Stored<Row> | undefined> {
  const stored = await store.documents.read("settings", key);
  return stored && { ...stored, row: rowSchema.parse(stored.row) };
}

/** Writes what became of it. Throws `ConflictError` when another process wrote first. */
async function note(parts: Telling, key: string, now: Now, before: Stored<Row> | undefined): Promise<Stored<Row>> {
  const { state, activity, shown, attempts } = now;
  const row: Row = { state, activity, shown, attempts, since: parts.clock.now(), nonce: newNonce(parts) };
  const { documents } = parts.store;
  await written(
    () => documents.write("settings", key, row, before?.etag ?? null).then(() => row),
    async () => (isOwn(row, (await documents.read("settings", key))?.row) ? row : undefined),
  );
  const standing = await rowOf(parts, key);
  if (standing?.row.nonce !== row.nonce) throw new ConflictError("somebody wrote since");
  return standing;
}

const hashOf = (words: Words): string => createHash("sha256").update(JSON.stringify(words)).digest("base64url");
