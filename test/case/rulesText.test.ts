import assert from "node:assert/strict";
import { type Day, day } from "../../src/calendar/day.ts";
import { deadlineList, type ListedDeadline } from "../../src/case/dates/deadlineList.ts";
import { noticed } from "../../src/case/dates/processFacts.ts";
import { dayOfRung, rungs } from "../../src/case/owed/ladder.ts";
import { process } from "../../src/case/process.ts";
import { mayDo } from "../../src/case/rights/mayDo.ts";
import { isParty } from "../../src/case/rights/party.ts";
import { defaultVariant, variantSchema } from "../../src/case/variant.ts";
import { rulesWith } from "../support/rules.ts";
import { codesIn, rowsUnder, rulesPage } from "../support/rulesPage.ts";

describe("docs/rules.md", () => {
  it("begins by saying what the source of truth is", () => {
    assert.ok(rulesPage.startsWith("The source of truth is `src/case/process.ts`.\n"));
  });

  it("has the steps of the process in their order", () => {
    const written = rowsUnder("The steps")
      .slice(1)
      .map(([step]) => step);
    const steps = process.map(({ item }) => item).filter((item) => item !== "1e-municipality");
    assert.deepEqual(
      written,
      steps.map((item) => item.slice(0, 2)),
    );
  });

  it("has worked examples that are what the rules give", () => {
    const [, ...examples] = rowsUnder("Worked examples");
    const columns = ["2026-11-23", "2027-04-02", "2026-11-28"].map((admitted) =>
      deadlineList(noticed(day(admitted)), rulesWith()).map((line) => [line.item, written(line, admitted.slice(0, 4))]),
    );
    const [first, second, third] = columns.map((column) => new Map(column.map(([item, dates]) => [item, dates])));
    assert.deepEqual(
      examples,
      [...(first ?? [])].map(([item, dates]) => [item, dates, second?.get(item), third?.get(item)]),
    );
  });

  it("has who may say what", () => {
    const written = rowsUnder("What each part may say").flatMap(([who, may]) =>
      codesIn(may).map((type) => [type, codesIn(who).toSorted()] as const),
    );
    const rights = Object.entries(mayDo).filter(([type]) => type !== "time");
    assert.deepEqual(new Map(written), new Map(rights.map(([type, parties]) => [type, parties.toSorted()])));
  });

  it("says who each part is", () => {
    const parts = rowsUnder("Who may say what").flatMap(([part]) => codesIn(part));
    assert.deepEqual(parts.toSorted(), Object.keys(isParty).toSorted());
  });

  it("tells the ladder of a sheet as the rules climb it", () => {
    const [, told] = /hears of it on ([^;]*);/.exec(rulesPage.replaceAll("\n", " ")) ?? [];
    const days = rungs(defaultVariant).map((rung) =>
      shown(dayOfRung(rung, { due: day("2026-12-07"), pauses: [] }, rulesWith()), {
        weekday: "short",
        day: "numeric",
        month: "short",
      }),
    );
    assert.deepEqual(told?.match(/[A-Z][a-z]{2} \d+ [A-Z][a-z]{2}/g), days);
  });

  it("names each setting of a region", () => {
    const names = rowsUnder("What a region can change").flatMap(([setting]) => setting?.match(/\w+/g) ?? []);
    assert.deepEqual(names.slice(1), Object.keys(variantSchema.shape));
  });
});

function written({ reckoning: { raw, target, due } }: ListedDeadline, year: string): string {
  const rolled = raw === due ? "" : ` (raw ${shown(raw, { weekday: "short", day: "numeric" })})`;
  const full = { weekday: "short", day: "numeric", month: "short" } as const;
  const last = shown(due, due.startsWith(year) ? full : { ...full, year: "numeric" });
  return `${target === due ? "" : `${shown(target, full)} / `}${last}${rolled}`;
}

const shown = (on: Day, as: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat("en-GB", as)
    .formatToParts(Temporal.PlainDate.from(on))
    .filter(({ type }) => type !== "literal")
    .map(({ value }) => value)
    .join(" ");
