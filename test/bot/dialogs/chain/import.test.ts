import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { sendNotice } from "../../../../practice/samples.ts";
import { localSettings } from "../../../../src/config.ts";
import { csvNotices } from "../../../../src/notices/csv.ts";
import { opensFrom } from "../../../support/screen.ts";
import { player, type Stage, stage, wordsOf } from "../../../support/stage.ts";

const file = readFileSync("docs/examples/import-37.csv", "utf8");

describe("importeer", () => {
  let on: Stage;
  beforeEach(async () => {
    on = await stage();
  });
  afterEach(() => on.close());

  const opens = () => opensFrom(on, "Liv", "importeer", "Rijen plakken");

  it("shows 37 rows first, takes them in, and changes nothing the second time (scenario 30)", async () => {
    const seen = await (await opens()).press("Bekijk", { rows: file });
    assert.match(seen.says, /34 goed, 2 dubbel, 1 onbekende PI/);
    assert.match(seen.says, /"title":"Waarvan er al in","value":"1; daar verandert niets aan"/);
    assert.match(seen.says, /"title":"Waarvan misschien dubbel","value":"1; ik maak er wel een zaak van"/);
    assert.match(seen.says, /"title":"Rij 33","value":"prison staat niet in de lijst van de regio"/);
    assert.equal(seen.filled["rows"], file);
    const done = await seen.press("Zet erin");
    assert.match(done.says, /34 zaken gemaakt, 1 gemaakt, maar misschien dubbel, 1 was er al, 1 niet/);
    assert.match(done.says, /Rij 33/);
    assert.equal((await seen.press("Zet erin")).says, done.says);
    const again = await (await opens()).press("Bekijk", { rows: file });
    assert.match(again.says, /36 dubbel, 1 onbekende PI/);
    assert.doesNotMatch(again.says, /Zet erin/);
    assert.equal((await Array.fromAsync(on.store.cases.numbers())).length, 35);
  });

  it("shows again what was changed after looking", async () => {
    const seen = await (await opens()).press("Bekijk", { rows: file });
    const header = file.slice(0, file.indexOf("\n") + 1);
    const [, first = ""] = file.split("\n");
    assert.match((await seen.press("Zet erin", { rows: `${header}${first}` })).says, /1 goed/);
    assert.equal((await Array.fromAsync(on.store.cases.numbers())).length, 0);
  });

  it("asks for rows where there are none, and reads what a spreadsheet copies", async () => {
    const window = await opens();
    assert.match((await window.press("Bekijk")).beside["rows"] ?? "", /Vul dit in/);
    assert.match((await window.press("Bekijk", { rows: "hallo" })).beside["rows"] ?? "", /geen rijen die ik kan lezen/);
    assert.match((await window.press("Bekijk", { rows: file.replaceAll(";", "\t") })).says, /34 goed/);
  });

  it("reads nothing of what was cut off because it did not fit, rather than lose rows without a word", async () => {
    const seen = await (await opens()).press("Bekijk", { rows: file.padEnd(230_000, "x") });
    assert.match(seen.beside["rows"] ?? "", /Plak de rijen in delen/);
    assert.equal(seen.filled["rows"], "");
    assert.doesNotMatch(seen.says, /Zet erin/);
  });

  it("goes on behind the answer with many rows, and says so in the chat when it is done", async () => {
    const [header = "", row = ""] = file.split("\n");
    const cells = row.split(";");
    const rows = Array.from({ length: 110 }, (_, at) =>
      [cells[0], `INJ-${at}`, `P${at}`, "roermond", ...cells.slice(4, 12), `T-${at}`, ""].join(";"),
    );
    const seen = await (await opens()).press("Bekijk", { rows: [header, ...rows].join("\n") });
    const begun = await seen.press("Zet erin");
    assert.match(begun.says, /Ik zet 110 rijen erin/);
    const chat = `a:1${player("Liv").objectId}`;
    const last = () => wordsOf(on.teams.messages(chat).at(-1) ?? assert.fail("nothing was said"));
    while (!last().includes("De import is klaar")) await setImmediate();
    assert.match(last(), /110 zaken gemaakt/);
    assert.match((await begun.press("Stand")).says, /110 zaken gemaakt/);
  });

  it("warns of a list that came in by machine before, of which each row would become a second case", async () => {
    const at = new Date(Temporal.Now.instant().epochMilliseconds);
    const few = file.split("\n").slice(0, 4).join("\n");
    const [first, second] = csvNotices(few) ?? [];
    for (const [newId, notice] of [[() => "1", first] as const, [() => "2", second] as const]) {
      await sendNotice(Object(notice), { url: on.bot.url, secret: localSettings.NOTICE_SECRETS, newId, at });
    }
    const seen = await (await opens()).press("Bekijk", { rows: few });
    assert.match(seen.says, /1 goed, 2 dubbel/);
    assert.match(seen.says, /Let op: 2 van deze mensen hebben al een zaak/);
    assert.match(seen.says, /"title":"Toch erin zetten","style":"destructive"/);
    assert.match((await seen.press("Toch erin zetten")).says, /1 zaak gemaakt, 2 gemaakt, maar misschien dubbel/);
  });

  it("tells of every row that was refused, page by page, however many they are", async () => {
    const [header = "", row = ""] = file.split("\n");
    const rows = Array.from({ length: 95 }, (_, at) => row.replace("sittard", at % 2 === 0 ? "alcatraz" : ""));
    const seen = await (await opens()).press("Bekijk", { rows: [header, row, ...rows].join("\n") });
    assert.match(seen.says, /en nog 75/);
    const first = await seen.press("Zet erin");
    assert.match(first.says, /Rij 21".*Pagina 1 van 5/);
    assert.doesNotMatch(first.says, /Vorige/);
    const second = await first.press("Volgende");
    assert.match(second.says, /Rij 22","value":"prison staat niet in de lijst.*Rij 23","value":"prison ontbreekt/);
    assert.match((await second.press("Vorige")).says, /Pagina 1 van 5/);
    const state = await (await opens()).press("Stand");
    assert.match(state.says, /1 zaak gemaakt, 95 niet.*Pagina 1 van 5/);
  });

  it("is for the intake desk and administrators", async () => {
    assert.match(await on.ask("Daan", "importeer"), /voor ZVH administratie en beheerders/);
  });
});
