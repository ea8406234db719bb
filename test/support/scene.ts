import assert from "node:assert/strict";
import { z } from "zod";
import type { Shows } from "../../practice/teams/answers.ts";
import { type Instant, instant } from "../../src/calendar/day.ts";
import type { Case } from "../../src/case/case.ts";
import { caseNumber } from "./chain.ts";
import { north, player, type Stage, saidIn, stage } from "./stage.ts";

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

/** A case that is on its way, and people who open windows on it. */
export type Scene = {
  readonly on: Stage;
  readonly number: string;
  readonly opens: (name: string, dialog: string) => Promise<OnScreen>;
  /** Says something without a window, as a button would. */
  readonly does: (name: string, verb: string, data?: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly case: () => Promise<Case>;
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

/** Raises a stage with one case: checked, with Joris, Daan and Noor in their roles; the story goes on at `at`. */
export async function scene(at: Instant = instant("2026-12-11T10:00:00+01:00")): Promise<Scene> {
  const on = await stage();
  const number = await on.notice(0);
  const message = await on.card(number, north);
  const by = (name: string) => ({ person: player(name).id, conversation: message.conversation, activity: message.id });

  const onScreen = (name: string, shows: Shows): OnScreen => {
    const card = shows.kind === "dialog" ? shows.dialog.card : {};
    const filled = Object.fromEntries(all(card, input).map(({ id, value }) => [id, value]));
    return {
      filled,
      beside: besides(card),
      says: saidIn(shows),
      press: async (title, filledIn = {}) => {
        const button = all(card, submit).find((each) => each.title === title);
        const { data } = button ?? assert.fail(`no button ${title}: ${saidIn(shows)}`);
        const sent = await on.teams.submitDialog({ ...by(name), data: { ...filled, ...data, ...filledIn } });
        return onScreen(name, sent.shows);
      },
    };
  };

  const does: Scene["does"] = async (name, verb, data = {}) => {
    const { shows } = await on.press(name, message, { verb, data: { case: number, ...data } });
    assert.doesNotMatch(saidIn(shows), /Er is niets veranderd|unreachable/);
  };
  await does("Liv", "recordCheck", {
    ...{ zvhClient: "no", gcosDone: "true" },
    ...{ "knownAt.benefits": "yes", "knownAt.wmo": "no", "knownAt.communityTeam": "no" },
  });
  await does("Joris", "claim", { role: "prisonCaseManager" });
  await does("Daan", "claim", { role: "aftercareCoordinator" });
  await does("Noor", "claim", { role: "municipalContact" });
  on.setClock(at);

  return {
    on,
    number,
    does,
    opens: async (name, dialog) => {
      const data = { case: number, dialog, shown: "card" };
      return onScreen(name, (await on.teams.openDialog({ ...by(name), data })).shows);
    },
    case: async () => {
      const stored = await on.store.cases.read(caseNumber(number));
      return stored?.row.case ?? assert.fail("no case");
    },
  };
}
