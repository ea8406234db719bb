import assert from "node:assert/strict";
import type { Case, CaseNumber } from "../../src/case/case.ts";
import { isCaseNumber } from "../../src/case/case.ts";
import { decide } from "../../src/case/decide.ts";
import type { Happening } from "../../src/case/outcome.ts";
import { noticesDoor } from "../../src/notices/door.ts";
import { noticeReader } from "../../src/notices/notice.ts";
import { personKeyWith } from "../../src/notices/personKey.ts";
import { noticeReceiver, type OpenCase } from "../../src/notices/receive.ts";
import { signatureCheck } from "../../src/notices/signature.ts";
import { readRegion, rulesOf } from "../../src/region/region.ts";
import { StorageAwayError } from "../../src/store/errors.ts";
import { clock, newSecret, oldSecret, places } from "./sender.ts";

const rules = rulesOf(readRegion("config/nml.json"));

type Standing = { readonly case: Case; readonly opened: Happening };

function caseNumber(ordinal: number): CaseNumber {
  const number = `NML-2026-${String(ordinal).padStart(4, "0")}`;
  assert(isCaseNumber(number));
  return number;
}

async function* only(opened: Happening | undefined): AsyncGenerator<Happening> {
  if (opened !== undefined) yield opened;
}

/** A door with cases behind it that stand in a map, and a switch that takes the storage away. */
export function chain(wall = clock) {
  const numbers = new Map<string, CaseNumber>();
  const standing = new Map<CaseNumber, Standing>();
  const storage = { away: false };

  const openCase: OpenCase = async ({ noticeKey, admission, operation, at }) => {
    if (storage.away) throw new StorageAwayError({ cause: new Error("no answer") });
    const known = numbers.get(noticeKey);
    const number = known ?? caseNumber(numbers.size + 1);
    numbers.set(noticeKey, number);
    if (known !== undefined && standing.has(number)) return { number, isNew: false };
    const said = { type: "open", operation, at, by: "source", admission: { ...admission, number } } as const;
    const outcome = decide(undefined, said, rules);
    assert(outcome.ok);
    const [opened] = outcome.happenings;
    assert(opened);
    standing.set(number, { case: outcome.next, opened });
    return { number, isNew: known === undefined };
  };

  const receive = noticeReceiver({
    openCase,
    cases: {
      read: async (number) => {
        const it = standing.get(number)?.case;
        return it && { row: { case: it, version: 1, happened: 1, operations: [], recent: [] }, etag: "1" };
      },
      history: (number) => only(standing.get(number)?.opened),
    },
    lookup: {
      find: async (key) =>
        [...standing.values()].filter((it) => `person:${it.case.personKey}` === key).map((it) => it.case.number),
    },
  });
  const read = noticeReader(places, personKeyWith("the secret of the tests, which is long enough"));
  const isSigned = signatureCheck({ secrets: [newSecret, oldSecret], wall });
  return { door: noticesDoor({ clock, isSigned, read, receive }), read, standing, storage };
}
