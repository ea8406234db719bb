import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import { type StorageTime, storageTime } from "../../src/store/storageTime.ts";

/** Moments in milliseconds: what the machine says, and what the storage is really at. */
describe("the time by the storage's clock", () => {
  let machine: number;
  /** How far the machine is ahead of the storage. */
  let wrong: number;
  /** How long the storage takes to answer. */
  let slow: number;
  let time: StorageTime;

  beforeEach(() => {
    [machine, wrong, slow] = [1_000_000_000_400, 0, 20];
    time = storageTime({
      machine: () => Temporal.Instant.fromEpochMilliseconds(machine),
      ping: async () => {
        machine += slow / 2;
        const seconds = Math.floor((machine - wrong) / 1_000);
        machine += slow / 2;
        return instant(Temporal.Instant.fromEpochMilliseconds(seconds * 1_000));
      },
    });
  });

  const error = (): number => time.now().epochMilliseconds - (machine - wrong);

  it("is the machine's own when that is right", async () => {
    await time.measure();
    assert.equal(error(), 0);
  });

  for (const minutes of [5, -5]) {
    it(`is right within a second on a machine that is ${minutes} minutes ahead`, async () => {
      wrong = minutes * 60_000;
      await time.measure();
      assert(Math.abs(error()) <= 1_000 + slow, `${error()} ms`);
    });
  }

  it("comes closer with each answer", async () => {
    wrong = 300_000;
    for (const pause of [0, 310, 570, 90, 940, 430]) {
      machine += pause;
      await time.measure();
    }
    assert(Math.abs(error()) < 500, `${error()} ms`);
  });

  it("is not moved by an answer that took long and says nothing new", async () => {
    slow = 2_500;
    await time.measure();
    assert.equal(error(), 0);
  });

  it("stands still rather than going back, and then goes on", async () => {
    const before = time.now();
    wrong = 60_000;
    await time.measure();
    assert.equal(Temporal.Instant.compare(time.now(), before), 0);
    machine += 120_000;
    assert(Math.abs(error()) <= 1_000 + slow);
  });

  it("keeps its correction when the storage is away", async () => {
    const away = storageTime({
      machine: () => Temporal.Instant.fromEpochMilliseconds(machine),
      ping: () => Promise.reject(new Error("away")),
    });
    await assert.rejects(away.measure());
    assert.equal(away.now().epochMilliseconds, machine);
  });
});
