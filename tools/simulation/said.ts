import { dayOf } from "../../src/calendar/day.ts";
import { type Case, type CaseNumber, isCaseNumber } from "../../src/case/case.ts";
import { endOf } from "../../src/case/changes/endings.ts";
import type { Command, OperationId } from "../../src/case/commands.ts";
import type { Notice } from "../../src/notices/notice.ts";
import type { Event } from "./event.ts";

/** What is known when something happens: the cases, in the order in which they opened, and the notices that came in. */
export type SoFar = {
  readonly cases: ReadonlyMap<CaseNumber, Case>;
  readonly notices: ReadonlySet<string>;
  readonly prefix: string;
  readonly operation: OperationId;
};

/** What is said to which case; `null` when there is no such case. */
export type Spoken = { readonly number: CaseNumber | null; readonly command: Command };

/** What names a notice: a second one with this name changes nothing. */
export const noticeName = ({ kind }: Notice, reference: string): string => `${kind} ${reference}`;

/** What an event says to a case, `null` when it is a notice that came in before. */
export function spokenBy(event: Event, soFar: SoFar): Spoken | null {
  const { operation, cases, notices } = soFar;
  const { at } = event;
  if ("deed" in event) {
    const number = [...cases.keys()][event.nth - 1] ?? null;
    return { number, command: { ...event.deed, by: event.by, at, operation } };
  }
  const { notice, reference } = event;
  if (notices.has(noticeName(notice, reference))) return null;
  const said = { by: "source", at, operation } as const;
  switch (notice.kind) {
    case "admission":
    case "announcement": {
      const expected = caseOf(notice.admission.personKey, soFar);
      const announced = notice.kind === "announcement";
      if (expected !== undefined && expected.stage.state === "announced" && !announced) {
        const { admittedOn } = notice.admission;
        return { number: expected.number, command: { type: "admit", admittedOn, ...said } };
      }
      const number = nextNumber(event, soFar);
      const admission = { ...notice.admission, number };
      return { number, command: { type: "open", admission, announced, done: notice.done, ...said } };
    }
    case "release":
      return about(notice, soFar, { type: "reportRelease", on: notice.releasedOn, ...said });
    case "transfer":
      return about(notice, soFar, { type: "transfer", prison: notice.prison, on: notice.movedOn, ...said });
    case "expectedRelease":
      return about(notice, soFar, {
        type: "changeExpectedRelease",
        expectedRelease: notice.expectedRelease,
        ...said,
      });
  }
}

const about = ({ personKey }: { readonly personKey: string }, soFar: SoFar, command: Command): Spoken => ({
  number: caseOf(personKey, soFar)?.number ?? null,
  command,
});

/** The last case of a person that has not ended. */
const caseOf = (personKey: string, { cases }: SoFar): Case | undefined =>
  [...cases.values()].findLast((it) => it.personKey === personKey && endOf(it) === null);

function nextNumber({ at }: Event, { cases, prefix }: SoFar): CaseNumber {
  const number = `${prefix}-${dayOf(at).slice(0, 4)}-${String(cases.size + 1).padStart(4, "0")}`;
  if (!isCaseNumber(number)) throw new RangeError("not a case number");
  return number;
}
