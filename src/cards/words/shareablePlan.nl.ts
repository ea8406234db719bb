/** What step 2b is called where the sheet is the shareable D&R-plan (Berichtenbox). */
export const shareablePlan = {
  item: "deelbaar D&R-plan klaarzetten",
  task: "Deelbaar D&R-plan klaarzetten",
  happened: "Deelbaar D&R-plan staat klaar",
  done: "Genoteerd: het deelbare D&R-plan staat klaar.",
  title: "Deelbaar D&R-plan vastleggen",
  intro: "Het deelbare D&R-plan staat klaar voor het ZVH.",
};
