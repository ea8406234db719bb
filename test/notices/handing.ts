import assert from "node:assert/strict";
import type { DoorAnswer } from "../../src/notices/door.ts";
import type { Received } from "../../src/notices/receive.ts";
import type { RowResult } from "../../src/notices/rows.ts";
import type { chain } from "./chain.ts";
import { notice, signatureOf } from "./sender.ts";

type Chain = Pick<ReturnType<typeof chain>, "door">;

let deliveries = 0;

/** Hands something in as a signed delivery, a new one unless told. */
export function handIn(
  { door }: Chain,
  said: unknown,
  { id = `delivery ${++deliveries}`.replace(" ", "-"), isPreview = false } = {},
): Promise<DoorAnswer> {
  const body = JSON.stringify(said);
  return door({ headers: signatureOf(body, { id }), body: Buffer.from(body), form: "json", isPreview });
}

/** Hands one notice in, and tells what became of it. */
export async function received(to: Chain, said: unknown, id?: string): Promise<Received> {
  const answer = await handIn(to, said, id === undefined ? {} : { id });
  assert(answer.status === 202, JSON.stringify(answer));
  return answer.body;
}

/** Hands many in, and tells what became of each. */
export async function receivedRows(to: Chain, rows: readonly unknown[], id?: string): Promise<readonly RowResult[]> {
  const answer = await handIn(to, rows, id === undefined ? {} : { id });
  assert(answer.status === 200 && "body" in answer, JSON.stringify(answer));
  return answer.body;
}

/** A notice about the person of the sample notice, under a reference of its own. */
export const about = (kind: string, otherwise: Readonly<Record<string, unknown>>) => ({
  kind,
  sourceReference: `INJ-${kind}-1`,
  personNumber: notice()["personNumber"],
  noticedAt: "2026-11-23T14:05:00+01:00",
  ...otherwise,
});

export const released = (otherwise: Readonly<Record<string, unknown>> = {}) =>
  about("release", { releasedOn: "2026-11-23", ...otherwise });

export const moved = (otherwise: Readonly<Record<string, unknown>> = {}) =>
  about("transfer", { prison: "ter-peel", movedOn: "2026-11-23", ...otherwise });

export const expected = (on: string | null, otherwise: Readonly<Record<string, unknown>> = {}) =>
  about("expectedRelease", {
    expectedRelease: on === null ? null : { on, type: "sentenceEnd", certain: true },
    ...otherwise,
  });
