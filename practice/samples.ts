import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { addDays, type Day } from "../src/calendar/day.ts";
import type { Clock } from "../src/clock.ts";

/** People who come in, as a source would tell it: a prison, a municipality of return, and how long they stay. */
const arrivals = [
  { prison: "ter-peel", municipality: "GM0983", detention: "sentence", days: 70 },
  { prison: "roermond", municipality: "GM0957", detention: "sentence", days: 49 },
  { prison: "ter-peel", municipality: "GM0984", detention: "remand", days: null },
  { prison: "roermond", municipality: "GM0983", detention: "sentence", days: 20 },
  { prison: "ter-peel", municipality: "GM0988", detention: "sentence", days: 120 },
  { prison: "roermond", municipality: null, detention: "remand", days: null },
] as const;

/** The sample notice with this number, for somebody who comes in today. Everything in it is invented. */
export function sampleNotice(count: number, { clock, newId }: { clock: Clock; newId: () => string }) {
  const arrival = arrivals[count % arrivals.length] ?? arrivals[0];
  const today = clock.today();
  return {
    kind: "admission",
    sourceReference: `OEFEN-${newId().slice(0, 8)}`,
    personNumber: newId().replaceAll("-", "").slice(0, 16),
    prison: arrival.prison,
    admittedOn: today,
    noticedAt: clock.now(),
    municipality: arrival.municipality,
    municipalityBasis: arrival.municipality === null ? "unknown" : "registered",
    detention: arrival.detention,
    expectedRelease: arrival.days === null ? null : releaseAfter(today, arrival.days),
    tulpReference: `T-${1000 + count}`,
    gcosReference: null,
  };
}

const releaseAfter = (today: Day, days: number) => ({ on: addDays(today, days), type: "sentenceEnd", certain: true });

const received = z.object({ caseNumber: z.string() });

/** Hands a notice in as a source does, signed; answers the number of its case. Throws when the bot refuses it. */
export async function sendNotice(
  notice: object,
  { url, secret, newId, at }: { url: string; secret: string; newId: () => string; at: Date },
): Promise<string> {
  const id = `msg_${newId()}`;
  const body = JSON.stringify(notice);
  const response = await fetch(`${url}/api/notices`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, at, body),
    },
    body,
  });
  if (!response.ok) throw new Error(`the bot answered ${response.status} to a sample notice`);
  return received.parse(await response.json()).caseNumber;
}
