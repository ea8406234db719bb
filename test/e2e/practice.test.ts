import assert from "node:assert/strict";
import type { Browser, Locator, Page } from "playwright-core";
import type { Play } from "../../practice/play.ts";
import { describeInBrowser } from "../support/browser.ts";
import { type Theatre, theatre } from "../support/practicePage.ts";

describeInBrowser("the practice environment, as a newcomer sees it", (open) => {
  let stage: Theatre;
  let running: Play;
  let browser: Browser;
  let page: Page;

  before(async () => {
    stage = await theatre();
    running = await stage.raise();
    browser = await open();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "nl-NL" });
    page.setDefaultTimeout(20_000);
    await page.goto(running.url);
  });

  afterEach(async function () {
    const { state, title = "" } = this.currentTest ?? {};
    if (state === "failed") await page.screenshot({ path: `screenshots/${title.replace(/\W+/g, "-")}.png` });
  });

  after(async () => {
    await browser?.close();
    await running?.close();
    await stage?.leave();
  });

  const become = (name: string) =>
    page.getByRole("navigation", { name: "Wie ben ik?" }).getByRole("button", { name }).click();
  const openPlace = (name: string) =>
    page.getByRole("navigation", { name: "Chats en kanalen" }).getByRole("button", { name }).click();
  const card = (): Locator => page.locator("[data-message]").filter({ hasText: "Zaak NML-" }).first();
  const sees = (text: string) => card().filter({ hasText: text }).waitFor();

  it("shows the card of a first-day notice as soon as the page is open", async () => {
    await become("Joris");
    await openPlace("Noord-Limburg");
    await sees("PI Ter Peel · gemeente Venlo");
    await sees("Nu: nagaan of ZVH of gemeente betrokkene kent");
  });

  it("lets a casemanager take the role on with one click", async () => {
    await card().getByRole("button", { name: "Ik pak dit op" }).first().click();
    await sees("Joris Kempen (PI Ter Peel)");
  });

  it("shows the holder to a colleague who looks", async () => {
    await become("Fenna");
    await openPlace("Noord-Limburg");
    await sees("Joris Kempen (PI Ter Peel)");
  });

  it("lets the intake desk fill in the check in a dialog, on which the lead's role opens", async () => {
    await become("Liv");
    await openPlace("Noord-Limburg");
    await card().getByRole("button", { name: "Check invullen" }).click();
    const dialog = page.getByRole("dialog");
    // Per question, in order: no ZVH client, benefits yes, Wmo no, community team to follow.
    for (const answer of [1, 2, 6, 10]) await dialog.getByRole("radio").nth(answer).check();
    await dialog.getByRole("checkbox", { name: "De uitkomst staat in GCOS" }).check();
    await dialog.getByRole("button", { name: "Vastleggen" }).click();
    await dialog.waitFor({ state: "hidden" });
    await sees("Nu: contact leggen tussen PI en regie");
  });

  it("answers the status in one's own chat", async () => {
    await become("Joris");
    await openPlace("Ketenmaat");
    await page.getByRole("textbox", { name: "Bericht aan Ketenmaat" }).fill("mijn zaken");
    await page.keyboard.press("Enter");
    await page.getByText("Je hebt een rol in 1 zaak").waitFor();
    await page.getByRole("button", { name: "Toon zaak" }).click();
    await page.getByText("Stap 1 van 5").first().waitFor();
  });

  it("moves the clock forward", async () => {
    const before = await page.locator("#clock").textContent();
    await page.locator("#clock").click();
    await page.getByRole("button", { name: "Morgen 08.30" }).click();
    await page.locator("#clock", { hasText: "08.30" }).waitFor();
    assert.notEqual(await page.locator("#clock").textContent(), before);
  });

  it("lets another first-day notice come in", async () => {
    await page.getByRole("button", { name: "Nieuwe eerstedagsmelding" }).click();
    await page
      .getByText(/Eerstedagsmelding verstuurd: zaak NML-/)
      .first()
      .waitFor();
  });

  it("has it all still there after a restart, the clock included", async () => {
    await running.close();
    running = await stage.raise();
    await page.goto(running.url);
    await become("Fenna");
    await openPlace("Noord-Limburg");
    await sees("Joris Kempen (PI Ter Peel)");
    await page.locator("#clock", { hasText: "08.3" }).waitFor();
    await become("Joris");
    await openPlace("Ketenmaat");
    await page.getByRole("textbox", { name: "Bericht aan Ketenmaat" }).fill("zaak 1");
    await page.keyboard.press("Enter");
    await page.getByText("Casemanager PI: Joris Kempen (PI Ter Peel)").last().waitFor();
  });

  it("begins again when asked", async () => {
    await page.getByRole("button", { name: "Opnieuw beginnen" }).click();
    await page.getByRole("button", { name: "Begin opnieuw" }).click();
    await page.getByText("Je begint met een schone lei.").waitFor();
    await openPlace("Noord-Limburg");
    await sees("Casemanager PI: nog niemand");
  });
});
