import type { openEnds as dutch } from "./openEnds.nl.ts";

/** The list of open ends that stands in the channel of the region, in English. */
export const openEnds: typeof dutch = {
  title: (count) => (count === 0 ? "Open ends: none" : `Open ends: ${count}`),
  none: "Nothing is left open now. As soon as something is, it stands here.",
  leaving: "Around the release",
  roles: "Roles that nobody holds yet",
  steps: "Steps and agreements",
  more: (count) => `And ${count} more. Type **open ends** to see them all.`,
  news: (count) =>
    count === 1
      ? "There is a new open end. It is on the list above."
      : `There are ${count} new open ends. They are on the list above.`,
  over: "The list of open ends is no longer kept here.",
};
