import { StorageAwayError } from "./store/errors.ts";
import type { Store } from "./store/store.ts";
import type { Readiness } from "./web/health.ts";

/** What `/readyz` asks. */
type Asked = { readonly store: Pick<Store, "ping">; readonly isHeard: () => boolean };

/**
 * Without the storage nothing can be done: not ready, `storage` when it does not answer and `storageAccess` when it does not let
 * us in. A bot that Teams does not take for itself (`botAccess`) still takes in notices, answers buttons and loses nothing, so
 * that is a warning: whoever takes this process out of rotation for it would close the door for notices too.
 */
export async function readiness({ store, isHeard }: Asked): Promise<Readiness> {
  try {
    await store.ping();
  } catch (error) {
    if (!(error instanceof StorageAwayError)) throw error;
    return { ready: false, reason: error.kind === "silent" ? "storage" : "storageAccess" };
  }
  return { ready: true, warnings: isHeard() ? [] : ["botAccess"] };
}
