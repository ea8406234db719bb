import type { CaseNumber } from "../case/case.ts";
import { abreast } from "./abreast.ts";
import { StorageAwayError } from "./errors.ts";
import { keyPart } from "./keys.ts";
import type { LookupRow } from "./lookup.ts";
import { headKinds, lookupKeys, stuckKey } from "./lookupKeys.ts";
import type { Aged, CaseStore, MessageRow, Store } from "./store.ts";
import { hasStuck } from "./stuck.ts";

/** Whoever wrote a row before a commit has long made that commit, or never will. In seconds. */
const day = 24 * 3_600;

/** How long it can be seen that something was said, in seconds. The case itself remembers what it owed. */
const keptMessages = 30 * day;

type Parts = {
  readonly store: Pick<Store, "cases" | "lookup">;
  /** Told of each case that could not be cleaned; the others are. */
  readonly report: (number: CaseNumber, error: unknown) => void;
};

/**
 * Takes away what nobody needs any more: messages that were said or dropped a month ago, and lookup rows that no longer
 * follow from their case. Both only as they were read, so several replicas may clean at once, and broken off it begins anew.
 */
export async function clean({ store, report }: Parts, stopping?: AbortSignal): Promise<void> {
  const { cases, lookup } = store;
  const reporting = (number: CaseNumber, work: Promise<unknown>) =>
    work.catch((error: unknown) => {
      if (error instanceof StorageAwayError) throw error;
      report(number, error);
    });
  await abreast(cases.numbers(), (number) => reporting(number, purge(cases, number)), stopping);
  await abreast(lookup.rows(), (it) => reporting(it.row.number, forgetUnneeded(store, it)), stopping);
}

async function purge(cases: CaseStore, number: CaseNumber): Promise<void> {
  for (const message of await cases.messages(number)) if (isOver(message)) await cases.removeMessage(number, message);
}

/** What stands in Teams is remembered for as long as its case, so that it can be emptied when that is erased. */
const isOver = ({ row: { state, sent }, age }: Aged<MessageRow>): boolean =>
  (state === "dropped" || (state === "sent" && sent === null)) && age > keptMessages;

async function forgetUnneeded({ cases, lookup }: Parts["store"], it: Aged<LookupRow>): Promise<void> {
  if (it.age > day && !(await isNeeded(cases, it.row))) await lookup.forget(it);
}

async function isNeeded(cases: CaseStore, { partition, number }: LookupRow): Promise<boolean> {
  if (partition === stuckKey) return hasStuck(cases, number);
  if (!headKinds.some((kind) => kind === partition.split(":")[0])) return true;
  const head = await cases.read(number);
  return head !== undefined && lookupKeys(head.row.case).some((key) => keyPart(key) === partition);
}
