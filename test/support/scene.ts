import assert from "node:assert/strict";
import { type Instant, instant } from "../../src/calendar/day.ts";
import type { Case } from "../../src/case/case.ts";
import { caseNumber } from "./chain.ts";
import { type OnScreen, onScreen } from "./screen.ts";
import { north, player, type Stage, saidIn, stage } from "./stage.ts";

/** A case that is on its way, and people who open windows on it. */
export type Scene = {
  readonly on: Stage;
  readonly number: string;
  readonly opens: (name: string, dialog: string) => Promise<OnScreen>;
  /** Says something without a window, as a button would. */
  readonly does: (name: string, verb: string, data?: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly case: () => Promise<Case>;
};

/** Raises a stage with one case: checked, with Joris, Daan and Noor in their roles; the story goes on at `at`. */
export async function scene(at: Instant = instant("2026-12-11T10:00:00+01:00")): Promise<Scene> {
  const on = await stage();
  const number = await on.notice(0);
  const message = await on.card(number, north);
  const by = (name: string) => ({ person: player(name).id, conversation: message.conversation, activity: message.id });

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
      return onScreen(on, by(name), (await on.teams.openDialog({ ...by(name), data })).shows);
    },
    case: async () => {
      const stored = await on.store.cases.read(caseNumber(number));
      return stored?.row.case ?? assert.fail("no case");
    },
  };
}
