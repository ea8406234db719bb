import assert from "node:assert/strict";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beginning, chained } from "../../src/audit/chain.ts";
import { verified } from "../../src/audit/verify.ts";
import { type Instant, later } from "../../src/calendar/day.ts";
import type { CaseNumber } from "../../src/case/case.ts";
import { operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import { nextLook } from "../../src/case/owed/owed.ts";
import { sweeper } from "../../src/reminders/sweep.ts";
import { BackupError, type Manifest, writeBackup } from "../../src/store/backupFolder.ts";
import { changer } from "../../src/store/change.ts";
import { memoryTables } from "../../src/store/memoryTables.ts";
import { caseOpener } from "../../src/store/opening.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { rememberedIn } from "../../src/store/remembered.ts";
import { restore } from "../../src/store/restore.ts";
import type { Tables } from "../../src/store/rows.ts";
import type { Store } from "../../src/store/store.ts";
import { azureTables } from "../../src/store/tables/azureTables.ts";
import { ownAzurite } from "../support/azurite.ts";
import { a, admission, noticedAt, rules } from "../support/chain.ts";

describe("a backup", () => {
  let folder: string;
  let now: Instant;
  let tables: Tables;
  let backups = 0;
  const clock = { now: () => now };
  const fresh = (): Tables => memoryTables(clock);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ketenmaat-backup-"));
    now = noticedAt;
    tables = fresh();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const taken = async (of: Tables): Promise<{ readonly at: string; readonly manifest: Manifest }> => {
    const at = join(folder, String(++backups));
    return { at, manifest: await writeBackup(of, at, now) };
  };

  const changing = (store: Store) => changer({ store, decide, rules, clock, afterCommit: () => {} });

  const opened = async (store: Store, nth: number): Promise<CaseNumber> => {
    const { number: _, ...rest } = admission({ personKey: `person-${nth}` });
    const { notices, tombstones } = store;
    const openCase = caseOpener({ notices, tombstones, change: changing(store), region: "NML" });
    const opening = { noticeKey: `notice ${nth}`, admission: rest, operation: operationId(`open-${nth}`), at: now };
    return (await openCase(opening)).number;
  };

  const claimed = async (store: Store, caseNumber: CaseNumber): Promise<void> => {
    const operation = operationId(`claim-${caseNumber}`);
    const command = { type: "claim", operation, at: now, by: a, role: "prisonCaseManager" } as const;
    assert((await changing(store)({ caseNumber, operation, command })).ok);
  };

  /** Lets time pass until everything due is owed; nothing is delivered. */
  const swept = async (store: Store): Promise<void> => {
    const { sweep } = sweeper({
      ...{ store, clock },
      change: changing(store),
      deliver: async () => ({ settled: true, lookAgainAt: null }),
      nextMoment: (it, at) => nextLook(it, at, rules),
      report: (_, error) => assert.fail(String(error)),
    });
    await sweep();
  };

  const saidOf = async (store: Store, number: CaseNumber) =>
    (await store.cases.messages(number)).map(({ row: { owed, state } }) => [owed.key, state]);

  /** Three cases, one of them claimed and late, of which one message was sent and the others are owed. */
  const lived = async (store: Store): Promise<readonly CaseNumber[]> => {
    const numbers = [await opened(store, 1), await opened(store, 2), await opened(store, 3)];
    const [first] = numbers;
    assert(first);
    await claimed(store, first);
    now = later(now, 14 * 24 * 3_600);
    await swept(store);
    const [message] = await store.cases.messages(first);
    assert(message);
    await store.cases.putMessages(first, [{ row: { ...message.row, state: "sent", attempts: 1 }, etag: message.etag }]);
    await store.documents.write("people", a.id, { name: "Ünal 👩‍👧" });
    await store.documents.write("places", "19:roermond/x", { links: [] });
    const looked = { at: now, actor: a.id, action: "see", object: first, result: "shown", origin: "chat" } as const;
    await store.audit.append(chained(beginning, [looked, looked]), null);
    return numbers;
  };

  it("of a stopped service is put back as it was: the same cases, and none of the numbers given since", async () => {
    const store = rememberedIn(tables);
    const numbers = await lived(store);
    const { at, manifest } = await taken(tables);
    assert.deepEqual(
      Object.entries(manifest.tables).map(([name, { rows }]) => [name, rows > 0]),
      ["cases", "notices", "people", "places", "audit", "settings"].map((name) => [name, true]),
    );
    const other = fresh();
    assert.equal((await restore(other, at)).digest, manifest.digest);
    const back = rememberedIn(other);
    assert.deepEqual(await verified(back.audit), await verified(store.audit));
    for (const number of numbers) {
      assert.deepEqual((await back.cases.read(number))?.row, (await store.cases.read(number))?.row);
      assert.deepEqual(
        await Array.fromAsync(back.cases.history(number)),
        await Array.fromAsync(store.cases.history(number)),
      );
    }
    assert.equal(await back.notices.find("notice 2"), numbers[1]);
    assert.equal(await opened(back, 1), numbers[0]);
    assert.equal(await opened(store, 4), "NML-2026-0004");
    assert.equal(await opened(back, 5), "NML-2026-6000");
  });

  it("leaves out what the access log got while it was read, so that the log can go on after a restore", async () => {
    const store = rememberedIn(tables);
    await lived(store);
    const looked = { at: now, actor: a.id, action: "see", object: "notice", result: "shown", origin: "tool" } as const;
    /** As pages come: the end with the first one, and a line that was written since with a later one. */
    const inPages = async function* (table: ReturnType<Tables["table"]>) {
      const end = await store.audit.end();
      for await (const row of table.all()) if (row.key === "end") yield row;
      await store.audit.append(chained(end?.row ?? beginning, [looked]), end?.etag ?? null);
      for await (const row of table.all()) if (row.key !== "end") yield row;
    };
    const watched: Tables = {
      ...tables,
      table: (name) => {
        const table = tables.table(name);
        return name === "audit" ? { ...table, all: () => inPages(table) } : table;
      },
    };
    const { at } = await taken(watched);
    const other = fresh();
    await restore(other, at);
    const back = rememberedIn(other);
    const end = await back.audit.end();
    await back.audit.append(chained(end?.row ?? beginning, [looked]), end?.etag ?? null);
    assert.deepEqual((await verified(back.audit)).flaws, []);
  });

  it("loses and doubles no reminder: what was sent stays sent, what is owed is owed once", async () => {
    const store = rememberedIn(tables);
    const numbers = await lived(store);
    const { at } = await taken(tables);
    const other = fresh();
    await restore(other, at);
    const back = rememberedIn(other);
    await rebuild({ store: back, report: assert.fail }, now);
    await swept(back);
    for (const number of numbers) assert.deepEqual(await saidOf(back, number), await saidOf(store, number));
    now = later(now, 7 * 24 * 3_600);
    await Promise.all([swept(store), swept(back)]);
    for (const number of numbers) assert.deepEqual(await saidOf(back, number), await saidOf(store, number));
    assert.deepEqual(await back.lookup.find(`holder:${a.id}`), [numbers[0]]);
  });

  it("of a running service holds each case as it was at one moment, with its notice and a series that goes on", async () => {
    const store = rememberedIn(tables);
    const numbers = [await opened(store, 1), await opened(store, 2)];
    const unclaimed = new Set(numbers);
    /** While a case is read somebody claims it, and while the notices are read another case is opened. */
    const busy: Tables = {
      ...tables,
      table: (name) => ({
        ...tables.table(name),
        all: async function* () {
          if (name === "notices") await opened(store, 3);
          yield* tables.table(name).all();
        },
        range: async function* (stretch) {
          const rows = await Array.fromAsync(tables.table(name).range(stretch));
          const number = numbers.find((each) => each === stretch.partition);
          if (name === "cases" && number !== undefined && unclaimed.delete(number)) await claimed(store, number);
          yield* rows;
        },
      }),
    };
    const { at } = await taken(busy);
    const other = fresh();
    await restore(other, at);
    const back = rememberedIn(other);
    for (const number of numbers) {
      const history = await Array.fromAsync(back.cases.history(number));
      assert.equal(history.length, (await back.cases.read(number))?.row.happened);
      assert.equal(history.at(-1)?.type, "claimed");
    }
    assert.equal(await opened(back, 3), "NML-2026-0003");
    assert.equal(await opened(back, 4), "NML-2026-6000");
  });

  it("is not put over something else, nor written beside it", async () => {
    await lived(rememberedIn(tables));
    const { at } = await taken(tables);
    await assert.rejects(restore(tables, at), BackupError);
    await assert.rejects(writeBackup(tables, at, now), BackupError);
  });

  it("that is not whole is not put back at all", async () => {
    await lived(rememberedIn(tables));
    const other = fresh();
    const { at } = await taken(tables);
    await appendFile(join(at, "people.jsonl"), '{"partition":"people","key":"x","document":{}}\n');
    await assert.rejects(restore(other, at), BackupError);
    await rm(join(at, "manifest.json"));
    await assert.rejects(restore(other, at), BackupError);
    assert.deepEqual(await Array.fromAsync(other.table("people").all()), []);
  });

  it("is told apart from what the storage made of it", async () => {
    await lived(rememberedIn(tables));
    const { at } = await taken(tables);
    const other = fresh();
    const forgetful: Tables = {
      ...other,
      table: (name) => {
        const table = other.table(name);
        return name === "people" ? { ...table, transact: async () => [] } : table;
      },
    };
    await assert.rejects(restore(forgetful, at), BackupError);
  });

  it("keeps a large case in parts that the storage takes", async () => {
    const rows = Array.from({ length: 250 }, (_, nth) => ({
      partition: "NML-2026-0001",
      key: `happening:${String(nth).padStart(6, "0")}`,
      document: { text: "x".repeat(nth === 7 ? 400_000 : 9_000) },
    }));
    for (const row of rows) await tables.table("cases").put(row);
    const { at, manifest } = await taken(tables);
    const other = fresh();
    await restore(other, at);
    assert.equal((await taken(other)).manifest.digest, manifest.digest);
  });

  describe("in another storage account, on a real Azurite", () => {
    const azurite = ownAzurite();
    let azure: Tables;

    before(async () => {
      azure = azureTables({ connectionString: azurite.connectionString() });
      await azure.prepare();
    });

    it("is the same, down to the digest", async () => {
      await lived(rememberedIn(tables));
      const { at, manifest } = await taken(tables);
      assert.equal((await restore(azure, at)).digest, manifest.digest);
    });
  });
});
