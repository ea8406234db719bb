import type { Variant } from "../../case/variant.ts";
import { shareablePlan as planEn } from "./shareablePlan.en.ts";
import { shareablePlan as planNl } from "./shareablePlan.nl.ts";
import { en } from "./words.en.ts";
import { nl, type Words } from "./words.nl.ts";

/** Step 2b by its other name: the older information sheet, or the shareable plan that took its place. */
const calling = (words: Words, sheet: typeof planNl): Words => ({
  ...words,
  item: { ...words.item, "2b": sheet.item },
  code: { ...words.code, task: { ...words.code.task, informationSheet: sheet.task } },
  happening: { ...words.happening, sheetRecorded: sheet.happened },
  done: { ...words.done, recordSheet: sheet.done },
  dialog: {
    ...words.dialog,
    sheet: { ...words.dialog.sheet, title: sheet.title, button: sheet.happened, intro: sheet.intro },
  },
});

const spoken = {
  informationSheet: { nl, en },
  shareablePlan: { nl: calling(nl, planNl), en: calling(en, planEn) },
} as const;

/** All that can be said in a language, with the names that the region's variant of the process gives to things. */
export const wordsIn = (language: "nl" | "en", { sheet }: Pick<Variant, "sheet">): Words =>
  spoken[sheet.kind][language];
