import assert from "node:assert/strict";
import type { Chain } from "../../src/bot/chain.ts";
import type { CaseWindow, Dialog, DialogAnswer } from "../../src/bot/dialogs/dialog.ts";
import { dialogs } from "../../src/bot/dialogs/dialogs.ts";
import { type Instant, instant } from "../../src/calendar/day.ts";
import { type CaseDialog, caseDialogs } from "../../src/cards/dialogNames.ts";
import type { CardJson } from "../../src/cards/render.ts";
import { en } from "../../src/cards/words/words.en.ts";
import { nl, type Words } from "../../src/cards/words/words.nl.ts";
import type { Case } from "../../src/case/case.ts";
import { decide } from "../../src/case/decide.ts";
import type { Person } from "../../src/case/person.ts";
import { clockFrom } from "../../src/clock.ts";
import { readSettings } from "../../src/config.ts";
import { entrance } from "../../src/notices/entrance.ts";
import { directory } from "../../src/people/directory.ts";
import { placeNames, places } from "../../src/people/places.ts";
import { readRegion, rulesOf } from "../../src/region/region.ts";
import { changer } from "../../src/store/change.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { assertGoodCard } from "./cardRules.ts";
import { assertGolden } from "./golden.ts";

const region = readRegion("config/nml.json");

/** A chain in memory, at one moment, that these people belong to. */
export async function chainOf(people: readonly Person[], now: Instant): Promise<Chain> {
  const store = memoryStore();
  const rules = rulesOf(region);
  const clock = clockFrom(() => Temporal.Instant.from(now));
  const listed = directory(store.documents, clock);
  for (const each of people) await listed.put(each);
  const change = changer({ store, decide, rules, clock, afterCommit: () => undefined });
  return {
    ...{ store, region, rules, clock, change },
    notices: entrance({
      ...{ store, change, clock, wall: clock, places: region, region: region.caseNumberPrefix, outside: [] },
      settings: readSettings({ KETENMAAT_LOCAL: "1" }),
      keysOf: () => assert.fail("nobody brings a token here"),
    }),
    directory: listed,
    ...{ places: places(store.documents), chatAgain: async () => undefined },
    names: placeNames(region),
    log: { record: () => undefined, flush: async () => undefined },
    meet: () => undefined,
    adopt: () => undefined,
    afterLink: () => undefined,
    nameChannels: async () => undefined,
    behind: (work) => void work(),
    say: async () => undefined,
    tell: async () => false,
  };
}

/** A window that somebody opens on a case as it stands, with what a button sent along. */
export function windowOn(
  it: Case,
  { chain, by, words = nl, typed = {} }: { chain: Chain; by: Person; words?: Words; typed?: CaseWindow["typed"] },
): CaseWindow {
  const conversation = { id: "19:noord@thread.tacv2", tenant: "tenant", serviceUrl: "https://smba.example/" };
  const who = { id: by.id, name: by.name, locale: words.locale };
  const from = {
    activity: "opened",
    onMessage: "1",
    who,
    conversation,
    channel: conversation,
    isChannel: true,
    text: "",
  };
  return {
    ...{ chain, nonce: "opened", typed: { shown: "card", ...typed }, problems: {}, problem: "" },
    asked: { entry: by, words, from },
    head: { case: it, version: 7, happened: 9, operations: [], recent: [] },
  };
}

/** The card that a window shows; fails when it says something else. */
export function cardIn(answer: DialogAnswer): CardJson {
  return "card" in answer ? answer.card : assert.fail(`no card: ${JSON.stringify(answer)}`);
}

/** A window to look at: on which case, for whom, and what the button that opens it sends along. */
export type Opened = { readonly it: Case; readonly by: Person; readonly dialog?: CaseDialog; readonly along?: object };

/** Holds each window against its file, in both languages, as it is with these people in the directory. */
export function areAsAgreed(windows: Readonly<Record<string, Opened>>, people: readonly Person[], now: Instant): void {
  for (const [name, { it: case_, by, along = {}, ...named }] of Object.entries(windows)) {
    for (const [language, words] of [["nl", nl] as const, ["en", en] as const]) {
      it(`are as agreed: ${name}, ${language}`, async () => {
        const chain = await chainOf(people, now);
        const dialog: Dialog = dialogs[named.dialog ?? caseDialogs.find((each) => each === name) ?? "more"];
        const card = cardIn(await dialog.open(windowOn(case_, { chain, by, words, typed: { ...along } })));
        assertGolden(`test/golden/dialog.${name}.${language}.json`, card);
        assertGoodCard(card);
      });
    }
  }
}

/** A morning in the story, on which windows are opened. */
export const morning = (on: string): Instant => instant(`${on}T10:00:00+01:00`);
