import assert from "node:assert/strict";
import { sampleNotice, sendNotice } from "../../practice/samples.ts";
import { day, type Instant, instant } from "../../src/calendar/day.ts";
import { personId } from "../../src/case/person.ts";
import { clockFrom } from "../../src/clock.ts";
import { localSettings } from "../../src/config.ts";
import { monday, north, player, type Stage, soon, stage, wordsOf } from "../support/stage.ts";

describe("a sudden release on Friday at half past four, while the lead is away", () => {
  const friday = instant("2026-12-11T16:30:00+01:00");
  let on: Stage;
  let number = "";
  const thread = async () => on.teams.messages((await on.card(number, north)).conversation).map(wordsOf);
  const released = (texts: readonly string[]) =>
    texts.filter((text) => text.includes("einde van de detentie is gemeld"));
  const idOf = (name: string) => personId(player(name).tenant, player(name).objectId);
  const presses = async (name: string, verb: string, data: Readonly<Record<string, unknown>>) =>
    on.press(name, await on.card(number, north), { verb, data: { case: number, ...data } });

  let told = 0;
  const tells = (notice: object): Promise<string> =>
    sendNotice(notice, {
      url: on.bot.url,
      secret: localSettings.NOTICE_SECRETS,
      newId: () => `release-${++told}`,
      at: new Date(Temporal.Now.instant().epochMilliseconds),
    });
  const itBecomes = async (moment: Instant) => {
    on.setClock(moment);
    await on.bot.catchUp();
  };

  before(async () => {
    on = await stage();
    const clock = clockFrom(() => Temporal.Instant.from(monday));
    number = await tells({ ...sampleNotice(0, { clock, newId: () => "0" }), personNumber: "7654321" });
    await presses("Liv", "recordCheck", {
      ...{ zvhClient: "no", gcosDone: "true" },
      ...{ "knownAt.benefits": "yes", "knownAt.wmo": "no", "knownAt.communityTeam": "no" },
    });
    await presses("Joris", "claim", { role: "prisonCaseManager" });
    await presses("Daan", "claim", { role: "aftercareCoordinator" });
    const away = { from: day("2026-12-09"), until: day("2026-12-16"), deputy: idOf("Imke") };
    assert.equal(await on.bot.people.setAway(idOf("Daan"), away), null);
    await itBecomes(friday);
  });
  after(() => on.close());

  it("reaches the lead and the deputy at once", async () => {
    assert.deepEqual(released(await thread()), []);
    await presses("Fenna", "reportRelease", { on: "2026-12-11" });
    const { conversation } = await on.card(number, north);
    const said = await soon(on.teams, () => released(on.teams.messages(conversation).map(wordsOf))[0]);
    assert.match(said, /<at>Daan Aerts<\/at>/);
    assert.match(said, /<at>Imke Brouns<\/at> \(namens Daan Aerts\)/);
  });

  it("is the same release when Monday's notice tells of it: the card says so, and nobody hears it again", async () => {
    const noticedAt = instant("2026-12-14T09:05:00+01:00");
    await itBecomes(noticedAt);
    const [, ...before] = await thread();
    const notice = { kind: "release", sourceReference: "OEFEN-release", personNumber: "7654321" };
    assert.equal(await tells({ ...notice, noticedAt, releasedOn: "2026-12-11" }), number);
    await itBecomes(instant("2026-12-14T09:10:00+01:00"));
    const [card = "", ...after] = await thread();
    assert.match(card, /Vrij sinds: vr 11 dec.*Einde detentie bevestigd · ma 14 dec/);
    assert.deepEqual(after, before);
    assert.equal(released(after).length, 1);
  });
});
