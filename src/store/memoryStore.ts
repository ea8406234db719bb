import { instant } from "../calendar/day.ts";
import type { Clock } from "../clock.ts";
import { memoryTables } from "./memoryTables.ts";
import { rememberedIn } from "./remembered.ts";
import type { Store } from "./store.ts";

const stillstand: Pick<Clock, "now"> = { now: () => instant("2026-01-01T00:00:00Z") };

/** A store for tests and try-outs, forgotten at the end. Without a clock no row in it ever grows older. */
export const memoryStore = (clock: Pick<Clock, "now"> = stillstand): Store => rememberedIn(memoryTables(clock));
