import assert from "node:assert/strict";
import { dayOf, instant } from "../../src/calendar/day.ts";
import { type Listing, listingsAt, type PrisonList } from "../../src/reminders/listMoments.ts";
import { rules } from "../support/chain.ts";
import { rulesWith } from "../support/rules.ts";

const wednesdays: PrisonList = { kind: "mdo", prison: "roermond", meetsOn: 3 };
const idu: PrisonList = { kind: "idu", prison: "roermond" };

const at = (list: PrisonList, moment: string, region = rules) => listingsAt(list, instant(moment), region);

/** A listing as people would say it: on which day it is posted, for which MDO. */
const said = (listing: Listing | undefined): readonly string[] =>
  listing === undefined ? [] : [dayOf(listing.from), listing.on];

describe("the list of plans for an MDO on Wednesday", () => {
  it("comes at half past eight on Monday, and is out until the MDO", () => {
    assert.deepEqual(said(at(wednesdays, "2026-11-30T08:29+01:00").current), []);
    assert.equal(at(wednesdays, "2026-11-30T08:29+01:00").coming?.from, instant("2026-11-30T08:30+01:00"));
    assert.deepEqual(said(at(wednesdays, "2026-11-30T08:30+01:00").current), ["2026-11-30", "2026-12-02"]);
    assert.deepEqual(said(at(wednesdays, "2026-12-02T16:00+01:00").current), ["2026-11-30", "2026-12-02"]);
    assert.deepEqual(said(at(wednesdays, "2026-12-03T09:00+01:00").current), []);
    assert.deepEqual(said(at(wednesdays, "2026-12-03T09:00+01:00").coming), ["2026-12-07", "2026-12-09"]);
  });

  it("comes earlier when a day off lies between", () => {
    const { coming } = at(wednesdays, "2027-03-24T12:00+01:00");
    assert.deepEqual(said(coming), ["2027-03-25", "2027-03-31"]);
  });

  it("does not come for an MDO on a day off, whose plans are for the one after it", () => {
    const fridays: PrisonList = { ...wednesdays, kind: "mdo", meetsOn: 5 };
    const { current, coming } = at(fridays, "2026-12-17T12:00+01:00");
    assert.deepEqual([current?.on, current?.next], ["2026-12-18", "2027-01-08"]);
    assert.equal(coming?.on, "2027-01-08");
  });

  it("comes on the first open day when the offices are shut for carnival", () => {
    const { coming } = at(wednesdays, "2027-02-05T12:00+01:00");
    assert.deepEqual(said(coming), ["2027-02-10", "2027-02-10"]);
  });

  it("comes at the hour at which the region has its lists", () => {
    const early = rulesWith({ digestAt: "09:15" });
    assert.equal(at(wednesdays, "2026-11-30T08:30+01:00", early).coming?.from, instant("2026-11-30T09:15+01:00"));
  });
});

describe("the IDU list", () => {
  const mondays = (from: string, times: number): readonly string[] => {
    const first = at(idu, from).coming;
    if (first === undefined || times === 0) return [];
    return [first.on, ...mondays(first.from, times - 1)];
  };

  it("comes every second Monday, over the end of a year of 53 weeks as well", () => {
    assert.deepEqual(mondays("2026-11-30T12:00+01:00", 4), ["2026-12-07", "2026-12-21", "2027-01-04", "2027-01-18"]);
  });

  it("comes on the next working day when that Monday is a day off", () => {
    assert.deepEqual(said(at(idu, "2027-03-28T12:00+02:00").coming), ["2027-03-30", "2027-03-29"]);
  });

  it("is out for a week", () => {
    assert.equal(at(idu, "2026-12-13T12:00+01:00").current?.on, "2026-12-07");
    assert.equal(at(idu, "2026-12-14T12:00+01:00").current, undefined);
  });
});
