import assert from "node:assert/strict";
import { latest, type Message } from "../../../../practice/teams/message.ts";
import type { Chain } from "../../../../src/bot/chain.ts";
import { passAllOn } from "../../../../src/bot/dialogs/chain/passAllOn.ts";
import { passingLook } from "../../../../src/bot/dialogs/chain/passingMany.ts";
import { day, instant, later } from "../../../../src/calendar/day.ts";
import { nl } from "../../../../src/cards/words/words.nl.ts";
import { isCaseNumber } from "../../../../src/case/case.ts";
import { personId } from "../../../../src/case/person.ts";
import { holderOf } from "../../../../src/case/roles/holders.ts";
import { heldBy } from "../../../../src/people/leaving.ts";
import { holderKey } from "../../../../src/store/lookupKeys.ts";
import { a, caseNumber, colleague, onItsWay, teamLead } from "../../../support/chain.ts";
import { type OnScreen, onScreen, opensFrom, submitIn } from "../../../support/screen.ts";
import { north, player, type Stage, soon, stage, wordsOf } from "../../../support/stage.ts";
import { cardIn, chainOf, morning, windowOn } from "../../../support/windows.ts";

const idOf = (name: string) => personId(player(name).tenant, player(name).objectId);
const chatOf = (name: string) => `a:1${player(name).objectId}`;

describe("the work of somebody who leaves", () => {
  let on: Stage;
  let numbers: readonly string[];
  beforeEach(async () => {
    on = await stage();
    await on.bot.people.patch(idOf("Fenna"), { organisation: "PI Ter Peel" });
    numbers = [await on.notice(0), await on.notice(6)];
    for (const number of numbers) {
      const card = await on.card(number, north);
      await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
    }
    for (const name of ["Tess", "Fenna", "Bram"]) await on.ask(name, "help");
  });
  afterEach(() => on.close());

  const holders = () =>
    Promise.all(
      numbers.filter(isCaseNumber).map(async (number) => {
        const stored = await on.store.cases.read(number);
        return stored && holderOf(stored.row.case, "prisonCaseManager")?.name;
      }),
    );
  const morning = async (moment: string) => {
    on.setClock(instant(`${moment}+01:00`));
    await on.bot.catchUp();
  };
  const listOf = (name: string): Message | undefined =>
    on.teams.messages(chatOf(name)).findLast((message) => wordsOf(message).includes("Goedemorgen"));
  const opensAs = async (name: string, { id, conversation }: Message): Promise<OnScreen> => {
    const message = on.teams.messages(conversation).find((each) => each.id === id) ?? assert.fail("no message");
    const data = submitIn(latest(message).card, "Geef door");
    const by = { person: player(name).id, conversation, activity: id };
    return onScreen(on, by, (await on.teams.openDialog({ ...by, data })).shows);
  };

  it("stands on the team lead's list in one line, with a window that passes it on; then it is gone from the list", async () => {
    await on.bot.people.leave(idOf("Joris"), day("2026-11-23"));
    await morning("2026-11-24T08:30:00");
    const list = await soon(on.teams, () => listOf("Tess"));
    assert.match(wordsOf(list), /Joris Kempen\*\* · laatste dag.*heeft nog werk in 2 zaken/);
    assert.equal(listOf("Bram"), undefined);
    const window = await opensAs("Tess", list);
    assert.match(window.says, /Fenna Winters \(PI Ter Peel\)/);
    assert.doesNotMatch(window.says, /Daan Aerts/);
    const [first = "", second = ""] = numbers;
    const rest = await window.press("Geef deze door", { to: idOf("Fenna"), cases: first });
    assert.match(rest.says, /Doorgegeven aan Fenna Winters: 1 zaak/);
    assert.deepEqual(await holders(), ["Fenna Winters", "Joris Kempen"]);
    assert.equal(rest.filled["cases"], second);
    assert.match((await rest.press("Geef deze door", { to: idOf("Fenna") })).says, /Fenna Winters: 1 zaak/);
    assert.deepEqual(await holders(), ["Fenna Winters", "Fenna Winters"]);
    const heard = () => on.teams.messages(chatOf("Fenna")).findLast((each) => /werk van Joris/.test(wordsOf(each)));
    await soon(on.teams, heard);
    await morning("2026-11-25T08:30:00");
    assert.doesNotMatch(wordsOf(listOf("Tess") ?? list), /25 november.*heeft nog werk/);
  });

  it("is an administrator's to pass on too, at once from where they say that somebody leaves", async () => {
    const window = await opensFrom(on, "Bram", "uit dienst", "Uit dienst");
    const left = await window.press("Uit dienst", { person: idOf("Joris"), on: "2026-11-22" });
    assert.match(left.says, /2 zaken/);
    assert.match((await left.press("Geef alle 2 door")).beside["to"] ?? "", /dezelfde organisatie/);
    const daan = await left.press("Geef alle 2 door", { to: idOf("Daan") });
    assert.match(daan.beside["to"] ?? "", /dezelfde organisatie/);
    assert.match((await left.press("Geef alle 2 door", { to: idOf("Fenna") })).says, /Fenna Winters: 2 zaken/);
    assert.deepEqual(await holders(), ["Fenna Winters", "Fenna Winters"]);
  });

  it("can be passed on before a long absence too, by who asks for it", async () => {
    const window = await opensFrom(on, "Tess", "doorgeven", "Geef door");
    assert.doesNotMatch(window.says, /Daan Aerts/);
    assert.match((await window.press("Toon de zaken")).beside["person"] ?? "", /Kies iemand/);
    const cases = await window.press("Toon de zaken", { person: idOf("Joris") });
    await cases.press("Geef alle 2 door", { to: idOf("Fenna") });
    assert.deepEqual(await holders(), ["Fenna Winters", "Fenna Winters"]);
    assert.match((await opensFrom(on, "Fenna", "doorgeven", "Geef door")).says, /voor teamleiders/);
  });

  it("is nobody else's: a colleague, another team lead, and forged data are told who can", async () => {
    const data = { dialog: "passAllOn", person: idOf("Joris"), does: "all", to: idOf("Fenna"), nonce: "n" };
    for (const name of ["Fenna", "Wout", "Liv"]) {
      const by = { person: player(name).id, conversation: chatOf(name) };
      const { shows } = await on.teams.submitDialog({ ...by, data });
      assert.match(JSON.stringify(shows), /voor teamleiders van dezelfde organisatie/, name);
    }
    assert.deepEqual(await holders(), ["Joris Kempen", "Joris Kempen"]);
  });

  it("stays where the colleague may not hold it, with the reason", async () => {
    await on.bot.people.patch(idOf("Fenna"), { duties: ["networkPartner"] });
    await on.bot.people.leave(idOf("Joris"), day("2026-11-23"));
    const by = { person: player("Tess").id, conversation: chatOf("Tess"), activity: "1" };
    const data = { dialog: "passAllOn", person: idOf("Joris") };
    const window = onScreen(on, by, (await on.teams.openDialog({ ...by, data })).shows);
    const back = await window.press("Geef alle 2 door", { to: idOf("Fenna") });
    assert.match(back.says, new RegExp(`${numbers[0]}: .*Fenna Winters`));
    assert.deepEqual(await holders(), ["Joris Kempen", "Joris Kempen"]);
  });
});

describe("more work than one window shows", () => {
  const numbers = Array.from({ length: 25 }, (_, nth) => caseNumber(`NML-2026-${String(nth + 1).padStart(4, "0")}`));
  const opens = async () => {
    const chain = await chainOf([a, colleague, teamLead], morning("2026-12-01"));
    for (const number of numbers) {
      const head = { case: onItsWay({ number }), version: 1, happened: 0, operations: [], recent: [] };
      await chain.store.cases.create({ head, happenings: [], messages: [] });
      await chain.store.lookup.add(holderKey(a.id), number);
    }
    const window = (typed: object) => windowOn(onItsWay(), { chain, by: teamLead, typed: { person: a.id, ...typed } });
    return { chain, window };
  };

  it("comes in pages of ten, and what is ticked on one is passed on alone", async () => {
    const { chain, window } = await opens();
    const third = JSON.stringify(cardIn(await passAllOn.sent(window({ does: "page", page: 3 }))));
    assert.match(third, /NML-2026-0021.*NML-2026-0025/);
    assert.doesNotMatch(third, /NML-2026-0020/);
    assert.match(third, /Pagina 3 van 3/);
    await passAllOn.sent(window({ does: "save", to: colleague.id, cases: "NML-2026-0021,NML-2026-0022", page: 3 }));
    assert.equal((await heldBy(a.id, chain.store)).length, 23);
  });

  describe("and is all passed on", () => {
    const stopping = new AbortController();
    /** A bot on the storage of `chain`, and what people hear from it; it stops where `change` does. */
    const bot = (chain: Chain, change: Partial<Pick<Chain, "change">> = {}) => {
      const told: string[] = [];
      const look = passingLook({
        ...{ ...chain, ...change },
        tell: async (who, say) => {
          const said = say(nl);
          told.push(`${who}: ${"text" in said ? said.text : ""}`);
          return true;
        },
      });
      const looks = async (signal = stopping.signal) => {
        const [hint] = await chain.store.agenda.due(later(chain.clock.now(), 600), 1);
        return look(hint?.row.subject ?? assert.fail("nothing is planned"), signal);
      };
      return { told, looks };
    };
    const begins = async () => {
      const { chain, window } = await opens();
      const answer = await passAllOn.sent(window({ does: "all", to: colleague.id }));
      assert.match("text" in answer ? answer.text : "", /25 zaken\. Als het klaar is, hoor je dat/);
      assert.equal((await heldBy(colleague.id, chain.store)).length, 0);
      return chain;
    };
    const heard = [
      "tenant_cas: Tess heeft jou het werk van Anouk gegeven in 25 zaken. Je ziet het in **mijn zaken** en in je dagoverzicht.",
      "tenant_tess: Klaar. Doorgegeven aan Cas: 25 zaken.",
    ];

    it("is left to the agenda, and whoever asked hears when it is done", async () => {
      const chain = await begins();
      const { told, looks } = bot(chain);
      assert.deepEqual(await looks(), { settled: true, lookAgainAt: null });
      assert.equal((await heldBy(colleague.id, chain.store)).length, 25);
      assert.deepEqual(told, heard);
      assert.deepEqual([await looks(), told.length], [{ settled: true, lookAgainAt: null }, 2]);
    });

    it("is finished by the next bot when the first one died half way, and told once", async () => {
      const chain = await begins();
      let changes = 0;
      const dying = bot(chain, {
        change: (saying) => (++changes > 22 ? Promise.reject(new Error("died")) : chain.change(saying)),
      });
      await assert.rejects(dying.looks(), /died/);
      assert.equal((await heldBy(colleague.id, chain.store)).length, 22);
      const early = bot(chain);
      assert.equal((await early.looks()).settled, false, "the first one may still be at it");
      const aMinuteOn = { ...chain, clock: { ...chain.clock, now: () => later(chain.clock.now(), 60) } };
      const next = bot(aMinuteOn);
      assert.equal((await next.looks()).settled, true);
      assert.equal((await heldBy(colleague.id, chain.store)).length, 25);
      assert.deepEqual([dying.told, early.told, next.told], [[], [], heard]);
    });

    it("waits for the next start when the bot is stopped, and goes on at once then", async () => {
      const chain = await begins();
      assert.equal((await bot(chain).looks(AbortSignal.abort())).settled, false);
      assert.equal((await bot(chain).looks()).settled, true);
      assert.equal((await heldBy(colleague.id, chain.store)).length, 25);
    });
  });
});
