import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { z } from "zod";
import type { CardJson } from "../../src/cards/render.ts";

/** Microsoft's own renderer, as far as reading a card goes. It is built for browsers and has no usable types here. */
const microsoft = z
  .object({ AdaptiveCard: z.custom<new () => Parser>(), SerializationContext: z.custom<new () => Context>() })
  .parse(createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js"));

type Context = { eventCount: number; getEventAt: (index: number) => { readonly message: string } };
type Parser = {
  parse: (card: unknown, context: Context) => void;
  validateProperties: () => { readonly validationEvents: readonly { readonly message: string }[] };
};

type Node = Readonly<Record<string, unknown>>;

/** Every object in a card: elements, columns, actions, their data. */
function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  const node = z.record(z.string(), z.unknown()).safeParse(value).data;
  return node === undefined ? [] : [node, ...Object.values(node).flatMap(nodesOf)];
}

/** Holds a card to what Teams and people need of it: each rule says what goes wrong otherwise. */
export function assertGoodCard(card: CardJson): void {
  const text = JSON.stringify(card);
  assert.ok(!text.includes("${"), "a field of the template was not filled in");
  assert.ok(!/undefined|\[object/.test(text), "a value was printed that is no text");
  assert.ok(text.length * 2 < 20_000, "Teams may refuse a card this large");
  for (const node of nodesOf(card)) {
    const type = String(node["type"] ?? "");
    if (type === "ActionSet")
      assert.ok(z.array(z.unknown()).parse(node["actions"]).length <= 6, "Teams shows six actions");
    if (type.startsWith("Input.")) assert.ok(node["id"] && (node["label"] ?? node["title"]), "an input has no label");
    if (type.startsWith("Input.") && type !== "Input.Toggle") {
      assert.ok(node["errorMessage"], "an input does not say what is wrong");
    }
    if (type.startsWith("Action.")) assert.ok(words(node["title"]), "a button does not say what happens");
    if (colours.has(String(node["color"] ?? node["style"]))) {
      assert.ok(
        nodesOf(node).some(({ text }) => words(text)),
        "a colour says what no word does",
      );
    }
    if (type === "Image") assert.ok(node["altText"], "a picture has no text for who cannot see it");
    if (type === "Action.Execute") assert.ok(node["fallback"], "an old client cannot press this");
  }
  assertReads(card);
}

/** Colours that mean something. Who does not see them reads it. */
const colours: ReadonlySet<string> = new Set(["good", "attention", "warning"]);

const words = (text: unknown): boolean => typeof text === "string" && /\p{L}{2,}/u.test(text);

/** A card that stands in a conversation: it can be heard, has a heading, and says something where cards do not show. */
export function assertSpoken(card: CardJson): void {
  assert.ok(words(card["speak"]) && words(card["fallbackText"]), "it says nothing to who cannot see it");
  assert.ok(
    nodesOf(card).some(({ style }) => style === "heading"),
    "it has no heading to go to",
  );
}

/** Microsoft's parser must know every element and value. */
function assertReads(card: CardJson): void {
  const context = new microsoft.SerializationContext();
  const parser = new microsoft.AdaptiveCard();
  parser.parse(card, context);
  const unread = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  assert.deepEqual([...unread, ...parser.validateProperties().validationEvents.map(({ message }) => message)], []);
}
