import assert from "node:assert/strict";
import { nextMoment } from "../../practice/nextMoment.ts";
import { type Instant, instant } from "../../src/calendar/day.ts";
import { rules } from "../support/chain.ts";
import { monday, type Stage, stage } from "../support/stage.ts";

describe("the next term, on the practice clock", () => {
  let on: Stage;
  before(async () => {
    on = await stage();
  });
  after(() => on.close());

  const next = (at: Instant) => nextMoment(on.store.cases, at, rules);

  it("is none while there is no case", async () => assert.equal(await next(monday), null));

  it("is the first moment at which something happens of itself in any case", async () => {
    await on.notice(0);
    // Nobody is casemanager yet: the team lead hears so the next morning.
    assert.equal(await next(monday), tuesdayMorning);
    on.setClock(tuesdayMorning);
    await on.notice(1);
    await on.bot.catchUp();
    // By then the check is due, and who does it is named.
    assert.equal(await next(tuesdayMorning), instant("2026-11-24T13:00:00+01:00"));
  });
});

const tuesdayMorning = instant("2026-11-24T08:30:00+01:00");
