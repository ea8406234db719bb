import assert from "node:assert/strict";
import { beginning as beginningOfLog, chained } from "../../src/audit/chain.ts";
import { instant, later } from "../../src/calendar/day.ts";
import type { CaseNumber } from "../../src/case/case.ts";
import { operationId } from "../../src/case/commands.ts";
import { LimitError } from "../../src/store/errors.ts";
import { type CardRow, type Commit, ConflictError, type Store, type Stored } from "../../src/store/store.ts";
import type { Tombstone } from "../../src/store/tombstones.ts";
import { aCase, anna, beginning, caseNumber, monday, opened, reminder } from "./cases.ts";

/** What every store must do. `region` begins the case numbers of one test, so that tests may share one storage account. */
export function holdsTheContract(open: () => Store): void {
  let store: Store;
  let region: string;
  let number: CaseNumber;
  let tests = 0;

  beforeEach(() => {
    store = open();
    region = `CT${letters(++tests)}`;
    number = caseNumber(`${region}-2026-0001`);
  });

  const next = ({ head }: Commit, changes: Partial<Commit> = {}): Commit => ({
    head: { ...head, version: head.version + 1, happened: head.happened + (changes.happenings?.length ?? 0) },
    happenings: [],
    messages: [],
    ...changes,
  });

  it("knows nothing of a case that was never opened", async () => {
    assert.equal(await store.cases.read(number), undefined);
    assert.deepEqual(await store.cases.messages(number), []);
    assert.deepEqual(await store.cases.cards(number), []);
    assert.deepEqual(await Array.fromAsync(store.cases.history(number)), []);
  });

  it("gives a case back as it was kept", async () => {
    const commit = beginning(aCase(number));
    const { etag } = await store.cases.create(commit);
    assert.deepEqual(await store.cases.read(number), { row: commit.head, etag });
    assert.deepEqual(await Array.fromAsync(store.cases.history(number)), [opened()]);
  });

  it("keeps a case of hundreds of thousands of characters, emoji and all", async () => {
    const attendance = Array.from({ length: 1200 }, (_, nth) => ({
      who: { ...anna, name: `${"x".repeat(nth % 40)}👩‍👩‍👧‍👦 Zoë` },
      attends: nth % 2 === 0,
      at: monday,
    }));
    const commit = beginning(aCase(number, { attendance }));
    await store.cases.create(commit);
    assert.deepEqual((await store.cases.read(number))?.row, commit.head);
  });

  it("opens a case once", async () => {
    await store.cases.create(beginning(aCase(number)));
    await assert.rejects(store.cases.create(beginning(aCase(number, { prison: "sittard" }))), ConflictError);
    assert.equal((await store.cases.read(number))?.row.case.prison, "roermond");
  });

  it("lets one of two writers win, and writes nothing of the other", async () => {
    const first = beginning(aCase(number));
    const { etag } = await store.cases.create(first);
    const winner = next(first, { happenings: [opened(later(monday, 1))], messages: [reminder("reminder:winner")] });
    const loser = next(first, { happenings: [opened(later(monday, 2))], messages: [reminder("reminder:loser")] });
    const { etag: etagNow } = await store.cases.commit(winner, etag);
    await assert.rejects(store.cases.commit(loser, etag), ConflictError);
    assert.deepEqual(await store.cases.read(number), { row: winner.head, etag: etagNow });
    assert.deepEqual(
      (await store.cases.messages(number)).map(({ row }) => row.owed.key),
      ["reminder:winner"],
    );
    assert.deepEqual(await Array.fromAsync(store.cases.history(number)), [opened(), opened(later(monday, 1))]);
  });

  it("conflicts when the case that is written to was never opened", async () => {
    const etag = "W/\"datetime'2026-11-23T13%3A05%3A00.0000000Z'\"";
    await assert.rejects(store.cases.commit(next(beginning(aCase(number))), etag), ConflictError);
  });

  it("tells the history in the order in which it happened, over many commits", async () => {
    let commit = beginning(aCase(number));
    let { etag } = await store.cases.create(commit);
    const moments = Array.from({ length: 12 }, (_, nth) => later(monday, nth));
    for (const at of moments) {
      commit = next(commit, { happenings: [opened(at), opened(at)] });
      ({ etag } = await store.cases.commit(commit, etag));
    }
    const told = (await Array.fromAsync(store.cases.history(number))).map(({ at }) => at);
    assert.deepEqual(told, [monday, ...moments.flatMap((at) => [at, at])]);
  });

  it("keeps a history of five thousand happenings, and a head that does not grow with it", async () => {
    let commit = beginning(aCase(number));
    let { etag } = await store.cases.create(commit);
    const sizeOf = ({ head }: Commit) => JSON.stringify(head).length;
    const before = sizeOf(commit);
    for (let told = 1; told < 5_000; told = commit.head.happened) {
      const happenings = Array.from({ length: Math.min(99, 5_000 - told) }, (_, nth) =>
        opened(later(monday, told + nth)),
      );
      commit = next(commit, { happenings });
      ({ etag } = await store.cases.commit(commit, etag));
    }
    const moments = (await Array.fromAsync(store.cases.history(number))).map(({ at }) => at);
    assert.deepEqual(
      moments,
      moments.map((_, nth) => later(monday, nth)),
    );
    assert.equal(moments.length, 5_000);
    assert(sizeOf(commit) < before + 10);
    assert.equal((await store.cases.read(number))?.row.happened, 5_000);
  });

  it("owes a message once, however often it is owed", async () => {
    const first = beginning(aCase(number), { messages: [reminder("reminder:2b:2026-12-03")] });
    const { etag } = await store.cases.create(first);
    const [message] = await store.cases.messages(number);
    assert(message);
    await store.cases.putMessages(number, [
      { row: { ...message.row, state: "sent", attempts: 1 }, etag: message.etag },
    ]);
    const second = next(first, { messages: [reminder("reminder:2b:2026-12-03"), reminder("reminder:3c:2026-12-18")] });
    await store.cases.commit(second, etag);
    assert.deepEqual(
      (await store.cases.messages(number)).map(({ row }) => [row.owed.key, row.state]),
      [
        ["reminder:2b:2026-12-03", "sent"],
        ["reminder:3c:2026-12-18", "owed"],
      ],
    );
  });

  it("lets one of two senders take a message", async () => {
    await store.cases.create(beginning(aCase(number), { messages: [reminder("reminder:2b:2026-12-03")] }));
    const [message] = await store.cases.messages(number);
    assert(message);
    assert(message.age >= 0 && message.age < 60);
    const taken = { ...message.row, state: "sending", since: monday } as const;
    const [put] = await store.cases.putMessages(number, [{ row: taken, etag: message.etag }]);
    assert(put);
    await assert.rejects(store.cases.putMessages(number, [{ row: taken, etag: message.etag }]), ConflictError);
    await store.cases.putMessages(number, [{ ...put, row: { ...taken, state: "sent" } }]);
    assert.equal((await store.cases.messages(number))[0]?.row.state, "sent");
  });

  it("takes all messages of one sender, or none when another has one of them", async () => {
    const both = [reminder("reminder:2b:2026-12-03"), reminder("reminder:3c:2026-12-18")];
    await store.cases.create(beginning(aCase(number), { messages: both }));
    const before = await store.cases.messages(number);
    const sending = before.map(({ row, etag }) => ({ row: { ...row, state: "sending" } as const, etag }));
    await store.cases.putMessages(number, sending.slice(1));
    await assert.rejects(store.cases.putMessages(number, sending), ConflictError);
    const states = async () => (await store.cases.messages(number)).map(({ row }) => row.state);
    assert.deepEqual(await states(), ["owed", "sending"]);
    const now = await store.cases.messages(number);
    const put = await store.cases.putMessages(
      number,
      now.map(({ row, etag }) => ({ row: { ...row, state: "sent" }, etag })),
    );
    await store.cases.putMessages(number, put);
    assert.deepEqual(await states(), ["sent", "sent"]);
  });

  it("gives a case with its cards and messages, and without its history", async () => {
    assert.equal(await store.cases.readAll(number), undefined);
    const commit = beginning(aCase(number), { messages: [reminder("reminder:2b:2026-12-03")] });
    await store.cases.create(commit);
    const blank = { activity: null, shown: null, since: monday, attempts: 0, reason: null };
    await store.cases.putCard(number, { ...blank, conversation: "19:abc", state: "owed" }, null);
    const all = await store.cases.readAll(number);
    assert.deepEqual(all?.head, (await store.cases.read(number))?.row);
    const asWritten = ({ row, etag }: Stored<unknown>) => [row, etag];
    assert.deepEqual(all?.cards.map(asWritten), (await store.cases.cards(number)).map(asWritten));
    assert.deepEqual(all?.messages.map(asWritten), (await store.cases.messages(number)).map(asWritten));
  });

  it("lets one of two senders begin a card, whatever the conversation is called", async () => {
    const card: CardRow = {
      conversation: "19:abc/def?x#y\\z@thread.tacv2",
      activity: null,
      shown: null,
      state: "sending",
      since: monday,
      attempts: 1,
      reason: null,
    };
    const { etag } = await store.cases.putCard(number, card, null);
    await assert.rejects(store.cases.putCard(number, card, null), ConflictError);
    await store.cases.putCard(number, { ...card, activity: "1700", state: "shown" }, etag);
    await assert.rejects(store.cases.putCard(number, card, etag), ConflictError);
    assert.deepEqual(
      (await store.cases.cards(number)).map(({ row }) => row),
      [{ ...card, activity: "1700", state: "shown" }],
    );
  });

  it("lists the cases that stand, not the numbers of which only a card is left", async () => {
    await store.cases.create(beginning(aCase(number)));
    await store.cases.create(beginning(aCase(caseNumber(`${region}-2026-0002`))));
    const all = await Array.fromAsync(store.cases.numbers());
    assert.deepEqual(all.filter((one) => one.startsWith(`${region}-`)).sort(), [number, `${region}-2026-0002`]);
  });

  it("refuses a case that is too big for Azure, and keeps the one before it", async () => {
    const first = beginning(aCase(number));
    const { etag } = await store.cases.create(first);
    const attendance = Array.from({ length: 6_000 }, () => ({ who: anna, attends: true, at: monday }));
    const huge = next({ ...first, head: { ...first.head, case: aCase(number, { attendance }) } });
    await assert.rejects(store.cases.commit(huge, etag), LimitError);
    assert.equal((await store.cases.read(number))?.etag, etag);
  });

  it("refuses more than a hundred rows at once", async () => {
    const messages = Array.from({ length: 99 }, (_, nth) => reminder(`reminder:${nth}`));
    await assert.rejects(store.cases.create(beginning(aCase(number), { messages })), LimitError);
    await store.cases.create(beginning(aCase(number), { messages: messages.slice(1) }));
    assert.equal((await store.cases.messages(number)).length, 98);
  });

  it("keeps one number for one notice, whoever comes second", async () => {
    const key = `${region}/source?ref#1`;
    assert.equal(await store.notices.find(key), undefined);
    assert.deepEqual(await store.notices.reserve(key, number), { number, isNew: true });
    const second = await store.notices.reserve(key, caseNumber(`${region}-2026-0002`));
    assert.deepEqual(second, { number, isNew: false });
    assert.equal(await store.notices.find(key), number);
  });

  it("takes its own number for its own when the answer to the reservation got lost", async () => {
    await store.notices.reserve(`${region}-lost`, number);
    assert.deepEqual(await store.notices.reserve(`${region}-lost`, number), { number, isNew: true });
  });

  it("keeps the first answer to a delivery of a notice, and gives it to whoever asks again", async () => {
    const key = `${region} answered`;
    assert.equal(await store.notices.answered(key, "msg_1"), undefined);
    assert.deepEqual(await store.notices.answer(key, "msg_1", { status: "unmatched" }), { status: "unmatched" });
    assert.deepEqual(await store.notices.answer(key, "msg_1", { status: "known" }), { status: "unmatched" });
    assert.deepEqual(await store.notices.answered(key, "msg_1"), { status: "unmatched" });
    assert.equal(await store.notices.answered(key, "msg_2"), undefined);
  });

  it("keeps what waits in the order of its keys, part by part, until it is taken away", async () => {
    const queue = store.notices.queue("unmatched");
    const [one, two, three] = [`${region}:1`, `${region}:2`, `${region}:3`];
    for (const key of [two, one, three]) await queue.put(key, { key });
    await queue.put(two, { again: true });
    await queue.remove(three);
    const until = `${region};`;
    assert.deepEqual(await queue.list({ from: `${region}:`, until }), [
      { key: one, document: { key: one } },
      { key: two, document: { again: true } },
    ]);
    assert.equal((await queue.list({ from: two, until, limit: 1 }))[0]?.key, two);
    assert.deepEqual(await store.notices.queue("returned").list({ from: `${region}:`, until }), []);
  });

  it("gives each number once, also to fifty notices at the same time, and to each year its own", async () => {
    const other = open();
    const takers = Array.from({ length: 50 }, (_, nth) => (nth % 10 === 0 ? other : store));
    const numbers = await Promise.all(takers.map(({ notices }) => notices.nextNumber(region, 2026)));
    assert.equal(new Set(numbers).size, 50);
    assert.equal(await store.notices.nextNumber(region, 2027), `${region}-2027-0001`);
  });

  it("tells what is due in the order of its moments, and nothing of what is not", async () => {
    const operation = operationId(`look:${region}`);
    const at = (seconds: number) => later(instant("2000-01-01T00:00:00Z"), tests * 10_000 + seconds);
    for (const seconds of [30, 10, 20, 40]) {
      await store.agenda.write({ at: at(seconds), subject: `person/${region}`, operation });
    }
    const mine = (await store.agenda.due(at(30), 1_000)).filter(({ row }) => row.subject === `person/${region}`);
    assert.deepEqual(
      mine.map(({ row }) => row.at),
      [at(10), at(20), at(30)],
    );
    assert(mine.every(({ age }) => age >= 0 && age < 60));
    for (const hint of mine) await store.agenda.remove(hint);
    const left = (await store.agenda.due(at(40), 1_000)).filter(({ row }) => row.subject === `person/${region}`);
    assert.deepEqual(
      left.map(({ row }) => row.at),
      [at(40)],
    );
    for (const hint of left) await store.agenda.remove(hint);
  });

  it("looks no further than it was asked to", async () => {
    const hint = (nth: number) => ({ at: later(monday, nth), subject: number, operation: operationId("limit") });
    const hints = await Promise.all([1, 2, 3, 4, 5].map((nth) => store.agenda.write(hint(nth))));
    assert.equal((await store.agenda.due(later(monday, 60), 3)).length, 3);
    for (const written of hints) await store.agenda.remove(written);
  });

  it("leaves a hint that was written again since it was read", async () => {
    const hint = { at: instant("2001-01-01T00:00:00Z"), subject: number, operation: operationId("again") };
    const before = await store.agenda.write(hint);
    const after = await store.agenda.write(hint);
    await store.agenda.remove(before);
    assert.deepEqual(
      (await store.agenda.due(hint.at, 1_000)).filter(({ row }) => row.subject === number).map(({ row }) => row),
      [hint],
    );
    await store.agenda.remove(after);
    await store.agenda.remove(after);
    assert.equal((await store.agenda.due(hint.at, 1_000)).filter(({ row }) => row.subject === number).length, 0);
  });

  it("finds cases under a key that may hold anything, each once", async () => {
    const key = `thread:19:${region}/x?y#z@thread.tacv2;messageid=17`;
    assert.deepEqual(await store.lookup.find(key), []);
    await store.lookup.add(key, number);
    await store.lookup.add(key, number);
    await store.lookup.add(key, caseNumber(`${region}-2026-0002`));
    assert.deepEqual(await store.lookup.find(key), [number, `${region}-2026-0002`]);
    await store.lookup.remove(key, number);
    await store.lookup.remove(key, number);
    assert.deepEqual(await store.lookup.find(key), [`${region}-2026-0002`]);
  });

  it("tells the cases under a key part by part", async () => {
    const numbers = [1, 2, 3].map((nth) => caseNumber(`${region}-2026-000${nth}`));
    for (const it of [...numbers, caseNumber(`${region}-2026-00020`)]) await store.lookup.add(`month:${region}`, it);
    const first = await store.lookup.page(`month:${region}`, { limit: 2 });
    assert.deepEqual(first, [`${region}-2026-0001`, `${region}-2026-0002`]);
    const rest = await store.lookup.page(`month:${region}`, { after: caseNumber(`${region}-2026-0002`), limit: 9 });
    assert.deepEqual(rest, [`${region}-2026-00020`, `${region}-2026-0003`]);
  });

  it("tells all that it can be asked for, and forgets a row only as it was read", async () => {
    for (const key of [`month:${region}`, `prison:${region}`]) await store.lookup.add(key, number);
    const mine = (await Array.fromAsync(store.lookup.rows())).filter(({ row }) => row.number === number);
    assert.deepEqual(
      mine.map(({ row }) => row.partition),
      [`month:${region}`, `prison:${region}`],
    );
    assert(mine.every(({ age }) => age >= 0 && age < 60));
    await store.lookup.add(`prison:${region}`, number);
    for (const row of mine) await store.lookup.forget(row);
    assert.deepEqual(await store.lookup.find(`month:${region}`), []);
    assert.deepEqual(await store.lookup.find(`prison:${region}`), [number]);
  });

  it("takes a message away as it was read, and not when it was written again since", async () => {
    await store.cases.create(
      beginning(aCase(number), { messages: [reminder("reminder:2b"), reminder("reminder:3c")] }),
    );
    const [one, other] = await store.cases.messages(number);
    assert(one && other);
    await store.cases.putMessages(number, [{ row: { ...other.row, state: "sending" }, etag: other.etag }]);
    for (const message of [one, other, one]) await store.cases.removeMessage(number, message);
    assert.deepEqual(
      (await store.cases.messages(number)).map(({ row }) => row.owed.key),
      ["reminder:3c"],
    );
  });

  it("keeps small documents, and replaces only the version that was meant", async () => {
    const key = `koppel/${region}`;
    const { documents } = store;
    assert.equal(await documents.read("places", key), undefined);
    await documents.write("places", key, { prison: "roermond" }, null);
    await assert.rejects(documents.write("places", key, { prison: "sittard" }, null), ConflictError);
    const before = await documents.read("places", key);
    assert.deepEqual(before?.row, { prison: "roermond" });
    await documents.write("places", key, { prison: "ter-peel" });
    await assert.rejects(documents.write("places", key, { prison: "sittard" }, before?.etag), ConflictError);
    const mine = (await documents.list("places")).filter((one) => one.key === key);
    assert.deepEqual(
      mine.map(({ row }) => row),
      [{ prison: "ter-peel" }],
    );
    await documents.remove("places", key);
    await documents.remove("places", key);
    assert.equal(await documents.read("places", key), undefined);
  });

  it("lists a stretch of documents in the order of their keys", async () => {
    const { documents } = store;
    const key = (nth: number) => `stretch-${region}:${nth}`;
    for (const nth of [3, 1, 2]) await documents.write("settings", key(nth), { nth });
    const found = await documents.list("settings", { from: key(1), until: key(3) });
    assert.deepEqual(
      found.map((each) => [each.key, each.row]),
      [
        [key(1), { nth: 1 }],
        [key(2), { nth: 2 }],
      ],
    );
    for (const nth of [1, 2, 3]) await documents.remove("settings", key(nth));
  });

  it("puts a tombstone in the place of a case, and keeps nothing else of it", async () => {
    const { etag } = await store.cases.create(beginning(aCase(number), { messages: [reminder("a"), reminder("b/c")] }));
    const card = {
      conversation: "19:x",
      activity: "1",
      shown: null,
      state: "shown",
      since: monday,
      attempts: 1,
    } as const;
    await store.cases.putCard(number, { ...card, reason: null }, null);
    assert.equal(await store.tombstones.read(number), undefined);
    const stone: Tombstone = {
      ...{ number, month: "2026-11", since: monday, lookups: ["person:key"], counts: ["inflow"] },
      ending: "running",
      reason: "subject",
      state: "erasing",
    };
    const stored = await store.tombstones.write(stone, etag);
    await assert.rejects(store.tombstones.write(stone, etag), ConflictError);
    assert.deepEqual(await store.tombstones.read(number), stored);
    assert.equal(await store.cases.read(number), undefined);
    await assert.rejects(store.cases.create(beginning(aCase(number))), ConflictError);
    for (const key of ["a", "b/c", "none"]) await store.tombstones.removeMessage(number, key);
    await store.tombstones.removeCard(number, "19:x");
    await store.tombstones.removeHistory(number);
    assert.deepEqual([await store.cases.messages(number), await store.cases.cards(number)], [[], []]);
    assert.deepEqual(await Array.fromAsync(store.cases.history(number)), []);
  });

  it("keeps the access log in its order, and lets nobody write behind an end that is no longer the end", async () => {
    const { audit } = store;
    const before = await audit.end();
    const last = before?.row.number ?? 0;
    const entry = {
      at: monday,
      actor: anna.id,
      action: "see",
      object: number,
      result: "shown",
      origin: "chat",
    } as const;
    const [line, next] = chained(before?.row ?? beginningOfLog, [entry, { ...entry, actor: "time" }]);
    assert(line && next);
    const written = await audit.append([line, next], before?.etag ?? null);
    assert.deepEqual(written.row, { number: last + 2, hash: next.hash });
    assert.deepEqual(await audit.end(), written);
    await assert.rejects(audit.append([{ ...line, hash: "other" }], before?.etag ?? null), ConflictError);
    await assert.rejects(audit.append([{ ...line, hash: "other" }], written.etag), ConflictError);
    assert.deepEqual(await audit.line(last + 1), line);
    assert.equal(await audit.line(last + 3), undefined);
    assert.deepEqual(await Array.fromAsync(audit.lines(last + 1)), [line, next]);
  });

  it("answers with the storage's own time", async () => {
    assert.match(await store.ping(), /^\d{4}-\d{2}-\d{2}T/);
  });
}

/** 1 becomes `B`, 27 becomes `BB`: letters alone, as a region has. */
const letters = (nth: number): string =>
  (nth >= 26 ? letters(Math.floor(nth / 26)) : "") + String.fromCharCode(65 + (nth % 26));
