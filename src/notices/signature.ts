import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import type { Clock } from "../clock.ts";

/** Who sent a body and which delivery it is; a retry of the same delivery carries the same id. */
export type Signed = { readonly ok: true; readonly delivery: string } | { readonly ok: false; readonly reason: string };

export type SignatureCheck = (headers: IncomingHttpHeaders, body: Buffer) => Signed;

/** How old, or how far ahead, a signed moment may be: seconds (Standard Webhooks). */
const tolerance = 300;

const signedHeaders = z.object({
  "webhook-id": z.string().regex(/^[!-~]{1,256}$/),
  "webhook-timestamp": z.string().regex(/^\d{1,12}$/),
  "webhook-signature": z.string().min(1),
});

/** The bytes of a secret as `whsec_…` or bare base64. Throws when nothing is left: an empty key signs for everyone. */
function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  if (key.length === 0) throw new RangeError("a notice secret is empty");
  return key;
}

const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

/**
 * Checks signatures as Standard Webhooks has them, against any of the secrets: two are valid while one replaces the other.
 * Own lines, because the reference library asks the machine's clock itself and reads bodies as text; it signs in
 * `npm run notice` and in the tests, so that both hold each other. `wall` is real time, also where the chain's clock is moved.
 */
export function signatureCheck({ secrets, wall }: { readonly secrets: readonly string[]; readonly wall: Clock }) {
  const keys = secrets.map(keyOf);
  return (headers: IncomingHttpHeaders, body: Buffer): Signed => {
    const read = signedHeaders.safeParse(headers);
    if (!read.success) return { ok: false, reason: "webhook-id, webhook-timestamp or webhook-signature is missing" };
    const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": given } = read.data;
    const age = Temporal.Instant.from(wall.now()).epochMilliseconds / 1000 - Number(timestamp);
    if (Math.abs(age) > tolerance) return { ok: false, reason: "webhook-timestamp is not of the last five minutes" };
    const offered = given.split(" ").filter((one) => one.startsWith("v1,"));
    const fits = keys.some((key) => {
      const right = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
      return offered.some((one) => same(Buffer.from(one.slice("v1,".length), "base64"), right));
    });
    return fits ? { ok: true, delivery: id } : { ok: false, reason: "webhook-signature does not fit" };
  };
}
