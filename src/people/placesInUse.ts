import type { Clock } from "../clock.ts";
import type { Places } from "./places.ts";
import { recently } from "./recently.ts";

/**
 * The same channels, of which the list is read once in a few seconds, for whoever says a thousand things. What this process
 * changes it sees at once; what another one changes, after those seconds: what follows from a link is looked at after them too.
 */
export function placesInUse(places: Places, clock: Pick<Clock, "now">): Places {
  const { ask, forget } = recently(places.list, clock);
  const seen = <Input extends readonly unknown[], Answer>(change: (...it: Input) => Promise<Answer>) => {
    return (...it: Input): Promise<Answer> => change(...it).finally(forget);
  };
  return {
    ...places,
    list: ask,
    link: seen(places.link),
    unlink: seen(places.unlink),
    speak: seen(places.speak),
    gone: seen(places.gone),
    back: seen(places.back),
    renamed: seen(places.renamed),
  };
}
