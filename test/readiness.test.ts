import assert from "node:assert/strict";
import { readiness } from "../src/readiness.ts";
import { StorageAwayError } from "../src/store/errors.ts";
import { memoryStore } from "../src/store/memoryStore.ts";

describe("whether the bot can do its work", () => {
  const away = (kind: "silent" | "refused") => ({ ping: () => Promise.reject(new StorageAwayError({}, kind)) });

  it("tells a storage that is silent from one that does not let us in", async () => {
    const reasons = await Promise.all([
      readiness({ store: away("silent"), isHeard: () => true }),
      readiness({ store: away("refused"), isHeard: () => false }),
    ]);
    assert.deepEqual(reasons, [
      { ready: false, reason: "storage" },
      { ready: false, reason: "storageAccess" },
    ]);
  });

  it("warns when Teams does not take the bot for itself: notices still come in", async () => {
    const store = memoryStore();
    assert.deepEqual(await readiness({ store, isHeard: () => false }), { ready: true, warnings: ["botAccess"] });
    assert.deepEqual(await readiness({ store, isHeard: () => true }), { ready: true, warnings: [] });
  });
});
