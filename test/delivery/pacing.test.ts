import assert from "node:assert/strict";
import type { Conversation } from "../../src/delivery/messenger.ts";
import { type Pacing, pacing } from "../../src/delivery/pacing.ts";
import type { Urgency } from "../../src/delivery/urgency.ts";

const channel = (id: string, tenant = "region"): Conversation => ({ id, tenant, serviceUrl: "https://teams" });

describe("the pace at which Teams is written to", () => {
  let now: number;
  let sent: { readonly to: string; readonly at: number }[];

  beforeEach(() => {
    now = 0;
    sent = [];
  });

  /** Time that passes when everybody sleeps: the first to wake moves it. */
  const paced = (replicas = 1): Pacing => {
    const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
    const wakeNext = (): void => {
      const next = sleepers.sort((one, other) => one.until - other.until).shift();
      if (next === undefined) return;
      now = Math.max(now, next.until);
      next.wake();
    };
    return pacing({
      now: () => now,
      sleep: (milliseconds) =>
        new Promise<void>((wake) => {
          sleepers.push({ until: now + milliseconds, wake });
          setImmediate(wakeNext);
        }),
      replicas,
    });
  };

  const send = async (pace: Pacing, to: Conversation): Promise<void> => {
    if (await pace.turn(to)) sent.push({ to: to.id, at: now });
  };

  /** The most calls that Teams saw in any stretch of so many milliseconds. */
  const most = (window: number, which: (to: string) => boolean = () => true): number => {
    const moments = sent.filter(({ to }) => which(to)).map(({ at }) => at);
    return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + window).length));
  };

  it("stays under each of Teams' limits in a burst of 500 messages over five channels, and loses none", async () => {
    const pace = paced();
    await Promise.all(Array.from({ length: 500 }, (_, nth) => send(pace, channel(`c${nth % 5}`))));
    assert.equal(sent.length, 500);
    const inFirst = (to: string) => to === "c0";
    assert(most(1_000, inFirst) <= 7);
    assert(most(2_000, inFirst) <= 8);
    assert(most(30_000, inFirst) <= 60);
    assert(most(1_000) <= 30);
  });

  it("writes at most 1 800 times an hour to one channel", async () => {
    const pace = paced();
    for (let nth = 0; nth < 2_000; nth++) await send(pace, channel("busy"));
    assert(most(3_600_000) <= 1_800);
  });

  it("shares the limits among replicas, also when a share is less than one", async () => {
    const pace = paced(10);
    for (let nth = 0; nth < 20; nth++) await send(pace, channel("shared"));
    assert.equal(most(1_400), 1);
  });

  it("counts a thread for its channel", async () => {
    const pace = paced();
    for (let nth = 0; nth < 20; nth++) await send(pace, channel(`c;messageid=${nth}`));
    assert(most(1_000) <= 7);
  });

  it("leaves a conversation alone as long as Teams asks, while others go on", async () => {
    const pace = paced();
    pace.hold(channel("slow"), 60);
    await Promise.all([send(pace, channel("slow")), send(pace, channel("quick"))]);
    assert.deepEqual(sent, [
      { to: "quick", at: 0 },
      { to: "slow", at: 60_000 },
    ]);
  });

  it("lets a release go before reminders, first cards and edits that waited longer", async () => {
    const pace = paced();
    const gone: string[] = [];
    const wait = (urgency: Urgency) => pace.turn(channel("busy"), urgency).then(() => gone.push(urgency));
    for (let nth = 0; nth < 7; nth++) await pace.turn(channel("busy"));
    await Promise.all([wait("edit"), wait("firstCard"), wait("said"), wait("release")]);
    assert.deepEqual(gone, ["release", "said", "firstCard", "edit"]);
  });

  it("lets what is said go before edits of other channels, when all of them have to share", async () => {
    const pace = paced();
    const order: string[] = [];
    const wait = async (to: string, urgency: Urgency) => {
      if (await pace.turn(channel(to), urgency)) order.push(urgency);
    };
    const channels = Array.from({ length: 12 }, (_, nth) => nth);
    await Promise.all([
      ...channels.flatMap((nth) => Array.from({ length: 7 }, () => wait(`edited${nth}`, "edit"))),
      ...channels.flatMap((nth) => Array.from({ length: 7 }, () => wait(`said${nth}`, "said"))),
    ]);
    assert.equal(order.length, 168);
    // The edits that were first of all had nobody before them yet.
    assert(order.lastIndexOf("said") < 84 + 30, `${order.lastIndexOf("said")}`);
  });

  it("gives no turns when it stops, not even to who waited for one", async () => {
    const pace = pacing({ now: () => 0, sleep: () => new Promise(() => {}), replicas: 1 });
    pace.hold(channel("slow"), 60);
    const waiting = pace.turn(channel("slow"));
    pace.stop();
    assert.equal(await waiting, false);
    assert.equal(await pace.turn(channel("other")), false);
  });
});
