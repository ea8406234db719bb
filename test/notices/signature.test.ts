import assert from "node:assert/strict";
import { Webhook } from "standardwebhooks";
import { instant, later } from "../../src/calendar/day.ts";
import { clockFrom } from "../../src/clock.ts";
import { noticeSecrets } from "../../src/notices/secret.ts";
import { signatureCheck } from "../../src/notices/signature.ts";
import { clock, newSecret, now, oldSecret, signatureOf } from "./sender.ts";

const body = '{"kind":"admission","naam":"één"}';
const check = (secrets: readonly string[], headers: Record<string, string>, sent = body) =>
  signatureCheck({ secrets: noticeSecrets(secrets).secrets, wall: clock })(headers, Buffer.from(sent)).ok;

describe("The signature of a delivery", () => {
  it("fits when the reference library made it, and gives the delivery's id", () => {
    const signed = signatureCheck({ ...noticeSecrets([oldSecret]), wall: clock })(signatureOf(body), Buffer.from(body));
    assert.deepEqual(signed, { ok: true, sender: "signed", delivery: "msg_1" });
  });

  it("is what the reference library accepts: both read the specification alike", () => {
    const real = clockFrom(() => Temporal.Now.instant());
    const headers = signatureOf(body, { at: `${real.now().slice(0, 19)}Z` });
    assert.doesNotThrow(() => new Webhook(oldSecret).verify(body, headers, { jsonParse: false }));
    assert.equal(signatureCheck({ ...noticeSecrets([oldSecret]), wall: real })(headers, Buffer.from(body)).ok, true);
  });

  it("fits with the old secret and with the new one while both are valid", () => {
    const both = [newSecret, oldSecret];
    assert.equal(check(both, signatureOf(body, { secret: oldSecret })), true);
    assert.equal(check(both, signatureOf(body, { secret: newSecret })), true);
    assert.equal(check([newSecret], signatureOf(body, { secret: oldSecret })), false);
  });

  it("tells which source signed, by the name before its secret", () => {
    const { secrets } = noticeSecrets([oldSecret, `injus:${newSecret}`]);
    const signer = (secret: string) =>
      signatureCheck({ secrets, wall: clock })(signatureOf(body, { secret }), Buffer.from(body));
    assert.deepEqual(signer(oldSecret), { ok: true, sender: "signed", delivery: "msg_1" });
    assert.deepEqual(signer(newSecret), { ok: true, sender: "signed:injus", delivery: "msg_1" });
  });

  it("may be one of several", () => {
    const headers = signatureOf(body);
    const several = `v1a,xyz v1,AAAA ${headers["webhook-signature"]}`;
    assert.equal(check([oldSecret], { ...headers, "webhook-signature": several }), true);
  });

  it("does not fit another body, id or moment", () => {
    const headers = signatureOf(body);
    assert.equal(check([oldSecret], headers, `${body} `), false);
    assert.equal(check([oldSecret], { ...headers, "webhook-id": "msg_2" }), false);
    const moved = String(Number(headers["webhook-timestamp"]) + 1);
    assert.equal(check([oldSecret], { ...headers, "webhook-timestamp": moved }), false);
  });

  it("is refused when it is older than five minutes or that far ahead", () => {
    for (const [seconds, fits] of [
      [-301, false],
      [-300, true],
      [300, true],
      [301, false],
    ] as const) {
      assert.equal(check([oldSecret], signatureOf(body, { at: later(now, seconds) })), fits, `${seconds} s`);
    }
  });

  it("needs all three headers", () => {
    for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"]) {
      const headers = Object.entries(signatureOf(body)).filter(([it]) => it !== name);
      assert.equal(check([oldSecret], Object.fromEntries(headers)), false);
    }
  });

  it("is refused when it is no signature", () => {
    for (const wrong of ["v1", "v1,", ",", " ", "v2,AAAA"]) {
      assert.equal(check([oldSecret], { ...signatureOf(body), "webhook-signature": wrong }), false, wrong);
    }
    assert.equal(check([oldSecret], { ...signatureOf(body), "webhook-timestamp": "now" }), false);
  });

  it("cannot be checked with an empty secret, which would sign for everyone", () => {
    assert.throws(() =>
      signatureCheck({
        secrets: [{ sender: "signed", secret: "whsec_" }],
        wall: clockFrom(() => Temporal.Instant.from(instant(now))),
      }),
    );
  });
});
