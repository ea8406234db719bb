import type { Places } from "./places.ts";

/**
 * The same channels, of which none is linked, unlinked or back before it is planned what follows from that: whoever dies in
 * between leaves no channel without its cards.
 */
export const linkedSurely = (places: Places, plan: () => Promise<unknown>): Places => ({
  ...places,
  link: (...it) => plan().then(() => places.link(...it)),
  unlink: (...it) => plan().then(() => places.unlink(...it)),
  back: (which) => plan().then(() => places.back(which)),
});
