import { seeded } from "../test/support/random.ts";
import type { TablesProxy } from "../test/support/tablesProxy.ts";
import { startBots } from "./bots.ts";
import { checkedRows } from "./checkedRows.ts";
import { type Checked, check } from "./checker.ts";
import { type Driven, drive } from "./driver.ts";
import { ground, linkAll } from "./ground.ts";
import { part, type Row } from "./part.ts";
import { settle } from "./settle.ts";

export type StorageFigures = {
  readonly met: ReturnType<TablesProxy["met"]>;
  readonly requests: number;
  readonly driven: Driven;
  readonly checked: Checked;
};

/** People work while the storage loses answers, is overloaded, breaks connections and gives its pages in bits. */
export async function storage({ seed, acts }: { seed: number; acts: number }): Promise<StorageFigures> {
  const on = await ground();
  const bots = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  try {
    await linkAll(on);
    const chances = { loseAnswer: 0.05, busy: 0.05, error: 0.005, cut: 0.005, shortPage: 0.3, emptyPage: 0.2 };
    on.proxy.odds(chances, seeded(seed ^ 0x5704a6e));
    const driven = await drive(on, { seed, acts });
    await settle(on, driven.cases);
    on.proxy.odds({});
    const checked = await check(on, driven.cases);
    return { met: on.proxy.met(), requests: on.proxy.lines.length, driven, checked };
  } finally {
    await bots.close();
    await on.close();
  }
}

const rows = ({ met, requests, driven, checked }: StorageFigures): readonly Row[] => [
  {
    promised: "the storage loses 5 % of its answers and says 503 to 5 % of the rest, among other things",
    seen: `${requests} requests; ${Object.entries(met)
      .map(([fault, times]) => `${fault} ${times}`)
      .join(", ")}`,
    holds: true,
  },
  ...checkedRows(driven, checked),
];

/** Part b: a lost answer makes nobody lose against themselves. */
export const storagePart = part({
  name: "storage",
  title: "The storage goes wrong",
  story:
    "The storage does what was asked and loses the answer, is overloaded, fails, breaks connections, and gives its pages one " +
    "row at a time or empty with a token to go on. People press until they get an answer.",
  full: { acts: 4_000 },
  prove: async (size) => rows(await storage(size)),
});
