import assert from "node:assert/strict";
import { instant } from "../../../src/calendar/day.ts";
import { type Scene, scene } from "../../support/scene.ts";
import { north, wordsOf } from "../../support/stage.ts";

const first = {
  domain: "housing",
  what: "Inschrijven bij de corporatie",
  due: "2026-12-13",
  owner: "municipalContact",
};

describe("the agreements of the plan", () => {
  let play: Scene;
  before(async () => {
    play = await scene();
  });
  after(() => play.on.close());

  const list = (name = "Joris") => play.opens(name, "agreements");
  const changedAt = (time: string) => play.on.setClock(instant(`2026-12-11T${time}:00+01:00`));

  it("an empty list is friendly, and asks for the first one", async () => {
    assert.match((await list()).says, /nog geen afspraken/);
    const window = await (await list()).press("Afspraak toevoegen");
    assert.match(window.says, /Geen namen, BSN, delict of gezondheid/);
    assert.match(window.says, /Contactpersoon gemeente: Noor Hendrix.*Daan Aerts \(gemeente Venlo\)/);
    assert.doesNotMatch(window.says, /Levensloopcasemanager/);
  });

  it("a phone number or a BSN is refused beside the text, and what was typed stays (scenario 29)", async () => {
    const window = await (await list()).press("Afspraak toevoegen");
    for (const what of ["Bel 0612345678", "Meld 111222333"]) {
      const again = await window.press("Vastleggen", { ...first, what });
      assert.match(again.beside["what"] ?? "", /In je tekst staat iets dat lijkt op/);
      assert.deepEqual({ ...again.filled, on: "" }, { ...first, what, on: "" });
    }
    assert.equal((await play.case()).agreements.length, 0);
  });

  it("an agreement stands in the list with its owner, and the working day on which it really is due", async () => {
    const after = await (await (await list()).press("Afspraak toevoegen")).press("Vastleggen", first);
    assert.match(after.says, /De afspraak staat in de lijst/);
    assert.match(after.says, /Contactpersoon gemeente: Noor Hendrix/);
    assert.match(after.says, /zo 13 dec, dus ma 14 dec/);
    assert.match(after.says, /"title":"Onderdak","value":"0 van 1 klaar"/);
    assert.match((await list("Noor")).says, /Inschrijven bij de corporatie/);
  });

  it("nothing of it comes on the card in the channel, and who has no part does not see it", async () => {
    await play.does("Joris", "attendIntake");
    const card = wordsOf(await play.on.card(play.number, north, /Gaat mee: Joris Kempen/));
    assert.doesNotMatch(card, /corporatie|Onderdak|13 dec/);
    const other = await play.on.notice(1);
    const said = await play.on.teams.openDialog({
      ...{ person: "29:practice-1", conversation: north, activity: "1" },
      data: { case: other, dialog: "agreements" },
    });
    assert.match(JSON.stringify(said.shows), /een andere PI of gemeente/);
  });

  it("is opened, begun and finished with a click each, and the share that is done grows", async () => {
    const begun = await (await (await list()).press("Openen")).press("Begonnen");
    assert.match(begun.says, /Onderdak · loopt/);
    const opened = await begun.press("Openen");
    assert.doesNotMatch(opened.says, /"title":"Begonnen"/);
    const tomorrow = await opened.press("Klaar", { on: "2026-12-12" });
    assert.match(tomorrow.says, /De dag waarop het gebeurde kan niet kloppen/);
    const finished = await tomorrow.press("Klaar", { on: "2026-12-10" });
    assert.match(finished.says, /Mooi\. De afspraak is klaar/);
    assert.match(finished.says, /klaar op do 10 dec/);
    assert.match(finished.says, /1 van 1 klaar/);
    assert.doesNotMatch((await finished.press("Openen")).says, /"title":"Wijzigen"/);
  });

  it("shows five on a page, what is open first, and comes back to the page where one was", async () => {
    for (const nth of [1, 2, 3, 4, 5, 6]) {
      const what = `Stap ${nth}`;
      await (await play.opens("Joris", "agree")).press("Vastleggen", { ...first, what, due: `2026-12-2${nth}` });
    }
    const page = await list();
    assert.match(page.says, /Stap 1.*Stap 5.*Pagina 1 van 2/);
    assert.doesNotMatch(page.says, /Stap 6|corporatie|"title":"Vorige"/);
    const next = await page.press("Volgende");
    assert.match(next.says, /Stap 6.*corporatie.*Pagina 2 van 2/);
    const opened = await next.press("Openen");
    assert.match((await opened.press("Terug naar de lijst")).says, /Pagina 2 van 2/);
    assert.match((await opened.press("Begonnen")).says, /Stap 6.*Pagina 2 van 2/);
    assert.match((await next.press("Vorige")).says, /Pagina 1 van 2/);
  });

  it("the second of two people who change it is told what the first made of it, and keeps what they typed", async () => {
    const mine = await (await (await list()).press("Openen")).press("Wijzigen");
    assert.equal(mine.filled["what"], "Stap 1");
    changedAt("10:20");
    const theirs = await (await (await list("Daan")).press("Openen")).press("Wijzigen");
    assert.match((await theirs.press("Vastleggen", { due: "2026-12-18" })).says, /De afspraak is gewijzigd/);
    const told = await mine.press("Vastleggen", { what: "Stap 1, anders" });
    assert.match(told.says, /De zaak is intussen veranderd/);
    assert.match(told.says, /"title":"Uiterlijk nu","value":"vr 18 dec"/);
    assert.equal(told.filled["what"], "Stap 1, anders");
    assert.equal(told.filled["due"], "2026-12-18");
    assert.match((await told.press("Vastleggen")).says, /Stap 1, anders.*vr 18 dec/);
  });

  it("is passed on to somebody, or dropped with a reason that is checked like any text", async () => {
    const passing = await (await (await list()).press("Openen")).press("Doorgeven");
    const daan = /"title":"Daan Aerts \(gemeente Venlo\)","value":"([^"]+)"/.exec(passing.says)?.[1] ?? "";
    assert.match((await passing.press("Doorgeven", { owner: daan })).says, /Daan Aerts \(gemeente Venlo\)/);
    const stranger = await passing.press("Doorgeven", { owner: "0000000f-0000-4000-8000-00000000000f" });
    assert.match(stranger.beside["owner"] ?? "", /Deze persoon staat niet in de lijst/);
    const dropping = await (await (await list()).press("Openen")).press("Laten vervallen");
    const mail = await dropping.press("Laten vervallen", { why: "Mail naar a@b.nl" });
    assert.match(mail.beside["why"] ?? "", /een e-mailadres/);
    const dropped = await mail.press("Laten vervallen", { why: "Niet meer nodig" });
    assert.match(dropped.says, /De afspraak is vervallen/);
    assert.match((await dropped.press("Volgende")).says, /vervallen: Niet meer nodig/);
  });

  it("an agreement that is not there is answered in words", async () => {
    const opened = await (await list()).press("Openen", { agreement: "gone" });
    assert.match(opened.says, /Deze afspraak vind ik niet/);
  });
});
