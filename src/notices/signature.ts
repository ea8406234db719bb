import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { keyOf, type NoticeSecret } from "./secret.ts";

/** Who sent a body and which delivery it is; a retry of the same delivery carries the same id. */
export type Signed =
  | { readonly ok: true; readonly sender: string; readonly delivery: string }
  | { readonly ok: false; readonly reason: string };

export type SignatureCheck = (headers: IncomingHttpHeaders, body: Buffer) => Signed;

/** How old, or how far ahead, a signed moment may be: seconds (Standard Webhooks). */
const tolerance = 300;

const signedHeaders = z.object({
  "webhook-id": z.string().regex(/^[!-~]{1,256}$/),
  "webhook-timestamp": z.string().regex(/^\d{1,12}$/),
  "webhook-signature": z.string().min(1),
});

const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

/**
 * Checks signatures as Standard Webhooks has them, against any of the secrets: two of one sender are valid while one replaces the other.
 * Own lines, because the reference library asks the machine's clock itself and reads bodies as text; it signs in
 * `npm run notice` and in the tests, so that both hold each other. `wall` is real time, also where the chain's clock is moved.
 */
export function signatureCheck({
  secrets,
  wall,
}: {
  readonly secrets: readonly NoticeSecret[];
  readonly wall: Clock;
}): SignatureCheck {
  const keys = secrets.map(({ sender, secret }) => ({ sender, key: keyOf(secret) }));
  return (headers, body) => {
    const read = signedHeaders.safeParse(headers);
    if (!read.success) return { ok: false, reason: "webhook-id, webhook-timestamp or webhook-signature is missing" };
    const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": given } = read.data;
    const age = Temporal.Instant.from(wall.now()).epochMilliseconds / 1000 - Number(timestamp);
    if (Math.abs(age) > tolerance) return { ok: false, reason: "webhook-timestamp is not of the last five minutes" };
    const offered = given.split(" ").filter((one) => one.startsWith("v1,"));
    const signer = keys.find(({ key }) => {
      const right = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
      return offered.some((one) => same(Buffer.from(one.slice("v1,".length), "base64"), right));
    });
    if (signer === undefined) return { ok: false, reason: "webhook-signature does not fit" };
    return { ok: true, sender: signer.sender, delivery: id };
  };
}
