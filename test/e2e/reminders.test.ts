import assert from "node:assert/strict";
import { instant } from "../../src/calendar/day.ts";
import { describeInBrowser } from "../support/browser.ts";
import { onStage, type Visitor, visitor } from "../support/practicePage.ts";
import { picture } from "../support/tour.ts";

describeInBrowser("what happens when nobody acts, as the people of a case see it", (open) => {
  const { page, comes } = onStage(open, instant("2026-11-23T14:05:00+01:00"));
  let they: Visitor;
  let others: Visitor;
  before(async () => {
    they = visitor(page());
    others = visitor(await comes());
    await at(others, "Joris");
  });

  const at = async (who: Visitor, name: string, place = "Noord-Limburg") => {
    await who.becomes(name);
    await who.looksAt(place);
  };

  const free = "de rol van casemanager PI is nog vrij";

  it("names the team lead the next morning, for a role that nobody took", async () => {
    await they.waitsForNextTerm("di 24 nov 2026 08.30");
    await at(they, "Tess");
    await they.said(`Tess Hermans Zaak NML-2026-0001: ${free}`).waitFor();
    await picture("open-role", they.said(free).locator(".card"));
  });

  it("names who does a step on its last day, whose answer everybody sees", async () => {
    await they.waitsForNextTerm("di 24 nov 2026 13.00");
    await at(they, "Liv");
    const reminder = they.said("Liv Claessen Zaak NML-2026-0001: nagaan of ZVH of gemeente betrokkene kent");
    await reminder.getByRole("button", { name: "Mee bezig" }).first().click();
    const answered = "Beantwoord: mee bezig · Liv Claessen · di 24 nov";
    for (const each of [they, others]) await each.said(answered).waitFor();
    await picture("reminder", they.said(answered).locator(".card"));
  });

  it("tells everybody who could take the role, in their own list", async () => {
    await they.waitsForNextTerm("wo 25 nov 2026 00.00");
    await they.waitsForNextTerm("wo 25 nov 2026 08.30");
    for (const name of ["Joris", "Fenna"]) {
      await at(they, name, "Ketenmaat");
      await they.said(free).getByRole("button", { name: "Ik pak dit op" }).waitFor();
    }
  });

  it("has what is late in the list of who does it, to be answered there too", async () => {
    await at(they, "Liv", "Ketenmaat");
    const list = they.said("Goedemorgen Liv. Woensdag 25 november: 2 punten");
    await list.getByRole("button", { name: "Anders…" }).first().waitFor();
    await picture("list-of-the-day", list.locator(".card"));
  });

  it("lets everybody see, where the step was asked for, that it goes on tomorrow", async () => {
    const list = they.said("Goedemorgen Liv. Woensdag 25 november: 2 punten");
    await list.getByRole("button", { name: "Anders…" }).last().click();
    await they.dialog().getByRole("button", { name: "Morgen" }).click();
    await they.dialog().waitFor({ state: "hidden" });
    await others.said("Beantwoord: verder op do 26 nov · Liv Claessen · wo 25 nov").waitFor();
  });

  it("ends at the administrator and the open ends, while still nobody took the role", async () => {
    await they.waitsForNextTerm("do 26 nov 2026 08.30");
    await they.waitsUntil("2026-11-26T08:34");
    await at(they, "Bram", "ZVH administratie");
    const openEnds = they
      .said("Open eindjes: 1")
      .filter({ hasText: "casemanager PI is nog vrij, open eindje sinds do 26 nov" });
    await they.said("Bram Maessen Er is een nieuw open eindje. Het staat op de lijst hierboven.").waitFor();
    await picture("open-end", openEnds.locator(".card"));
  });

  it("is over as soon as somebody takes the role, wherever it was said", async () => {
    await at(they, "Joris", "Ketenmaat");
    await they.said(free).getByRole("button", { name: "Ik pak dit op" }).last().click();
    const over = "✓ Opgepakt · Joris Kempen · do 26 nov";
    await others.said(over).waitFor();
    await picture("taken-on", others.said(over).locator(".card"));
    await others.sees("Joris Kempen (PI Ter Peel)");
    await they.waitsUntil("2026-11-26T08:38");
    await at(they, "Bram", "ZVH administratie");
    await they.said("Open eindjes: geen").waitFor();
  });

  it("says nothing more of a role that is held", async () => {
    await they.waitsUntil("2026-11-27T14:00");
    await at(they, "Tess");
    await they.said("✓ Opgepakt").waitFor();
    assert.equal(await they.said(free).count(), 0);
    await at(they, "Fenna", "Ketenmaat");
    await they.said("Donderdag 26 november").waitFor();
    assert.equal(await they.said("Vrijdag 27 november").count(), 0);
  });
});
