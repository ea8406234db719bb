import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { movableClock } from "../../practice/clock.ts";
import { type Play, play } from "../../practice/play.ts";
import type { Instant } from "../../src/calendar/day.ts";
import { clockFrom } from "../../src/clock.ts";
import { freePort } from "./ports.ts";

/** The practice environment on free ports and in a folder of its own. `raise` opens it, also again after it was closed. */
export type Theatre = { readonly raise: () => Promise<Play>; readonly leave: () => Promise<void> };

/** `at` is the moment at which the play begins; without it the clock shows the real time. */
export async function theatre(at?: Instant): Promise<Theatre> {
  const folder = await mkdtemp(join(tmpdir(), "ketenmaat-play-"));
  const [bot, tables, teams, page] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const began = Temporal.Now.instant();
  const ahead = at === undefined ? new Temporal.Duration() : began.until(Temporal.Instant.from(at));
  return {
    raise: () =>
      play({
        clock: movableClock(join(folder, "clock.json"), () => Temporal.Now.instant().add(ahead)),
        ...{ ports: { bot, tables, teams, page }, folder, newId: randomUUID, says: () => undefined },
        logLevel: "silent",
        real: clockFrom(() => Temporal.Now.instant()),
      }),
    leave: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What somebody does on the page of the practice environment. */
export type Visitor = {
  readonly becomes: (name: string) => Promise<void>;
  readonly looksAt: (place: string) => Promise<void>;
  /** The card of the first case in the place that is open. */
  readonly card: () => Locator;
  readonly sees: (text: string | RegExp) => Promise<void>;
  /** Takes the role on that a line of the card is about. */
  readonly claims: (role: string) => Promise<void>;
  /** The button that does so. */
  readonly claimButton: (role: string) => Locator;
  readonly dialog: () => Locator;
  /** Opens a window with a button of the card, or by what is chosen in "Meer…". */
  readonly opens: (button: string) => Promise<void>;
  readonly opensMore: (choice: string) => Promise<void>;
  readonly fill: (answers: Answers) => Promise<void>;
  /** Answers what a window asks, and sends it: after that the window is gone. */
  readonly saves: (answers?: Answers, button?: string) => Promise<void>;
  readonly asks: (text: string) => Promise<void>;
  /** Sets the clock forward, to a local time as `2026-11-24T09:00`. */
  readonly waitsUntil: (moment: string) => Promise<void>;
  /** Sets it to the next moment at which something happens of itself; `moment` is how the page must call it. */
  readonly waitsForNextTerm: (moment: string) => Promise<void>;
  /** The message in the place that is open that says this. */
  readonly said: (text: string) => Locator;
};

/** By the first words of each question: what is chosen, typed or (`true`) ticked; more than one where that may be. */
export type Answers = Readonly<Record<string, string | readonly string[] | true>>;

/** Raises the practice environment for the tests of a `describe`, each with a picture of the page when it fails. */
export function onStage(open: () => Promise<Browser>, at: Instant) {
  let stage: Theatre | undefined;
  let running: Play | undefined;
  let browser: Browser | undefined;
  let first: Page | undefined;

  /** Somebody more, in a window of their own. */
  const comes = async (): Promise<Page> => {
    const page = await browser?.newPage({ viewport: { width: 1280, height: 1200 }, locale: "nl-NL" });
    assert.ok(page !== undefined && running !== undefined, "the curtain is down");
    page.setDefaultTimeout(20_000);
    await page.goto(running.url);
    return page;
  };

  before(async () => {
    stage = await theatre(at);
    [running, browser] = await Promise.all([stage.raise(), open()]);
    first = await comes();
  });
  afterEach(async function () {
    const { state, title = "" } = this.currentTest ?? {};
    if (state === "failed") await first?.screenshot({ path: `screenshots/${title.replace(/\W+/g, "-")}.png` });
  });
  after(async () => {
    await browser?.close();
    await running?.close();
    await stage?.leave();
  });

  return { comes, page: (): Page => first ?? assert.fail("the curtain is down") };
}

/** Plays whoever is needed, in one browser window. */
export function visitor(page: Page): Visitor {
  const dialog = () => page.locator("dialog[open]");
  const card = () => page.locator("[data-message]").filter({ hasText: "Zaak NML-" }).first();
  const press = (within: Locator, name: string) => within.getByRole("button", { name, exact: true }).click();
  const fill = async (answers: Answers) => {
    for (const [question, answer] of Object.entries(answers)) {
      for (const each of [answer].flat()) await fillIn(questionOf(dialog(), question), each);
    }
  };
  const claimButton = (role: string) => card().locator(".ac-columnSet", { hasText: role }).getByRole("button");
  const opens = (button: string) => press(card(), button);
  const opensMore = async (choice: string) => {
    await opens("Meer…");
    await dialog().getByRole("button", { name: "Verder" }).waitFor();
    const inView = optionOf(dialog(), choice);
    await ((await inView.count()) > 0 ? inView.check() : fill({ "Iets anders": choice }));
    await press(dialog(), "Verder");
    await dialog().getByRole("button", { name: "Verder" }).waitFor({ state: "hidden" });
  };
  const saves = async (answers: Answers = {}, button = "Vastleggen") => {
    await fill(answers);
    await press(dialog(), button);
    await dialog().waitFor({ state: "hidden" });
  };

  return {
    ...{ dialog, card, fill, opens, opensMore, saves },
    claimButton,
    claims: (role) => claimButton(role).click(),
    becomes: async (name) => {
      await page.getByRole("navigation", { name: "Wie ben ik?" }).getByRole("button", { name }).click();
      await page.getByText("Je bent").filter({ hasText: name }).waitFor();
    },
    looksAt: (name) => page.getByRole("navigation", { name: "Chats en kanalen" }).getByRole("button", { name }).click(),
    sees: (text) => card().filter({ hasText: text }).waitFor(),
    asks: async (text) => {
      await page.getByRole("textbox", { name: "Bericht aan Ketenmaat" }).fill(text);
      await page.keyboard.press("Enter");
    },
    said: (text) => page.locator("[data-message]").filter({ hasText: text }),
    waitsForNextTerm: async (moment) => {
      await page.locator("#clock").click();
      await page.getByRole("button", { name: `Volgende termijn ${moment}` }).click();
      await page.locator("#clock-panel").waitFor({ state: "hidden" });
    },
    waitsUntil: async (moment) => {
      await page.locator("#clock").click();
      await page.locator("#clock-to").fill(moment);
      await page.getByRole("button", { name: "Zet vooruit" }).click();
      await page.locator("#clock-panel").waitFor({ state: "hidden" });
    },
  };
}

const questionOf = (dialog: Locator, label: string): Locator =>
  dialog
    .locator("div:has(> .ac-input-container)")
    .filter({ hasText: new RegExp(`^\\s*${literal(label)}`) })
    .first();

/** The first answer of a question has the question itself before it, for who hears the page. */
const optionOf = (within: Locator, answer: string): Locator =>
  within
    .getByRole("radio", { name: new RegExp(`(^|\\s)${literal(answer)}$`) })
    .or(within.getByRole("checkbox", { name: new RegExp(`(^|\\s)${literal(answer)}$`) }));

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

async function fillIn(question: Locator, answer: string | true): Promise<void> {
  await question.waitFor();
  if (answer === true) return question.getByRole("checkbox").check();
  const option = optionOf(question, answer);
  const list = question.locator("select");
  if ((await list.count()) > 0) return void (await list.selectOption({ label: answer }));
  if ((await option.count()) > 0) return option.check();
  return question.locator("input, textarea").fill(answer);
}
