import type { Button } from "./actions.ts";
import type { AgreementLine } from "./agreementLine.ts";
import { cardOf } from "./render.ts";
import template from "./templates/agreements.json" with { type: "json" };

type AgreementsView = {
  readonly intro: string;
  /** What was just done, when something was. */
  readonly done: string;
  /** What stands in the place of an empty list. */
  readonly empty: string;
  /** Per domain how much is carried out. */
  readonly execution: readonly { readonly title: string; readonly value: string }[];
  /** One page of the list, each with the button that opens it. */
  readonly lines: readonly (AgreementLine & { readonly buttons: readonly Button[] })[];
  /** Which page this is, when there are more. */
  readonly footer: string;
  readonly buttons: readonly Button[];
};

/** What is in the window that lists the agreements of a plan. */
export const agreementsCard = cardOf<AgreementsView>(template);
