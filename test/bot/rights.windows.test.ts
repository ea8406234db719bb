import assert from "node:assert/strict";
import type { Activity } from "../../practice/teams/activities.ts";
import { said } from "../../src/bot/answers/said.ts";
import { commandNames } from "../../src/bot/answers/spoken.ts";
import { instant } from "../../src/calendar/day.ts";
import { type ChainDialog, caseDialogs, chainDialogs } from "../../src/cards/dialogNames.ts";
import { memoryTables } from "../../src/store/memoryTables.ts";
import { rememberedIn } from "../../src/store/remembered.ts";
import { tableNames } from "../../src/store/rows.ts";
import { caseNumber } from "../support/chain.ts";
import {
  atOnce,
  idOf,
  invokeOn,
  listElsewhere,
  type Outsider,
  outsiders,
  type Speaks,
  speaker,
} from "../support/outsiders.ts";
import { monday, north, type Stage, saidIn, stage, wordsOf } from "../support/stage.ts";

const terPeel = "19:pi-ter-peel@thread.tacv2";
const today = "2026-11-23";

/** Who says it: by the letter under which the tables below name them. */
const players: Readonly<Record<string, string>> = { J: "Joris", D: "Liv", T: "Tess", B: "Bram", e: "Wout" };

/**
 * For whom each window is that is about no case, in this order: a casemanager (J), the desk (D), a team lead (T), an administrator
 * (B), somebody of elsewhere (e), a guest of elsewhere (g), the administrator's object id in another tenant (x), and an
 * administrator who left a moment ago (l).
 */
const windows = `
  notice     DB
  import     DB
  dismiss    DB
  signUp     JDTBegxl
  approve    B
  decline    B
  away       JDTBeg
  leave      B
  passAllOn  TB
  settings   B
  retry      B
  takenAway  B
`;

/** The same for what is typed in a channel. */
const typed = `
  koppel regio      B
  ontkoppel         B
  instellingen      B
  wachtrij          DB
  aanvragen         B
  afgifte           B
  nieuwe melding    DB
  importeer         DB
  uit dienst        B
  doorgeven         JDTBeg
  zaak              JDTB
  afspraken         JDTB
  wie doet wat      JDTB
  overdracht        JDTB
  einde detentie    JDTB
  overplaatsing     JDTB
  opschalen         JDTB
  termijnen         JDTB
  mijn zaken        JDTBeg
  open rollen       JDTBeg
  te laat           JDTBeg
  open eindjes      TB
  agenda mdo        JDTBeg
  dagoverzicht      JDTBeg
  wie is wie        JDTBeg
  taal nl           JDTBeg
  waarneming        JDTBeg
  aanmelden         JDTBegxl
  wat bewaren we    JDTBegxl
  help              JDTBegxl
`;

const rowsOf = (table: string) =>
  table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/ {2,}/))
    .map(([what = "", letters = ""]) => [what, letters] as const);

type Asked = {
  readonly at: Activity;
  /** Says it, in each way in which it can be said; answers what was answered. */
  readonly says: (speaks: Speaks, may: boolean) => Promise<readonly string[]>;
};

/** What each window sends, so that something would come of it if it were let through. */
const sent = (number: string) =>
  Object.entries({
    notice: {
      prison: "roermond",
      admittedOn: today,
      municipalityBasis: "unknown",
      detention: "sentence",
      tulpReference: "T-9",
    },
    import: { rows: "kind;sourceReference\nadmission;X-1", does: "take" },
    dismiss: { queue: "refused", key: "2026-11-23T09:00:00.000Z_x" },
    signUp: { organisation: "PI Sittard", duties: "teamLead", prisons: "all", municipalities: "all" },
    approve: { person: idOf("Sem"), organisation: "PI Sittard", duties: "teamLead", prisons: "all" },
    decline: { person: idOf("Sem") },
    away: { from: today, until: "2026-11-30", deputy: idOf("Wout") },
    leave: { person: idOf("Daan"), on: today },
    passAllOn: { person: idOf("Joris"), to: idOf("Fenna"), does: "all" },
    settings: { does: "link", link: "prison:ter-peel" },
    retry: { number, key: `card:${north}` },
    takenAway: { number, key: `card:${north}` },
  } satisfies Record<ChainDialog, object>);

const keptOut =
  /^(Dit is voor|Alleen een beheerder|Ik ken je nog niet|Dit lukt niet\. Jij staat in de lijst bij een andere)/;

describe("every window and word, for whoever may and whoever may not", () => {
  const tables = memoryTables({ now: () => monday });
  let on: Stage;
  let number = "";
  let there: Activity;
  before(async () => {
    on = await stage({ store: rememberedIn(tables) });
    await listElsewhere(on);
    number = await on.notice(0);
    const card = await on.card(number, north);
    there = await invokeOn(on, card);
    const data = { case: number, role: "prisonCaseManager" };
    await on.press("Joris", card, { verb: "claim", data });
    await on.card(number, north, /Joris Kempen/);
    await on.store.notices.queue("refused").put("2026-11-23T09:00:00.000Z_x", {
      ...{ at: "2026-11-23T09:00:00.000Z", sender: "s", delivery: "x", count: 1, notices: [] },
    });
    await on.bot.people.requestAccess({
      ...{ id: idOf("Sem"), name: "Sem Toonen", organisation: "Reclassering", duties: ["networkPartner"] },
      ...{ reach: { prisons: [], municipalities: [] }, askedAt: instant("2026-11-23T09:00:00Z") },
    });
  });
  after(() => on.close());

  /** All that is remembered, but for who looked at what, when to look again, and how far delivery is. */
  const everything = async () => {
    const kept = tableNames.filter((name) => !["audit", "agenda", "lookup"].includes(name));
    const rows = await Promise.all(kept.map((name) => Array.fromAsync(tables.table(name).all())));
    return rows.flat().filter(({ key }) => !key.startsWith("card:"));
  };

  /** Everybody of the tables, by their letter; `at`: the administrator, of whom two are no longer one. */
  const everybody = (at: Activity): Readonly<Record<string, Pick<Outsider, "speaks" | "meanwhile">>> => {
    const [, guest, twin, left] = outsiders(on, at, "Bram");
    const inPlay = Object.entries(players).map(([letter, name]) => [
      letter,
      { speaks: speaker(on, at, name), meanwhile: atOnce },
    ]);
    return {
      ...Object.fromEntries(inPlay),
      g: guest ?? assert.fail(),
      x: twin ?? assert.fail(),
      l: left ?? assert.fail(),
    };
  };

  /** Whoever is kept out hears why, and changes nothing; nobody else hears that they are. */
  const isFor = async (what: string, letters: string, { at, says }: Asked) => {
    for (const [letter, { speaks, meanwhile }] of Object.entries(everybody(at))) {
      const may = letters.includes(letter);
      await meanwhile(async () => {
        const before = await everything();
        for (const text of await says(speaks, may)) {
          assert.equal(keptOut.test(text), !may, `${what}, ${letter}: ${text}`);
        }
        if (!may) assert.deepEqual(await everything(), before, `${what}, ${letter}`);
      });
    }
  };

  it("is written down for every window and every word", () => {
    assert.deepEqual(
      rowsOf(windows).map(([name]) => name),
      [...chainDialogs],
    );
    const meant = rowsOf(typed).map(([words]) => said(words, "NML-2026").command);
    assert.deepEqual(meant.toSorted(), commandNames.toSorted());
  });

  for (const [name, letters] of rowsOf(windows)) {
    it(`${name} opens for the ones, and does nothing for the others`, async () => {
      const data = { ...sent(number).find(([each]) => each === name)?.[1], dialog: name };
      await isFor(name, letters, {
        at: there,
        says: async (speaks, may) => [
          saidIn(await speaks("task/fetch", { data: { dialog: name } })),
          // What would be done is only sent by who must not be let through.
          ...(may ? [] : [saidIn(await speaks("task/submit", { data: { does: "save", ...data, nonce: "n" } }))]),
        ],
      });
    });
  }

  for (const [words, letters] of rowsOf(typed)) {
    it(`${words} is answered to the ones, and does nothing for the others`, async () => {
      const text = letters === "JDTB" ? `${words} ${number}` : words;
      const conversation = { id: terPeel, conversationType: "channel", isGroup: true };
      await isFor(words, letters, {
        at: { ...there, type: "message", text, conversation },
        says: async (speaks) => {
          const before = on.teams.messages(terPeel).length;
          await speaks("", undefined);
          const answers = on.teams.messages(terPeel).slice(before).map(wordsOf);
          assert.ok(answers.length > 0, text);
          return answers;
        },
      });
    });
  }

  it("shows a case's windows to nobody without a part in it", async () => {
    for (const dialog of caseDialogs) {
      const data = { case: number, dialog, shown: "card" };
      for (const { who, speaks, hears, meanwhile } of outsiders(on, there, "Joris")) {
        await meanwhile(async () => {
          const before = await on.store.cases.read(caseNumber(number));
          const shows = await speaks("task/fetch", { data });
          assert.equal(shows.kind, "message", `${who}: ${dialog}`);
          assert.match(saidIn(shows), hears, `${who}: ${dialog}`);
          assert.deepEqual(await on.store.cases.read(caseNumber(number)), before, `${who}: ${dialog}`);
        });
      }
      const shows = await speaker(on, there, "Joris")("task/fetch", { data });
      assert.doesNotMatch(saidIn(shows), /andere PI of gemeente|Ik ken je nog niet/, dialog);
    }
  }).timeout(30_000);
});
