import assert from "node:assert/strict";
import { z } from "zod";
import type { Shows } from "../../practice/teams/answers.ts";
import type { Doer } from "../../practice/teams/deeds.ts";
import { latest } from "../../practice/teams/message.ts";
import { player, type Stage, saidIn } from "./stage.ts";

/** A window as somebody has it on screen. */
export type OnScreen = {
  readonly says: string;
  /** What stands in its inputs, by their ids. */
  readonly filled: Readonly<Record<string, string>>;
  /** What is said to be wrong with an input, right under it, by its id. */
  readonly beside: Readonly<Record<string, string>>;
  /** Presses a button, with something else filled in; answers what stands there then. */
  readonly press: (title: string, filledIn?: Readonly<Record<string, string>>) => Promise<OnScreen>;
};

const node = z.record(z.string(), z.unknown());
const submit = z.object({ type: z.literal("Action.Submit"), title: z.string(), data: node });
const input = z.object({ type: z.string().startsWith("Input."), id: z.string(), value: z.string().default("") });

/** Everything in a card that has this shape. */
function all<Shape>(value: unknown, shape: z.ZodType<Shape>): readonly Shape[] {
  if (Array.isArray(value)) return value.flatMap((each) => all(each, shape));
  const object = node.safeParse(value).data;
  if (object === undefined) return [];
  const found = shape.safeParse(object).data;
  return [...(found === undefined ? [] : [found]), ...Object.values(object).flatMap((each) => all(each, shape))];
}

const wrong = z.object({ type: z.literal("TextBlock"), color: z.literal("attention"), text: z.string() });

/** The red texts that follow an input at once. */
const besides = (card: unknown): OnScreen["beside"] => {
  const parts = all(card, z.union([input, wrong]));
  const pairs = parts.flatMap((part, index) => {
    const before = parts[index - 1];
    return "color" in part && before !== undefined && "id" in before ? [[before.id, part.text] as const] : [];
  });
  return Object.fromEntries(pairs);
};

/** What an answer shows, with what can be done there. */
export function onScreen(on: Stage, by: Doer & { readonly activity: string }, shows: Shows): OnScreen {
  const card = shows.kind === "dialog" ? shows.dialog.card : {};
  const filled = Object.fromEntries(all(card, input).map(({ id, value }) => [id, value]));
  return {
    filled,
    beside: besides(card),
    says: saidIn(shows),
    press: async (title, filledIn = {}) => {
      const data = submitIn(card, title);
      const sent = await on.teams.submitDialog({ ...by, data: { ...filled, ...data, ...filledIn } });
      return onScreen(on, by, sent.shows);
    },
  };
}

/** What a button of a card sends; fails when there is none with this title. */
export function submitIn(card: unknown, title: string): Readonly<Record<string, unknown>> {
  const button = all(card, submit).find((each) => each.title === title);
  return button?.data ?? assert.fail(`no button ${title}: ${JSON.stringify(card)}`);
}

/** Types something in one's own chat, and opens the window of a button that stands in the answer. */
export async function opensFrom(on: Stage, name: string, text: string, title: string): Promise<OnScreen> {
  await on.ask(name, text);
  const { id, objectId } = player(name);
  const conversation = `a:1${objectId}`;
  const last = on.teams.messages(conversation).at(-1) ?? assert.fail("no answer");
  const { card } = latest(last);
  const data = submitIn(card, title);
  const by = { person: id, conversation, activity: last.id };
  return onScreen(on, by, (await on.teams.openDialog({ ...by, data })).shows);
}
