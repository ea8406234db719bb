import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import { contentOf } from "../../src/notices/body.ts";
import { noticeSecrets } from "../../src/notices/secret.ts";
import { StorageAwayError } from "../../src/store/errors.ts";
import { ConflictError } from "../../src/store/store.ts";
import { chain } from "./chain.ts";
import { newSecret, notice, oldSecret, signatureOf } from "./sender.ts";

type Door = ReturnType<typeof chain>["door"];
type Signing = Parameters<typeof signatureOf>[1];

function handIn(door: Door, said: unknown, signing?: Signing) {
  const body = JSON.stringify(said);
  return door({ headers: signatureOf(body, signing), body: Buffer.from(body), form: "json" });
}

/** Somebody who is to report today. */
const today = (otherwise: Readonly<Record<string, unknown>> = {}) => {
  const { admittedOn, ...same } = notice();
  return { ...same, kind: "announcement", expectedOn: admittedOn, ...otherwise };
};

const created = { status: "created", caseNumber: "NML-2026-0001" };

describe("A notice at the door", () => {
  it("opens a case, once", async () => {
    const { door, cases } = chain();
    assert.deepEqual(await handIn(door, notice()), { status: 202, body: created });
    const again = await handIn(door, notice({ prison: "ter-peel" }), { id: "msg_2" });
    assert.deepEqual(again, { status: 202, body: { ...created, status: "known" } });
    assert.deepEqual(
      (await cases()).map(({ prison }) => prison),
      ["roermond"],
    );
  });

  it("gets the same answer when the same delivery is sent again, whichever secret signs it", async () => {
    const { door, cases } = chain();
    const first = await handIn(door, notice());
    assert.deepEqual(await handIn(door, notice(), { secret: newSecret }), first);
    assert.equal((await cases()).length, 1);
  });

  it("is not the notice of another source that counts in the same way", async () => {
    const NOTICE_SECRETS = noticeSecrets([`tulp:${oldSecret}`, `injus:${newSecret}`]).secrets;
    const { door, cases } = chain({ settings: { NOTICE_SECRETS } });
    await handIn(door, notice({ sourceReference: "2026-1" }));
    const other = notice({ sourceReference: "2026-1", personNumber: "1234567" });
    const said = await handIn(door, other, { secret: newSecret });
    assert.deepEqual(said, { status: 202, body: { ...created, caseNumber: "NML-2026-0002" } });
    assert.equal((await cases()).length, 2);
  });

  it("opens a case and asks for a look when the same person came in within three days under another reference", async () => {
    const { door } = chain();
    await handIn(door, notice({ admittedOn: "2026-11-20" }));
    const near = await handIn(door, notice({ sourceReference: "INJ-2" }), { id: "msg_2" });
    assert.deepEqual(near, { status: 202, body: { status: "possibleDuplicate", caseNumber: "NML-2026-0002" } });
    const far = await handIn(door, notice({ sourceReference: "INJ-3", admittedOn: "2026-11-16" }), { id: "msg_3" });
    assert.equal("body" in far && "status" in far.body && far.body.status, "created");
  });

  it("gets the same answer after midnight too, though its day is over then", async () => {
    const it = chain();
    const first = await handIn(it.door, today());
    assert.deepEqual(first, { status: 202, body: created });
    it.setClock("2026-11-24T00:30:00+01:00");
    assert.deepEqual(await handIn(it.door, today()), first);
    const known = { status: 202, body: { ...created, status: "known" } };
    assert.deepEqual(await handIn(it.door, today(), { id: "msg_2" }), known);
    assert.equal((await handIn(it.door, today({ sourceReference: "NEW" }), { id: "msg_3" })).status, 422);
  });

  it("leaves nothing behind when it is refused", async () => {
    const { door, cases } = chain();
    const refused = await handIn(door, notice({ prison: "alcatraz" }));
    assert.equal(refused.status, 422);
    assert.equal((await handIn(door, notice(), { secret: "whsec_d3Jvbmc=" })).status, 401);
    assert.equal((await handIn(door, notice(), { at: "2026-11-23T12:00:00Z" })).status, 401);
    assert.equal((await cases()).length, 0);
  });

  it("is told to come again while the storage is away, and then opens its case", async () => {
    const { door, storage } = chain();
    storage.away = true;
    assert.equal((await handIn(door, notice())).status, 503);
    assert.equal((await handIn(door, [notice()])).status, 503);
    storage.away = false;
    assert.deepEqual(await handIn(door, notice()), { status: 202, body: created });
  });

  for (const why of [new StorageAwayError({}, "refused"), new ConflictError("somebody wrote first, each time")]) {
    it(`is told to come again, and nothing is lost: ${why.message}`, async () => {
      const { door, storage } = chain();
      Object.assign(storage, { away: true, why });
      const said = await handIn(door, notice());
      assert.deepEqual(said, { status: 503, detail: "not stored now; send it again", cause: why });
      assert.equal((await handIn(door, [notice()])).status, 503);
      storage.away = false;
      assert.deepEqual(await handIn(door, notice()), { status: 202, body: created });
    });
  }

  it("is refused as unreadable when it is no JSON or no UTF-8", async () => {
    const { door } = chain();
    for (const body of ["{", "", "NaN"]) {
      const said = await door({ headers: signatureOf(body), body: Buffer.from(body), form: "json" });
      assert.deepEqual(said, { status: 400, detail: "the body is not JSON in UTF-8" });
    }
    assert.equal(contentOf(Buffer.from([0x22, 0xff, 0x22]), "json"), undefined);
  });
});

describe("Many notices at once", () => {
  const hundred = Array.from({ length: 100 }, (_, at) =>
    notice({ sourceReference: `INJ-${at}`, personNumber: `P${at}`, prison: at === 40 ? "alcatraz" : "roermond" }),
  );

  it("each get their answer in order, and one bad one costs its neighbours nothing", async () => {
    const { door, cases } = chain();
    const said = await handIn(door, hundred);
    assert(said.status === 200 && "body" in said);
    assert.deepEqual(
      said.body.map(({ sourceReference }) => sourceReference),
      hundred.map(({ sourceReference }) => sourceReference),
    );
    const errors = [{ path: "prison", message: "must be a prison of the region file" }];
    assert.deepEqual(said.body[40], { status: "invalid", sourceReference: "INJ-40", errors });
    assert.equal(said.body.filter(({ status }) => status === "created").length, 99);
    assert.equal((await cases()).length, 99);
  });

  it("are all known the second time, and answered alike when it is the same delivery", async () => {
    const { door, cases } = chain();
    const first = await handIn(door, hundred);
    assert.deepEqual(await handIn(door, hundred), first);
    const second = await handIn(door, hundred, { id: "msg_2" });
    assert(second.status === 200 && "body" in second);
    assert.equal(second.body.filter(({ status }) => status === "known").length, 99);
    assert.equal((await cases()).length, 99);
  });

  it("open one case for a reference that stands twice in one file", async () => {
    const { door, cases } = chain();
    const sourceReference = "INJ-2026-000123";
    const body = [
      { sourceReference, ...created },
      { sourceReference, ...created, status: "known" },
    ];
    assert.deepEqual(await handIn(door, [notice(), notice()]), { status: 200, body });
    assert.deepEqual(await handIn(door, [notice(), notice()]), { status: 200, body });
    assert.equal((await cases()).length, 1);
  });

  it("get the same answers after midnight too, and what is new is refused then", async () => {
    const it = chain();
    const first = await handIn(it.door, [today()]);
    it.setClock("2026-11-24T00:30:00+01:00");
    assert.deepEqual(await handIn(it.door, [today()]), first);
    const rows = [today(), today({ sourceReference: "NEW" })];
    const { known, bad } = await it.previewRows(rows, { sender: "signed", at: instant("2026-11-24T00:30:00+01:00") });
    assert.deepEqual([known, bad.map(({ row }) => row)], [1, [2]]);
    const said = await handIn(it.door, rows, { id: "msg_2" });
    assert(said.status === 200 && "body" in said);
    assert.deepEqual(
      said.body.map(({ status }) => status),
      ["known", "invalid"],
    );
  });

  it("are refused together when there are over two thousand", async () => {
    const { door, cases } = chain();
    assert.equal((await handIn(door, Array(2001).fill(notice()))).status, 422);
    assert.equal((await cases()).length, 0);
  });
});

describe("What a sender wrote", () => {
  const canary = "CANARY7654321";

  it("never comes back in an answer, whichever field it stands in", async () => {
    const { door } = chain();
    const bad = { ...notice(), prison: "alcatraz" };
    const said = Object.keys(notice()).flatMap((field) => [
      { ...bad, [field]: canary },
      { ...bad, [field]: { [`${canary} `]: canary } },
    ]);
    for (const raw of [...said, { ...bad, expectedRelease: { on: canary, type: canary, certain: canary } }, canary]) {
      assert.ok(!JSON.stringify(await handIn(door, raw)).includes(canary));
    }
  });

  it("comes back only as the reference by which the sender finds a row", async () => {
    const { door } = chain();
    const rows = await handIn(door, [{ ...notice(), personNumber: `${canary} ` }, notice({ prison: canary })]);
    assert(rows.status === 200 && "body" in rows);
    assert.ok(!JSON.stringify(rows).includes(canary));
    assert.deepEqual(
      rows.body.map(({ sourceReference }) => sourceReference),
      ["INJ-2026-000123", "INJ-2026-000123"],
    );
  });
});
