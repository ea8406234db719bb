import { instant } from "../../src/calendar/day.ts";
import { north, stage } from "../support/stage.ts";

describe("a check that nobody fills in", () => {
  it("is shown as late to everybody, as soon as its last day is over", async () => {
    const on = await stage();
    const number = await on.notice(0);
    await on.card(number, north, /uiterlijk di 24 nov/);
    on.setClock(instant("2026-11-23T10:01:00+01:00"));
    await on.bot.catchUp();
    on.setClock(instant("2026-11-25T08:30:00+01:00"));
    await on.bot.catchUp();
    await on.card(number, north, /ZVH administratie · te laat sinds wo 25 nov/);
    await on.close();
  });
});
