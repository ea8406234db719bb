import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import { describeInBrowser } from "../support/browser.ts";
import { onStage, visitor } from "../support/practicePage.ts";

describeInBrowser("several people at one case", (open) => {
  const { page, comes } = onStage(open, instant("2026-11-24T09:00:00+01:00"));
  const at = async (name: string, window = page()) => {
    const they = visitor(window);
    await they.becomes(name);
    await they.looksAt("Noord-Limburg");
    await they.card().waitFor();
    return they;
  };

  it("two who take a role on at once: one holds it, and the other is told who and since when", async () => {
    const windows = [page(), await comes()] as const;
    const [joris, fenna] = [await at("Joris", windows[0]), await at("Fenna", windows[1])];
    // Read from what came in: one's own copy stands there only until the card for everybody comes.
    const answers = windows.map(async (window) => (await window.waitForResponse("**/api/press")).text());
    // Both have the button under their finger: the first press takes it off the other's screen.
    const buttons = await Promise.all([joris, fenna].map((each) => each.claimButton("Casemanager PI").elementHandle()));
    await Promise.all(buttons.map((button) => button?.dispatchEvent("click")));
    const told = await Promise.all(answers);
    const [won = ""] = told.filter((text) => text.includes("Gelukt. Jij bent nu casemanager PI van deze zaak."));
    const [lost = ""] = told.filter((text) => text !== won);
    const holder = won === told[0] ? "Joris Kempen (PI Ter Peel)" : "Fenna Winters (PI Ter Peel en PI Roermond)";
    assert.ok(lost.includes(`Deze rol is al bezet. ${holder} is sinds 09.0`), "the other is not told who holds it");
    for (const each of [joris, fenna]) await each.sees(`Casemanager PI: ${holder}`);
  });

  it("one proposes to scale up, and it takes a second person to agree", async () => {
    const liv = await at("Liv");
    await liv.opens("Check invullen");
    await liv.saves({
      "Cliënt van het Zorg- en Veiligheidshuis?": "Nee",
      "Bekend bij de gemeente: uitkering": "Nee",
      "Bekend bij de gemeente: Wmo": "Nee",
      "Bekend bij de gemeente: wijkteam": "Volgt later",
      "De uitkomst staat in GCOS": true,
    });
    const daan = await at("Daan");
    await daan.claims("Coördinator nazorg");
    await daan.sees("Daan Aerts (gemeente Venlo)");
    await daan.opensMore("Opschalen voorstellen");
    await daan.dialog().getByRole("button", { name: "Voorstellen" }).click();
    await daan.dialog().getByText("Een procesregisseur beslist mee.").waitFor();
    await page().keyboard.press("Escape");

    const imke = await at("Imke");
    await imke.opensMore("Beslissen over opschalen");
    await imke.dialog().getByText("Daan Aerts (gemeente Venlo)").waitFor();
    await imke.saves({}, "Akkoord");
    await imke.sees("Route veranderd");
    await imke.claims("Procesregisseur ZVH");
    await imke.sees("Imke Brouns (Zorg- en Veiligheidshuis)");
  });
});
