import type { Instant } from "../calendar/day.ts";
import type { Case, CaseNumber } from "../case/case.ts";
import type { OperationId } from "../case/commands.ts";
import type { Happening, Owed } from "../case/outcome.ts";
import type { AuditTrail } from "./auditTrail.ts";
import type { Lookup } from "./lookup.ts";
import type { Sent } from "./sent.ts";
import type { Tombstones } from "./tombstones.ts";

/**
 * Somebody wrote first (or the row is new, or gone). Caught only in `change.ts`, where two senders race for one row, and at the
 * door for notices, where it means "send it again".
 */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
}

/** A row as it was read, with what a later write must match. */
export type Stored<Row> = { readonly row: Row; readonly etag: string };

/** `age`: seconds since the row was last written, by the storage's own clock; no clock of ours has a say in it. */
export type Aged<Row> = Stored<Row> & { readonly age: number };

/**
 * An operation that the head remembers, so that doing it again gives the same result. Only what was done is remembered, so
 * its result is always "done": a refusal changes nothing, and is worth no write.
 */
export type Operation = { readonly id: OperationId; readonly at: Instant };

/** The case as it stands, and what the store must know about how it got there. */
export type Head = {
  readonly case: Case;
  /** 1 for a new case; one more with each commit. */
  readonly version: number;
  /** Happenings written so far: the next one's number in the history. */
  readonly happened: number;
  /** The last 50, oldest first. */
  readonly operations: readonly Operation[];
  /** The last things that people did, oldest first: what a card tells of the history, without reading it. */
  readonly recent: readonly Recent[];
};

/** A line of the history, and which one it is: the first is 1. */
export type Recent = { readonly line: number; readonly happening: Happening };

/** Where a message stands. `unsure`: Teams may or may not have it; `parked`: Teams said no; `dropped`: no longer owed. */
export type MessageState = "owed" | "sending" | "sent" | "unsure" | "parked" | "dropped";

export type MessageRow = {
  readonly owed: Owed;
  readonly state: MessageState;
  readonly since: Instant;
  /** Posts that may have reached Teams. */
  readonly attempts: number;
  readonly reason: string | null;
  /** The message that says it, so that it can be edited and in the end emptied: what was said together has the same one. */
  readonly sent: Sent | null;
  /** Names the write that made the row what it is, so that whoever made it knows it again. */
  readonly nonce?: string | undefined;
};

/**
 * A case's card in one conversation. `activity` is the message that holds it, `null` until a post succeeded; `shown` is the
 * hash of what stands there, `null` when that is not known.
 */
export type CardRow = {
  readonly conversation: string;
  readonly activity: string | null;
  readonly shown: string | null;
  readonly state: "owed" | "sending" | "shown" | "putting" | "unsure" | "parked";
  readonly since: Instant;
  readonly attempts: number;
  readonly reason: string | null;
  /** As in `MessageRow`. */
  readonly nonce?: string | undefined;
};

/** All that one commit writes, in one transaction. */
export type Commit = {
  readonly head: Head;
  readonly happenings: readonly Happening[];
  readonly messages: readonly Owed[];
};

/** What is remembered of cases. Every read names its failure: `undefined` is "not there" or erased, anything else is thrown. */
export type CaseStore = {
  readonly read: (number: CaseNumber) => Promise<Stored<Head> | undefined>;
  /** Create-only. Throws `ConflictError` when the case stands already. */
  readonly create: (commit: Commit) => Promise<Stored<Head>>;
  /**
   * One entity-group transaction with the head's ETag. Throws `ConflictError` when somebody wrote first. A message that is
   * owed already stays as it is.
   */
  readonly commit: (commit: Commit, etag: string) => Promise<Stored<Head>>;
  /** The history, oldest first; read page by page. */
  readonly history: (number: CaseNumber) => AsyncIterable<Happening>;
  readonly messages: (number: CaseNumber) => Promise<readonly Aged<MessageRow>[]>;
  readonly putMessage: (number: CaseNumber, row: MessageRow, etag: string) => Promise<Stored<MessageRow>>;
  /** Leaves it when it was written again since. */
  readonly removeMessage: (number: CaseNumber, message: Stored<MessageRow>) => Promise<void>;
  readonly cards: (number: CaseNumber) => Promise<readonly Aged<CardRow>[]>;
  /** Inserts when `etag` is `null`. Throws `ConflictError` when another sender was first. */
  readonly putCard: (number: CaseNumber, row: CardRow, etag: string | null) => Promise<Stored<CardRow>>;
  /** All case numbers, for rebuilding lookups. */
  readonly numbers: () => AsyncIterable<CaseNumber>;
};

/** A notice that came in, known by its source reference: insert-only, so that one reference is one case. */
export type NoticeStore = {
  /** Keeps `number` for this notice unless one was kept before; answers the number that is kept, and whether it is new. */
  readonly reserve: (
    key: string,
    number: CaseNumber,
  ) => Promise<{ readonly number: CaseNumber; readonly isNew: boolean }>;
  readonly find: (key: string) => Promise<CaseNumber | undefined>;
  /** A number that nobody else was given; gaps are fine. */
  readonly nextNumber: (region: string, year: number) => Promise<CaseNumber>;
  /** What was answered to a delivery of this notice, `undefined` when nothing was yet. */
  readonly answered: (key: string, delivery: string) => Promise<unknown>;
  /** Keeps an answer unless one was kept before; answers the one that is kept. */
  readonly answer: (key: string, delivery: string, answer: unknown) => Promise<unknown>;
  readonly queue: (name: QueueName) => Queue;
};

/** What waits for the intake desk to look at it. */
export type QueueName = "turnedAway" | "refused" | "unmatched" | "possibleDuplicate" | "returned";

/** Documents in the order of their keys, from `from` up to but not including `until`. Who wrote them knows their schema. */
export type Queue = {
  readonly list: (stretch: {
    readonly from?: string;
    readonly until?: string;
    readonly limit?: number;
  }) => Promise<readonly { readonly key: string; readonly document: unknown }[]>;
  /** Replaces whatever stands there. */
  readonly put: (key: string, document: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/** "Look at this subject at this time": a hint, never the truth. */
export type Hint = { readonly at: Instant; readonly subject: string; readonly operation: OperationId };

/** Told of a row that cannot be read: a newer version wrote it, or a hand changed it. */
export type PassOver = (key: string, cause: unknown) => void;

/** What takes up no room in a look into the agenda: what cannot be read, and subjects that are not asked for now. */
export type Besides = { readonly passOver?: PassOver; readonly without?: (subject: string) => boolean };

export type Agenda = {
  /** A hint that nobody but its writer removes early: when its key is taken, it stands one or a few milliseconds later. */
  readonly writeOwn: (hint: Hint) => Promise<Stored<Hint>>;
  /** Writes the same hint again when it stands already; its age begins anew. */
  readonly write: (hint: Hint) => Promise<Stored<Hint>>;
  /**
   * Hints whose moment has come, earliest first, at most `limit`, but for those that are left out. One that cannot be read is
   * told to `passOver` by its key and takes up no room; without `passOver` it is thrown.
   */
  readonly due: (until: Instant, limit: number, besides?: Besides) => Promise<readonly Aged<Hint>[]>;
  /** Leaves it when it was written again since. */
  readonly remove: (hint: Stored<Hint>) => Promise<void>;
};

/** Small documents by key: the directory's people, the places, settings. */
export type Documents = {
  readonly read: (table: "people" | "places" | "settings", key: string) => Promise<Stored<unknown> | undefined>;
  /** In the order of their keys; with a `stretch`, of readable keys, those from `from` up to but not including `until`. */
  readonly list: (
    table: "people" | "places" | "settings",
    stretch?: { readonly from: string; readonly until: string },
  ) => Promise<readonly (Stored<unknown> & { readonly key: string })[]>;
  /** Replaces whatever stands there; with `etag`, only that version (`null`: only when nothing stands there). */
  readonly write: (
    table: "people" | "places" | "settings",
    key: string,
    document: unknown,
    etag?: string | null,
  ) => Promise<void>;
  readonly remove: (table: "people" | "places" | "settings", key: string) => Promise<void>;
};

/** Everything that is remembered. Two implementations, Azure Tables and memory, are held by one contract test. */
export type Store = {
  readonly cases: CaseStore;
  readonly tombstones: Tombstones;
  readonly notices: NoticeStore;
  readonly agenda: Agenda;
  readonly lookup: Lookup;
  readonly documents: Documents;
  readonly audit: AuditTrail;
  /** The storage's own time, when it answers; throws otherwise. */
  readonly ping: () => Promise<Instant>;
};
