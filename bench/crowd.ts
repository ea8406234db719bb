import { connectionTo, type Ground } from "../prove/ground.ts";
import { operationId } from "../src/case/commands.ts";
import { decide } from "../src/case/decide.ts";
import { personId } from "../src/case/person.ts";
import { changer } from "../src/store/change.ts";
import { holderKey } from "../src/store/lookupKeys.ts";
import { tableStore } from "../src/store/tableStore.ts";
import { a, admission, caseNumber, noticedAt, rules } from "../test/support/chain.ts";
import { abreast, type Line, ms } from "./measure.ts";

/** Milliseconds that the storage takes to answer, as one in the same data centre does. */
const latency = 5;

/** Twenty people on one case in the same moment, and what one click asks of the storage. */
export async function crowdLines({ proxy }: Ground): Promise<readonly Line[]> {
  const store = tableStore({ connectionString: connectionTo(proxy.port) });
  const change = changer({ store, decide, rules, clock: { now: () => noticedAt }, afterCommit: () => {} });
  const number = caseNumber("NML-2026-9001");
  const open = operationId("open");
  await change({
    ...{ caseNumber: number, operation: open },
    command: { type: "open", operation: open, at: noticedAt, by: "source", admission: { ...admission(), number } },
  });
  const attend = (who: number, nth: number) => {
    const operation = operationId(`crowd-${who}-${nth}`);
    const by = { ...a, id: personId("11111111-1111-4111-8111-111111111111", `crowd-${who}`) };
    const type = nth % 2 === 0 ? "attendIntake" : "skipIntake";
    const command = { type, operation, at: noticedAt, by } as const;
    return change({ caseNumber: number, operation, command, lookups: [holderKey(by.id)] });
  };

  proxy.slow(latency);
  const before = proxy.lines.length;
  const crowd = await abreast(20, 200, attend);
  const commits = proxy.lines.slice(before).filter((line) => line.includes("$batch")).length;

  // So slow that all else takes no time beside it: how often one trip waits for another is how often this passes.
  proxy.slow(200);
  const from = proxy.lines.length;
  const click = await abreast(1, 1, () => attend(21, 0));
  const asked = proxy.lines.length - from;
  proxy.slow(0);
  return [
    [
      `twenty people on one case, storage answers after ${latency} ms`,
      `p50 ${ms(crowd.p50)}, p99 ${ms(crowd.p99)}; ${commits - 200} conflicts`,
      "p99 at most 500 ms, no conflicts",
    ],
    ["a click", `${Math.floor(click.p50 / 200)} trips to the storage in sequence (${asked} requests)`, "at most 2"],
  ];
}
