import { z } from "zod";
import { addDays, dayOf, type Instant, instant, later } from "../calendar/day.ts";
import { isOpen, nextOpen, openingOn } from "../case/owed/openHours.ts";
import type { Rules } from "../case/rules.ts";
import { threadOf } from "../delivery/card.ts";
import type { Conversation, Words } from "../delivery/messenger.ts";
import { settled, together, type Visit } from "../delivery/visit.ts";
import type { Store } from "../store/store.ts";
import { planLook } from "./look.ts";
import { sayOnce, type Telling } from "./sayOnce.ts";
import { showStanding } from "./showStanding.ts";
import type { SubjectLook } from "./subjects.ts";

/** What the agenda calls the list that stands where the whole region reads along. */
export const standingList = "openEnds";

/** A channel of the chain, and whether the list stands there; where it stood before, it says that it is over. */
export type Stand = { readonly to: Conversation; readonly isTheirs: boolean };

type Planning = Pick<Telling, "clock"> & { readonly store: Pick<Store, "agenda">; readonly rules: Rules };

type Parts<Thing> = Telling &
  Planning & {
    readonly store: Pick<Store, "agenda" | "documents">;
    readonly channels: () => Promise<readonly Stand[]>;
    /** What is on the list now. */
    readonly things: () => Promise<readonly Thing[]>;
    /** What tells one thing from another, also when it is on the list again later. */
    readonly keyOf: (thing: Thing) => string;
    readonly wordsFor: (things: readonly Thing[], to: Conversation) => Promise<Words>;
    /** What is said of new things to whom they have to reach; `undefined` when none of those works now. */
    readonly newsOf: (things: readonly Thing[], to: Conversation) => Promise<Words | undefined>;
    readonly over: Words;
  };

/** Seconds from a change to the look at the list: what changes together, as when the offices open, is told together. */
const gathering = 120;

/** Plans a look soon after something changed. Changes of one minute are one look. */
export const planSoon = ({ store, clock }: Omit<Planning, "rules">): Promise<unknown> =>
  planLook(store, standingList, minuteOf(later(clock.now(), gathering)));

/** Plans the list when the house starts, each night, and after a channel was linked. */
export const planStanding = ({ store, clock, rules }: Planning): Promise<unknown> =>
  planLook(store, standingList, minuteOf(later(nextOpen(clock.now(), rules), gathering)));

const minuteOf = (at: Instant): Instant =>
  instant(Temporal.Instant.from(at).round({ smallestUnit: "minute", roundingMode: "floor" }).toString());

/**
 * Brings the list up to date in each channel, and says under it, once a day on which the offices are open, that there is
 * something new: the list itself names nobody, for Teams tells nobody of an edit.
 */
export const standingLook =
  <Thing>(parts: Parts<Thing>): SubjectLook =>
  async () => {
    const at = parts.clock.now();
    const things = await parts.things();
    const visits = (await parts.channels()).map((stand) => bring(parts, stand, { things, at }));
    const morning = isOpen(at, parts.rules) ? openingOn(addDays(dayOf(at), 1), parts.rules) : nextOpen(at, parts.rules);
    return { settled: together(await Promise.all(visits)).settled, lookAgainAt: later(morning, gathering) };
  };

type Listed<Thing> = { readonly things: readonly Thing[]; readonly at: Instant };

async function bring<Thing>(parts: Parts<Thing>, { to, isTheirs }: Stand, listed: Listed<Thing>): Promise<Visit> {
  const mayPost = isTheirs && isOpen(listed.at, parts.rules);
  const words = isTheirs ? await parts.wordsFor(listed.things, to) : parts.over;
  const { visit, activity } = await showStanding(parts, {
    ...{ key: `${standingList}:${to.id}`, to, words },
    posts: mayPost,
  });
  if (!mayPost || activity === null) return visit;
  return together([visit, await tellNews(parts, { to, activity }, listed)]);
}

const toldSchema = z.array(z.string());

/**
 * What was told is written down after it was said: who dies in between tells it once more on another day. What is no longer on
 * the list is forgotten, and is new when it comes back.
 */
async function tellNews<Thing>(
  parts: Parts<Thing>,
  { to, activity }: { readonly to: Conversation; readonly activity: string },
  { things, at }: Listed<Thing>,
): Promise<Visit> {
  const { documents } = parts.store;
  const key = `${standingList}:told:${to.id}`;
  const told = toldSchema.parse((await documents.read("settings", key))?.row ?? []);
  const now = things.map(parts.keyOf);
  const kept = told.filter((each) => now.includes(each));
  if (kept.length < told.length) await documents.write("settings", key, kept);
  const fresh = things.filter((thing) => !kept.includes(parts.keyOf(thing)));
  if (fresh.length === 0) return settled;
  let isSaid = false;
  const visit = await sayOnce(parts, {
    ...{ key: `${standingList}:news:${to.id}`, subject: standingList, to: threadOf(to, activity) },
    ...{ on: dayOf(at), until: dayOf(at) },
    words: () => parts.newsOf(fresh, to),
    said: () => {
      isSaid = true;
    },
  });
  if (isSaid) await documents.write("settings", key, now);
  return visit;
}
