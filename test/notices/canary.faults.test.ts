import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { clockFrom } from "../../src/clock.ts";
import { localSettings } from "../../src/config.ts";
import { memoryTables } from "../../src/store/memoryTables.ts";
import type { Table, TableName, Tables } from "../../src/store/rows.ts";
import { azureTables } from "../../src/store/tables/azureTables.ts";
import { type Found, foundAfter, holdsNothing, planted, type Watched } from "./canaries.ts";

const { number, name, bsn } = planted;

/** A table service that refuses everything, and says back all that it was told: worse than any real one. */
async function refusingService() {
  const server = createServer(async (incoming, answer) => {
    const body = (await Array.fromAsync(incoming)).join("");
    answer.writeHead(503, { "content-type": "application/json" });
    answer.end(
      JSON.stringify({ "odata.error": { code: "ServerBusy", message: { value: `${incoming.url}\n${body}` } } }),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const connectionString = localSettings.TABLES_CONNECTION_STRING.replace(":10002/", `:${port}/`);
  return { tables: azureTables({ connectionString }), close: () => server.close() };
}

/** Tables of which those that are named are somewhere else now. */
function partly(kept: Tables, elsewhere: Tables, isAway: (name: TableName) => boolean): Tables {
  const table = (name: TableName): Table => {
    const now = () => (isAway(name) ? elsewhere : kept).table(name);
    return {
      read: (...it) => now().read(...it),
      insert: (...it) => now().insert(...it),
      replace: (...it) => now().replace(...it),
      put: (...it) => now().put(...it),
      remove: (...it) => now().remove(...it),
      transact: (...it) => now().transact(...it),
      range: (...it) => now().range(...it),
      partitions: (...it) => now().partitions(...it),
      all: () => now().all(),
    };
  };
  return { ...kept, table };
}

/** Each table is away in turn while notices come in: some fail at once, others halfway. */
async function outages(on: Watched, takeAway: (names: readonly TableName[]) => void): Promise<void> {
  const release = () => ({ kind: "release", sourceReference: "CAN-1", personNumber: number, releasedOn: "2026-11-23" });
  for (const away of [["notices"], ["cases"], ["lookup", "agenda"]] as const) {
    takeAway(away);
    const sent = [on.admission(), release(), { ...on.admission(), prison: name, bsn }, [on.admission(), { name, bsn }]];
    const sending = sent.map((said, at) => on.send(said, { id: `${number}/${away.join()}/${at}` }));
    await Promise.all([...sending, on.ask("Liv", `zaak ${bsn}`)]);
  }
  takeAway([]);
  await on.send(on.admission());
}

describe("What may not be kept, when the storage is away while notices come in", () => {
  let found: Found;
  before(async function () {
    this.timeout(60_000);
    const service = await refusingService();
    const kept = memoryTables(clockFrom(() => Temporal.Now.instant()));
    let away: readonly TableName[] = [];
    const through = partly(kept, service.tables, (table) => away.includes(table));
    found = await foundAfter(
      (on) =>
        outages(on, (names) => {
          away = names;
        }),
      { kept, through },
    );
    service.close();
  });

  it("is looked for after failures that are told as such", () => {
    assert.ok(found.answers.split("\n").filter((line) => line.startsWith("503")).length >= 6, found.answers);
    assert.match(found.log, /notices not stored/);
  });

  holdsNothing(() => found, { allowed: ["bsn"] });
});
