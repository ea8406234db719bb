import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { TableClient } from "@azure/data-tables";
import { CredentialUnavailableError } from "@azure/identity";
import sinon from "sinon";
import { operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import { changer } from "../../src/store/change.ts";
import { StorageAwayError } from "../../src/store/errors.ts";
import { caseOpener } from "../../src/store/opening.ts";
import type { Store } from "../../src/store/store.ts";
import { tableStore } from "../../src/store/tableStore.ts";
import { ownAzurite } from "../support/azurite.ts";
import { a, admission, noticedAt, rules } from "../support/chain.ts";
import { seeded } from "../support/random.ts";
import { seed } from "../support/seed.ts";
import { type TablesProxy, tablesProxy } from "../support/tablesProxy.ts";

describe(`a storage that goes wrong (SEED=${seed})`, () => {
  const azurite = ownAzurite();
  let proxy: TablesProxy;
  let store: Store;
  let tests = 0;

  before(() => tableStore({ connectionString: azurite.connectionString() }).prepare());
  beforeEach(async () => {
    tests++;
    proxy = await tablesProxy(azurite.port());
    store = tableStore({ connectionString: azurite.connectionString(proxy.port) });
  });
  afterEach(() => {
    sinon.restore();
    return proxy.close();
  });

  const change = () => changer({ store, decide, rules, clock: { now: () => noticedAt }, afterCommit: () => {} });
  const openCase = async () => {
    const { number: _, ...rest } = admission();
    const opening = { noticeKey: `faults ${tests}`, admission: rest, operation: operationId("open"), at: noticedAt };
    return caseOpener({ notices: store.notices, tombstones: store.tombstones, change: change(), region: "FAU" })(
      opening,
    );
  };
  const claim = async () => {
    const { number } = await openCase();
    const operation = operationId(`claim-${tests}`);
    return {
      caseNumber: number,
      operation,
      command: { type: "claim", operation, at: noticedAt, by: a, role: "prisonCaseManager" } as const,
      lookups: [`holder:${a.id}`],
    };
  };

  it("that loses the answer to a commit makes nobody lose against themselves", async () => {
    const saying = await claim();
    proxy.misbehave("loseAnswer", /\$batch/);
    const reply = await change()(saying);
    assert(reply.ok);
    assert.equal(reply.head.case.roles.prisonCaseManager.state, "held");
    assert.equal((await Array.fromAsync(store.cases.history(saying.caseNumber))).length, 2);
  });

  it("that loses the answers of a whole opening opens one case", async () => {
    for (const fits of [/series/, /POST .*notices/, /POST .*agenda/, /PUT|PATCH .*lookup/, /\$batch/]) {
      proxy.misbehave("loseAnswer", fits);
    }
    const { number } = await openCase();
    assert.equal((await Array.fromAsync(store.cases.history(number))).length, 1);
    assert.equal((await openCase()).number, number);
  });

  it("that is overloaded for a moment is asked again", async () => {
    const saying = await claim();
    proxy.misbehave("busy", /./, 2);
    assert((await change()(saying)).ok);
  });

  it("that is overloaded for long is away, which is not absence", async () => {
    const saying = await claim();
    proxy.misbehave("busy", /./, 1_000);
    await assert.rejects(change()(saying), StorageAwayError);
    await assert.rejects(store.cases.read(saying.caseNumber), StorageAwayError);
    await assert.rejects(store.ping(), StorageAwayError);
  });

  it("that does not take our key says so, which is neither absence nor a fault of who asked", async () => {
    const { caseNumber } = await claim();
    const withAnotherKey = azurite.connectionString().replace(/AccountKey=[^;]+/, `AccountKey=${btoa("over")}`);
    const { cases, ping } = tableStore({ connectionString: withAnotherKey });
    const isRefused = (error: unknown) => error instanceof StorageAwayError && error.kind === "refused";
    await assert.rejects(cases.read(caseNumber), isRefused);
    await assert.rejects(ping(), isRefused);
  });

  it("that does not learn who we are is away", async () => {
    const credential = {
      getToken: () => Promise.reject(new CredentialUnavailableError("no managed identity answers")),
    };
    const { ping } = tableStore({ endpoint: "https://tables.example.org", credential });
    await assert.rejects(ping(), (error: unknown) => error instanceof StorageAwayError && error.kind === "refused");
  });

  it("that stays silent is given up after three seconds", async () => {
    proxy.misbehave("hang", /./, 1_000);
    const limit = new AbortController();
    sinon.stub(AbortSignal, "timeout").withArgs(3_000).returns(limit.signal);
    const ping = assert.rejects(store.ping(), StorageAwayError);
    while (proxy.lines.length === 0) await setImmediate();
    limit.abort();
    await ping;
  });

  it("that gives its pages in bits, some of them empty, gives everything", async () => {
    const saying = await claim();
    for (let nth = 0; nth < 4; nth++) {
      const operation = operationId(`look-${tests}-${nth}`);
      const command = { type: "viewReferences", operation, at: noticedAt, by: a } as const;
      assert((await change()({ caseNumber: saying.caseNumber, operation, command })).ok);
    }
    proxy.odds({ shortPage: 1, emptyPage: 0.5 }, seeded(seed));
    const history = await Array.fromAsync(store.cases.history(saying.caseNumber));
    assert.deepEqual(
      history.map(({ type }) => type),
      ["opened", ...Array.from({ length: 4 }, () => "referencesSeen")],
    );
    assert((proxy.met().shortPage ?? 0) >= 5);
  });

  it("is asked twice in sequence for a click: the hint beside the reading, then the commit", async () => {
    const saying = await claim();
    const before = proxy.lines.length;
    assert((await change()(saying)).ok);
    const asked = proxy.lines.slice(before);
    assert.equal(asked.length, 4);
    assert.match(asked.at(-1) ?? "", /\$batch/);
  });

  it("that has lost a table says so: nobody takes that for a notice that never came", async () => {
    await TableClient.fromConnectionString(azurite.connectionString(), "notices", {
      allowInsecureConnection: true,
    }).deleteTable();
    await assert.rejects(store.notices.find("any"));
    await tableStore({ connectionString: azurite.connectionString() }).prepare();
    assert.equal(await store.notices.find("any"), undefined);
  });
});
