import { memoryStore } from "../../src/store/memoryStore.ts";
import type { Store } from "../../src/store/store.ts";
import { holdsTheContract } from "./contract.ts";

describe("the store in memory", () => {
  let store: Store;
  beforeEach(() => {
    store = memoryStore();
  });
  holdsTheContract(() => store);
});
