import type { shareablePlan as dutch } from "./shareablePlan.nl.ts";

/** What step 2b is called where the sheet is the shareable plan (Berichtenbox), in English. */
export const shareablePlan: typeof dutch = {
  item: "make the shareable plan available",
  task: "Prepare the shareable plan",
  happened: "Shareable plan ready",
  done: "Noted: the shareable plan is ready.",
  title: "Record the shareable plan",
  intro: "The shareable plan is ready for the ZVH.",
};
