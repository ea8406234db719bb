import { type Instant, instant } from "../../src/calendar/day.ts";
import type { Case } from "../../src/case/case.ts";
import { decide } from "../../src/case/decide.ts";
import { clockFrom } from "../../src/clock.ts";
import { type EntranceSettings, entrance } from "../../src/notices/entrance.ts";
import { noticeSecrets } from "../../src/notices/secret.ts";
import type { KeysOf } from "../../src/notices/token.ts";
import { readRegion, rulesOf } from "../../src/region/region.ts";
import { changer } from "../../src/store/change.ts";
import { StorageAwayError } from "../../src/store/errors.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Store } from "../../src/store/store.ts";
import { clock, newSecret, now as noticeNow, oldSecret, places } from "./sender.ts";

const rules = rulesOf(readRegion("config/nml.json"));

const usual: EntranceSettings = {
  PERSON_KEY_SECRET: "the secret of the tests, which is long enough",
  NOTICE_SECRETS: noticeSecrets([newSecret, oldSecret]).secrets,
  NOTICE_APP_IDS: [],
  NOTICE_AUDIENCE: "api://ketenmaat",
  NOTICES_PER_MINUTE: 1200,
  ALLOWED_TENANTS: [],
};

const noKeys: KeysOf = () => () => Promise.reject(new Error("no keys are fetched in a test"));

/** A store with a switch that takes it away, and why. */
function fragile(store: Store, storage: { readonly away: boolean; readonly why: Error }): Store {
  const whileThere =
    <Asked extends readonly unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      if (storage.away) throw storage.why;
      return ask(...asked);
    };
  const notices = { ...store.notices, answered: whileThere(store.notices.answered) };
  return { ...store, notices };
}

/** An entrance with the real rules behind it, kept in memory, whose clock can be set. */
export function chain({
  wall = clock,
  settings = {},
  keysOf = noKeys,
  known = places,
}: {
  readonly wall?: typeof clock;
  readonly settings?: Partial<EntranceSettings>;
  readonly keysOf?: KeysOf;
  readonly known?: Parameters<typeof entrance>[0]["places"];
} = {}) {
  const why: Error = new StorageAwayError({ cause: new Error("no answer") });
  const storage = { away: false, why };
  let now: Instant = noticeNow;
  const chainClock = clockFrom(() => Temporal.Instant.from(now));
  const store = fragile(memoryStore(), storage);
  const change = changer({ store, decide, rules, clock: chainClock, afterCommit: () => {} });
  const way = entrance({
    ...{ settings: { ...usual, ...settings }, places: known, region: "NML", store, change },
    ...{ clock: chainClock, wall, keysOf, outside: ["GM0957"] },
  });
  const cases = async (): Promise<readonly Case[]> => {
    const numbers = await Array.fromAsync(store.cases.numbers());
    const heads = await Promise.all(numbers.sort().map((number) => store.cases.read(number)));
    return heads.flatMap((head) => (head === undefined ? [] : [head.row.case]));
  };
  return {
    ...way,
    ...{ store, change, cases, storage },
    setClock: (at: string) => {
      now = instant(at);
    },
  };
}
