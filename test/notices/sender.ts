import { Webhook } from "standardwebhooks";
import { instant } from "../../src/calendar/day.ts";
import type { Clock } from "../../src/clock.ts";
import { clockFrom } from "../../src/clock.ts";
import { examples } from "../../src/notices/examples.ts";

/** A sender's two secrets: the old one, and the one that replaces it. */
export const oldSecret = `whsec_${Buffer.from("the old secret of the sender").toString("base64")}`;
export const newSecret = `whsec_${Buffer.from("the new secret of the sender").toString("base64")}`;

export const now = instant("2026-11-23T14:06:00+01:00");

/** A clock that stands at the moment after the notice of the contract was made. */
export const clock: Clock = clockFrom(() => Temporal.Instant.from(now));

export const places = {
  prisons: [{ code: "roermond" }, { code: "ter-peel" }, { code: "other" }],
  municipalities: [{ code: "GM0983" }, { code: "GM0957" }],
};

/** The notice of the contract, with what a test wants otherwise. */
export const notice = (otherwise: Readonly<Record<string, unknown>> = {}) => ({
  ...examples.admission,
  ...otherwise,
});

/** The headers of a delivery as a sender with the reference library makes them. */
export function signatureOf(
  body: string,
  { id = "msg_1", at = now as string, secret = oldSecret }: { id?: string; at?: string; secret?: string } = {},
) {
  const moment = new Date(at);
  return {
    "webhook-id": id,
    "webhook-timestamp": String(moment.getTime() / 1000),
    "webhook-signature": new Webhook(secret).sign(id, moment, body),
  };
}
