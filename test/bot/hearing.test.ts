import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import { personId } from "../../src/case/person.ts";
import type { EntryChange } from "../../src/people/directory.ts";
import { on as day } from "../support/chain.ts";
import { middle, north, player, type Stage, saidIn, stage, wordsOf } from "../support/stage.ts";

const idOf = (name: string) => personId(player(name).tenant, player(name).objectId);

/** A stage on which Joris holds the casemanager's role, and what is said in the thread of the case. */
async function joris(change: EntryChange = {}) {
  const on = await stage();
  const number = await on.notice(0);
  const card = await on.card(number, north);
  await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
  await on.bot.people.patch(idOf("Joris"), change);
  const said = async (moment: string) => {
    on.setClock(instant(`${moment}+01:00`));
    await on.bot.catchUp();
    return on.teams.messages(card.conversation).map(wordsOf).join("\n");
  };
  return { on, number, card, said };
}

const leave = { from: day("2026-11-25"), until: day("2026-12-04") };

describe("scenario 11: a casemanager on leave", () => {
  let on: Stage;
  afterEach(() => on.close());

  it("with a deputy: the deputy hears it in their name, and can do what they would", async () => {
    const its = await joris();
    ({ on } = its);
    assert.equal(await on.bot.people.setAway(idOf("Joris"), { ...leave, deputy: idOf("Fenna") }), null);
    const said = await its.said("2026-11-26T13:00");
    assert.match(said, /<at>Fenna Winters<\/at> \(namens Joris Kempen\) Zaak NML-2026-0001: contact leggen/);
    const contact = { verb: "recordContact", data: { case: its.number, with: "lead", way: "phone" } };
    assert.match(saidIn((await on.press("Fenna", its.card, contact)).shows), /vastgelegd|genoteerd/i);
  });

  it("without a deputy: the team lead of the prison hears it, and nobody else acts for them", async () => {
    const its = await joris();
    ({ on } = its);
    await on.bot.people.setAway(idOf("Joris"), { ...leave, deputy: null });
    const said = await its.said("2026-11-26T13:00");
    assert.match(said, /<at>Tess Hermans<\/at> \(namens Joris Kempen\) Zaak/);
    const contact = { verb: "recordContact", data: { case: its.number, with: "lead", way: "phone" } };
    assert.doesNotMatch(saidIn((await on.press("Fenna", its.card, contact)).shows), /vastgelegd|genoteerd/i);
  });
});

describe("what nobody does", () => {
  it("reaches the team lead, who is named", async () => {
    const { on, said } = await joris();
    const thread = await said("2026-12-01T09:00");
    assert.match(thread, /<at>Tess Hermans<\/at> Zaak NML-2026-0001: contact leggen.*Kijk je mee wat er nodig is\?/);
    await on.close();
  });
});

describe("somebody who works part of the week", () => {
  it("hears it on the first day that they work again", async () => {
    const { on, said } = await joris({ days: [1, 2, 3] });
    assert.doesNotMatch(await said("2026-11-27T09:00"), /contact leggen tussen PI en regie staat/);
    assert.match(await said("2026-11-30T09:00"), /<at>Joris Kempen<\/at> Zaak NML-2026-0001: contact leggen/);
    await on.close();
  });
});

describe("a case whose municipality turns out to be another one", () => {
  it("goes on in the other channel, and its card says so where it was", async () => {
    const { on, number, card } = await joris();
    const moved = { verb: "setMunicipality", data: { case: number, municipality: "GM0957", basis: "registered" } };
    await on.press("Liv", card, moved);
    await on.card(number, middle, /Roermond/);
    const left = wordsOf(await on.card(number, north, /loopt verder in een ander kanaal/));
    assert.doesNotMatch(left, /Joris|Venlo|Ik pak dit op/);
    await on.close();
  });
});
