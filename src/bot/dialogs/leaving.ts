import { dialogCard } from "../../cards/dialogCard.ts";
import type { ExpectedRelease } from "../../case/case.ts";
import { movedDates } from "../../case/dates/dates.ts";
import type { Deadline } from "../../case/dates/deadlines.ts";
import { sayRefusal } from "../chain.ts";
import type { CaseWindow } from "./dialog.ts";
import { form } from "./form.ts";
import { dayIn, happenedOn } from "./questions.ts";

/** The person is free: it was reported, and what was expected can no longer change. */
function free({ head, chain, asked: { words } }: CaseWindow): string | null {
  const { release: now } = head.case;
  return now === null ? null : sayRefusal({ kind: "alreadyRecorded", on: now.on }, head, chain, words);
}

/** Step 5b: "Betrokkene is vrij", from anybody on the case. */
export const release = form("release", {
  sends: { reportRelease: ({ dialog }) => dialog.release.save },
  closed: free,
  facts: (it) => [
    { title: it.asked.words.dialog.release.expected, value: expectedText(it, it.head.case.expectedRelease) },
  ],
  fields: (it) => [happenedOn(it, it.asked.words.dialog.release.on)],
});

/** Another expected end of detention, or none. Afterwards every date that moves is shown, old and new. */
export const expected = form("expected", {
  sends: { changeExpectedRelease: ({ button }) => button.save },
  closed: free,
  facts: (it) => [{ title: it.asked.words.dialog.expected.now, value: expectedText(it, it.head.case.expectedRelease) }],
  fields: (it) => {
    const { words } = it.asked;
    const { expected: say } = words.dialog;
    const { expectedRelease: now, admittedOn } = it.head.case;
    return [
      {
        kind: "day",
        id: "expectedRelease.on",
        label: say.on,
        min: admittedOn,
        value: now?.on ?? "",
        optional: "sometimes",
      },
      {
        kind: "choice",
        id: "expectedRelease.type",
        label: say.type,
        answers: words.code.release,
        compact: true,
        value: now?.type ?? "unknown",
      },
      { kind: "tick", id: "expectedRelease.certain", label: say.isCertain, value: now?.certain ?? false },
    ];
  },
  after: (it) => {
    const { words } = it.asked;
    const { expected: say } = words.dialog;
    const { case: now } = it.head;
    const moved = movedDates(it.before.case, now, it.chain.rules);
    if (moved.length === 0) return { text: words.done.changeExpectedRelease };
    const facts = moved.map(({ item, from, to }) => ({
      title: words.item[item],
      value: say.change(dateText(it, from), dateText(it, to)),
    }));
    return { title: say.title, card: dialogCard({ intro: words.form.intro(now.number, say.moved), facts }) };
  },
});

function expectedText(it: CaseWindow, now: ExpectedRelease | null): string {
  const { words } = it.asked;
  const { expected: say } = words.dialog;
  if (now === null) return say.unknown;
  return [dayIn(it, now.on), words.code.release[now.type], now.certain ? say.certain : say.uncertain].join(" · ");
}

/** A date as it stands, or why there is none. */
function dateText(it: CaseWindow, deadline: Deadline): string {
  const { words } = it.asked;
  const { expected: say } = words.dialog;
  switch (deadline.state) {
    case "due":
      return dayIn(it, deadline.reckoning.due);
    case "notApplicable":
      return words.deadlines.notApplicable;
    case "paused":
      return say.paused;
    case "notYetKnown":
      return deadline.forecast === null ? say.later : dayIn(it, deadline.forecast.due);
  }
}

/** The person went to another prison, which takes part in the chain or not. */
export const transfer = form("transfer", {
  sends: { transfer: ({ button }) => button.save },
  facts: ({ chain, head, asked: { words } }) => [
    { title: words.dialog.transfer.from, value: chain.names.prison(head.case.prison) },
  ],
  fields: (it) => {
    const { words } = it.asked;
    const { transfer: say } = words.dialog;
    const { case: now } = it.head;
    const others = it.chain.region.prisons
      .filter(({ code }) => code !== now.prison)
      .toSorted((one, other) => Number(other.connected) - Number(one.connected))
      .map(({ code, name, connected }) => [code, connected ? name : say.mailbox(name)]);
    return [
      { kind: "choice", id: "prison", label: say.prison, answers: Object.fromEntries(others), compact: true },
      happenedOn(it, words.form.on, now.transfers.at(-1)?.on),
    ];
  },
});
