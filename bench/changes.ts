import { TableClient } from "@azure/data-tables";
import { connectionTo, type Ground } from "../prove/ground.ts";
import { operationId } from "../src/case/commands.ts";
import { decide } from "../src/case/decide.ts";
import { changer } from "../src/store/change.ts";
import { tableStore } from "../src/store/tableStore.ts";
import { a, admission, noticedAt, rules } from "../test/support/chain.ts";
import { abreast, type Line, ms, times } from "./measure.ts";

/** What a change costs in the storage, against the least that it could: one read and one transaction of the bare SDK. */
export async function changeLines({ proxy }: Ground): Promise<readonly Line[]> {
  const connection = connectionTo(proxy.port);
  const store = tableStore({ connectionString: connection });
  const clock = { now: () => noticedAt };
  const change = changer({ store, decide, rules, clock, afterCommit: () => {} });
  const { number } = admission();
  const open = operationId("open");
  await change({
    ...{ caseNumber: number, operation: open },
    command: { type: "open", operation: open, at: noticedAt, by: "source", admission: admission() },
  });
  const ours = await abreast(1, 200, (_, nth) => {
    const operation = operationId(`bench-${nth}`);
    const type = nth % 2 === 0 ? "attendIntake" : "skipIntake";
    return change({ caseNumber: number, operation, command: { type, operation, at: noticedAt, by: a } });
  });

  const client = TableClient.fromConnectionString(connection, "cases", { allowInsecureConnection: true });
  await client.createEntity({ partitionKey: "bench", rowKey: "head", json0: "x".repeat(2_000) });
  const floor = await abreast(1, 200, async (_, nth) => {
    const { etag } = await client.getEntity("bench", "head");
    await client.submitTransaction([
      ["update", { partitionKey: "bench", rowKey: "head", json0: "x".repeat(2_000) }, "Replace", { etag }],
      ["create", { partitionKey: "bench", rowKey: `happening:${nth}`, json0: "x".repeat(200) }],
    ]);
  });
  return [
    [
      "a change: hint and case, decide, transaction",
      `p50 ${ms(ours.p50)}, p99 ${ms(ours.p99)}`,
      `bare read and transaction: p50 ${ms(floor.p50)} (${times(ours.p50, floor.p50)})`,
    ],
  ];
}
