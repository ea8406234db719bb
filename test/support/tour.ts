import { mkdirSync } from "node:fs";
import type { Locator } from "playwright-core";

/** `TOUR=renew` makes the pictures of docs/tour.md anew; otherwise looking is enough. */
const renews = process.env["TOUR"] === "renew";

/** A picture for the tour, of no more than what it is about. */
export async function picture(name: string, of: Locator): Promise<void> {
  if (!renews) return;
  mkdirSync("docs/images/tour", { recursive: true });
  // What floats above the page is no part of a picture.
  await of
    .page()
    .locator("#toasts")
    .evaluate((toasts) => toasts.replaceChildren());
  await of.screenshot({ path: `docs/images/tour/${name}.png`, animations: "disabled" });
}
