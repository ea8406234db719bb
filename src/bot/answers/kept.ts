import type { Answering } from "./answers.ts";

/** `wat bewaren we`: for anybody who asks, also for who is not in the directory. */
export const kept: Answering = ({ region: { retention } }, { words: { privacy } }) => ({
  text: privacy.kept({ months: retention.monthsAfterRelease, days: retention.daysAfterCancellation }),
});
