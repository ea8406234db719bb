import assert from "node:assert/strict";
import { instant } from "../../../src/calendar/day.ts";
import { regionFileWith } from "../../support/regionFile.ts";
import { player, type Stage, stage, wordsOf } from "../../support/stage.ts";

const terPeel = "19:pi-ter-peel@thread.tacv2";

/** The sample region in which PI Ter Peel has its MDO on Wednesday, with these modules. */
const regionWith = (modules: Readonly<Record<string, boolean>>) =>
  regionFileWith(({ prisons, process }) => ({
    prisons: prisons.map((each) => (each.code === "ter-peel" ? { ...each, mdoDay: "wednesday" } : each)),
    process: { ...process, modules },
  }));

type Told = {
  readonly on: Stage;
  /** The lists of this kind that stand in the channel of PI Ter Peel. */
  readonly lists: (title: RegExp) => readonly string[];
  readonly comes: (moment: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Raises a stage on Monday 23 November, on which PI Ter Peel has its own channel. */
async function told(modules: Readonly<Record<string, boolean>>): Promise<Told> {
  const region = regionWith(modules);
  const on = await stage({ regionFile: region.path });
  await on.teams.say({ person: player("Bram").id, conversation: terPeel, text: "koppel pi ter-peel" });
  return {
    on,
    lists: (title) =>
      on.teams
        .messages(terPeel)
        .map(wordsOf)
        .filter((text) => title.test(text)),
    comes: async (moment) => {
      on.setClock(instant(`${moment}+01:00`));
      await on.bot.catchUp();
    },
    close: async () => {
      await on.close();
      region.remove();
    },
  };
}

describe("the list of plans for the MDO of a prison", () => {
  let scene: Told;
  let number = "";
  const lists = () => scene.lists(/MDO van/);
  before(async () => {
    scene = await told({ mdoList: true });
    number = await scene.on.notice(0);
    await scene.on.card(number, terPeel);
    await scene.comes("2026-11-27T16:00");
  });
  after(() => scene.close());

  it("comes in the prison's own channel at half past eight, two working days before", async () => {
    await scene.comes("2026-12-14T04:00");
    const before = lists().length;
    await scene.comes("2026-12-14T08:29");
    assert.equal(lists().length, before);
    await scene.comes("2026-12-14T08:30");
    assert.equal(lists().length, before + 1);
  });

  it("names the plans that cannot wait for the next MDO, each with the way to its thread", () => {
    const list = lists().at(-1) ?? "";
    assert.match(list, /MDO van wo 16 dec · PI Ter Peel/);
    assert.match(list, /Nu vaststellen \(1\)/);
    assert.match(list, new RegExp(`\\[${number}\\]\\(https://teams\\.microsoft\\.com/l/message/19%3Api-ter-peel`));
    assert.match(list, /gemeente Venlo.*MDO nog niet gepland, uiterlijk vr 18 dec/);
    assert.doesNotMatch(list, /OEFEN-|T-1000/);
  });

  it("comes once, however often it is looked at", async () => {
    const before = lists().length;
    await scene.comes("2026-12-14T11:00");
    await scene.comes("2026-12-15T04:00");
    await scene.comes("2026-12-15T09:00");
    assert.equal(lists().length, before);
  });

  it("does not come when no plan waits, and the one before goes", async () => {
    await scene.on.press("Liv", await scene.on.card(number, terPeel), {
      verb: "cancel",
      data: { case: number, reason: "wrongPerson" },
    });
    await scene.comes("2026-12-21T08:30");
    assert.deepEqual(lists(), []);
  });
});

describe("the IDU list of a prison", () => {
  let scene: Told;
  let number = "";
  const lists = () => scene.lists(/IDU-lijst/);
  const last = () => lists().at(-1) ?? "";
  before(async () => {
    scene = await told({ iduList: true });
    number = await scene.on.notice(0);
    await scene.on.card(number, terPeel);
  });
  after(() => scene.close());

  it("tells every second Monday who came in", async () => {
    await scene.comes("2026-12-07T08:30");
    assert.match(last(), /IDU-lijst van ma 7 dec · PI Ter Peel/);
    assert.match(last(), /In: nieuw in de afgelopen twee weken \(1\).*gemeente Venlo.*Binnen: ma 23 nov/);
    assert.equal(lists().length, 1);
  });

  it("does not come in the week between", async () => {
    await scene.comes("2026-12-14T08:30");
    assert.equal(lists().length, 1);
  });

  it("then tells who is still inside, with the next step, in place of the one before", async () => {
    await scene.comes("2026-12-21T08:30");
    assert.equal(scene.lists(/Deze lijst is voorbij/).length, 1);
    assert.match(last(), /Door: nog binnen \(1\).*nagaan of ZVH of gemeente betrokkene kent, was di 24 nov: te laat/);
  });

  it("is said after an outage, in open hours, as long as its week lasts, and tells who is free", async () => {
    await scene.on.press("Joris", await scene.on.card(number, terPeel), {
      verb: "reportRelease",
      data: { case: number, on: "2026-12-21" },
    });
    await scene.comes("2027-01-05T20:00");
    assert.doesNotMatch(last(), /ma 4 jan/);
    await scene.comes("2027-01-06T08:30");
    assert.match(last(), /IDU-lijst van ma 4 jan.*Uit: net vrij, of binnen twee weken \(1\).*Vrij sinds: ma 21 dec/);
    assert.equal(lists().length, 1);
  });
});

describe("a region without these modules", () => {
  it("has no lists", async () => {
    const scene = await told({});
    const number = await scene.on.notice(0);
    await scene.on.card(number, terPeel);
    await scene.comes("2026-12-07T08:30");
    await scene.comes("2026-12-14T08:30");
    assert.deepEqual(scene.lists(/MDO van|IDU-lijst/), []);
    await scene.close();
  });
});
