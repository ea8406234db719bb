import assert from "node:assert/strict";
import { actionShows, taskShows } from "../../practice/teams/answers.ts";
import type { Message } from "../../practice/teams/message.ts";
import { verbs } from "../../src/bot/verbs/verbs.ts";
import { caseDialogs } from "../../src/cards/dialogNames.ts";
import { north, player, type Stage, saidIn, stage } from "../support/stage.ts";

/** What old, broken or curious clients send with a button of this case. */
const odd = (number: string): Readonly<Record<string, unknown>> => ({
  "nothing but the case": { case: number },
  "no data": {},
  "an old card": { case: number, v: 0, shown: "card" },
  "a case that is gone": { case: "NML-1999-0001", v: 1 },
  "a case number that is none": { case: "../head" },
  "data of another kind": { case: number, role: 1, on: {}, agreement: [], to: null, "knownAt.benefits": "perhaps" },
  "text in the place of data": "text",
  "a list in the place of data": [],
});

describe("every button and window", () => {
  let on: Stage;
  let number = "";
  let card: Message;
  before(async () => {
    on = await stage();
    number = await on.notice(0);
    card = await on.card(number, north);
  });
  after(() => on.close());

  /** Each of these must be answered in a form that Teams can read; the first also to somebody without a part in the case. */
  const answers = async (name: string, values: readonly unknown[]) => {
    const asked = [...values.map((value) => ({ who: "Joris", value })), { who: "Bram", value: values[0] }];
    for (const { who, value } of asked) {
      const { status, body } = await on.teams.invoke({
        ...{ person: player(who).id, conversation: card.conversation, replyToId: card.id },
        ...{ name, value },
      });
      const shows = name === "adaptiveCard/action" ? actionShows(status, body) : taskShows(status, body);
      assert.equal(status, 200, JSON.stringify(value));
      assert.notEqual(shows.kind, "unreachable", JSON.stringify(value));
      assert.match(saidIn(shows), /\p{L}/u);
    }
  };

  for (const verb of [...Object.keys(verbs), "refresh", "dance"]) {
    it(`${verb} is answered, whatever comes with it`, async () => {
      const datas = Object.values(odd(number));
      await answers(
        "adaptiveCard/action",
        datas.map((data) => ({ action: { type: "Action.Execute", verb, data } })),
      );
      // A window's button, and what a client does that knows no Execute.
      const sent = datas.map((data) => (typeof data === "object" ? { data: { ...data, verb } } : { data }));
      await answers("task/submit", sent);
    });
  }

  for (const dialog of [...caseDialogs, "dance"]) {
    it(`${dialog} opens, or says why not, whatever comes with it`, async () => {
      const datas = Object.values(odd(number));
      const asked = datas.map((data) => (typeof data === "object" ? { data: { ...data, dialog } } : { data }));
      await answers("task/fetch", asked);
    });
  }

  it("is heard from an old client too, which sends a button as a message", async () => {
    for (const verb of [...Object.keys(verbs), "refresh", "dance"]) {
      const data = { case: number, v: 1, verb };
      const sent = { person: player("Sem").id, conversation: card.conversation, activity: card.id, data };
      assert.equal((await on.teams.submit(sent)).status, 200, verb);
    }
  });
});
