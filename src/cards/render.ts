import { Template } from "adaptivecards-templating";
import { z } from "zod";

/** An Adaptive Card, ready to be sent. */
export type CardJson = { readonly type: "AdaptiveCard" } & Readonly<Record<string, unknown>>;

const cardJson: z.ZodType<CardJson> = z.looseObject({ type: z.literal("AdaptiveCard") });

/** Parses a template once and gives what renders it: only what its view model holds can appear on the card. */
export function cardOf<View extends object>(template: object): (view: View) => CardJson {
  const parsed = new Template(template);
  return (view) => cardJson.parse(parsed.expand({ $root: view }));
}

/** Text from outside, made safe for a card: characters that would be read as markdown are left out. */
export const plain = (text: string): string => text.replace(/[\\*_`[\]<>#~|{}$]/g, "");
