import type { Happening } from "./happening.ts";

/**
 * What everybody in a channel may read back on the card: who does what, and which step is behind us. Never what was found
 * or agreed, where somebody stays or does not want to, who looked somebody up, or what time and reminders did: that is for
 * whoever holds a role, or for nobody.
 */
const shown: ReadonlySet<Happening["type"]> = new Set([
  "opened",
  "admitted",
  "claimed",
  "gaveBack",
  "passedOn",
  "assigned",
  "allPassedOn",
  "planned",
  "checked",
  "gcosTicked",
  "prisonTold",
  "contacted",
  "processAgreed",
  "intakeHeld",
  "sheetRecorded",
  "enrichmentAsked",
  "enrichmentAnswered",
  "scaled",
  "initiativeTaken",
  "planRecorded",
  "planAdopted",
  "planAmended",
  "planShared",
  "planAcknowledged",
  "talkHeld",
  "talkMoved",
  "handoverStarted",
  "handoverAccepted",
  "handoverRefused",
  "jointContactHeld",
  "releaseReported",
  "releaseConfirmed",
  "releaseMoved",
  "expectedReleaseChanged",
  "transferred",
  "municipalitySet",
  "corrected",
  "closed",
  "cancelled",
  "merged",
  "outOfRegion",
]);

/** Whether a line of the history may stand on the card for everybody. Of its facts the card says no more than it says anyway. */
export const notable = ({ type }: Pick<Happening, "type">): boolean => shown.has(type);
