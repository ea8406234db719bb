import assert from "node:assert/strict";
import { type Stage, stage } from "../../support/stage.ts";

describe("wie is wie", () => {
  let on: Stage;
  before(async () => {
    on = await stage();
  });
  after(() => on.close());

  it("shows whom to turn to in one's own place, with phone and mail", async () => {
    const said = await on.ask("Joris", "wie is wie");
    assert.match(
      said,
      /\*\*PI Ter Peel\*\*.*"title":"Casemanager PI","value":"Fenna Winters \(PI Ter Peel en PI Roermond\)/,
    );
    assert.match(said, /\[077 000 00 02\]\(tel:0770000002\) · \[fenna.winters@example.org\]\(mailto:/);
    assert.match(said, /"title":"ZVH administratie","value":"Liv Claessen/);
  });

  it("shows a place that is named: a prison and a municipality of one name both", async () => {
    const said = await on.ask("Noor", "wie is wie roermond");
    assert.match(said, /\*\*PI Roermond\*\*.*\*\*gemeente Roermond\*\*.*Imke Brouns/);
    assert.match(await on.ask("Noor", "wie is wie pi ter peel"), /\*\*PI Ter Peel\*\*/);
    assert.match(await on.ask("Noor", "wie is wie amsterdam"), /Van welke plek/);
  });

  it("asks which place somebody means who works for many", async () => {
    const said = await on.ask("Liv", "wie is wie");
    assert.match(said, /Kies een plek.*PI Roermond.*"value":"wie is wie pi roermond"/);
    assert.match(said, /"value":"wie is wie pagina 2"/);
    assert.match(await on.ask("Liv", "wie is wie pagina 2"), /gemeente /);
    assert.match(await on.ask("Liv", "wie is wie gemeente venlo"), /Daan Aerts/);
  });
});
