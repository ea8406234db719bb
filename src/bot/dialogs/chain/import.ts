import { later } from "../../../calendar/day.ts";
import { shortMoment } from "../../../cards/days.ts";
import type { Words } from "../../../cards/words/words.nl.ts";
import { shortHash } from "../../../notices/noticeKey.ts";
import type { Preview } from "../../../notices/preview.ts";
import type { Problem } from "../../../notices/problem.ts";
import type { DialogAnswer, PlainDialog, Window } from "../dialog.ts";
import { badFacts, badPages, furtherFact, noBadRows, withBadRows } from "./badRows.ts";
import {
  atOnce,
  importId,
  isDone,
  most,
  mostCharacters,
  type Progress,
  progressOf,
  rowsIn,
  takeIn,
} from "./importing.ts";
import { asks, sends, tells } from "./window.ts";

/** `importeer`: many notices at once, pasted as rows; first what would become of them, then the deed. */
export const importRows: PlainDialog = {
  for: "desk",
  open: async (it) => pasting(it, { facts: [], hasProgress: (await progressOf(it)) !== undefined }),
  sent: async (it) => {
    const { chain, typed } = it;
    if (typed["does"] === "state") return standing(it);
    const text = String(typed["rows"] ?? "");
    const say = it.asked.words.dialog.import;
    // The field cuts off what does not fit, and the rows behind it would be lost without a word: nothing of it is taken.
    if (text.length >= mostCharacters) return pasting({ ...it, typed: {}, problems: { rows: say.tooLong } });
    const rows = rowsIn(text) ?? [];
    if (rows.length === 0) return pasting({ ...it, problems: { rows: text.trim() === "" ? null : say.unreadable } });
    if (rows.length > most) return pasting({ ...it, problems: { rows: say.tooMany(most) } });
    if (typed["does"] === "take" && typed["seen"] === shortHash(text)) return taking(it, rows, importId(text, it));
    return previewing(it, await chain.notices.previewRows(rows, { sender: "pasted", at: chain.clock.now() }), text);
  },
};

type Shown = { readonly facts: readonly Fact[]; readonly hasProgress?: boolean; readonly buttons?: readonly Button[] };
type Fact = { readonly title: string; readonly value: string };
type Button = ReturnType<typeof sends>;

/** The window in which one pastes. */
function pasting(it: Window, { facts, hasProgress = false, buttons = [] }: Shown = { facts: [] }): DialogAnswer {
  const { import: say } = it.asked.words.dialog;
  const { nonce } = it;
  return asks("import", it, {
    facts,
    fields: [{ kind: "text", id: "rows", label: say.rows, most: mostCharacters, lines: true, hint: say.hint }],
    footer: say.limits,
    buttons: [
      ...buttons,
      { ...sends(say.look, "import", { nonce, does: "look" }), ...(buttons.length > 0 ? { style: "default" } : {}) },
      ...(hasProgress ? [stateButton(it, { title: say.state })] : []),
    ],
  });
}

/** Shows how far it is, from this page of the bad rows on. */
const stateButton = (it: Window, { title, page = 1 }: { readonly title: string; readonly page?: number }): Button => ({
  ...sends(title, "import", { nonce: it.nonce, does: "state", page }),
  ...{ style: "default", associatedInputs: "none" },
});

function previewing(it: Window, seen: Preview, text: string): DialogAnswer {
  const { import: say } = it.asked.words.dialog;
  const { good, known, possibleDuplicate, unmatched, bad } = seen;
  const strange = bad.filter(({ problems }) => problems.some(isUnknownPrison)).length;
  const refused = withBadRows(noBadRows, bad);
  const facts = [
    {
      title: say.found,
      value: counted([
        [good, say.good],
        [known + possibleDuplicate, say.double],
        [unmatched, say.waits],
        [strange, say.unknownPrison],
        [bad.length - strange, say.bad],
      ]),
    },
    ...(known > 0 ? [{ title: say.ofWhichKnown, value: say.staysAsItIs(known) }] : []),
    ...(possibleDuplicate > 0 ? [{ title: say.ofWhichMaybe, value: say.becomesCase(possibleDuplicate) }] : []),
    ...badFacts(refused, it.asked.words),
    ...furtherFact(refused, it.asked.words),
  ];
  // Most likely the list came in by machine as well: each row would become a second case, to be merged by hand.
  const isMostlyDouble = possibleDuplicate * 2 > good + known + possibleDuplicate + unmatched + bad.length;
  const take = sends(isMostlyDouble ? say.takeAnyway : say.take, "import", {
    ...{ nonce: it.nonce, does: "take", seen: shortHash(text) },
  });
  const buttons = good + possibleDuplicate + unmatched === 0 ? [] : [take];
  if (!isMostlyDouble) return pasting(it, { facts, buttons });
  const warned = { ...it, problem: say.mostlyDouble(possibleDuplicate) };
  return pasting(warned, { facts, buttons: [{ ...take, style: "destructive" }] });
}

const isUnknownPrison = ({ path, message }: Problem): boolean =>
  path === "prison" && message.endsWith("of the region file");

/** What many rows take is longer than a window may wait: then it goes on behind the answer, and is told of in the chat. */
async function taking(it: Window, rows: readonly unknown[], id: string): Promise<DialogAnswer> {
  const { chain, asked } = it;
  const before = await progressOf(it);
  if (before?.id === id && !standsStill(before, it)) return standing(it);
  if (rows.length <= atOnce) {
    await takeIn(it, rows, id);
    return standing(it);
  }
  chain.behind(async () => {
    const done = await takeIn(it, rows, id);
    await chain.say(asked.from.conversation, asked.words.dialog.import.finished(resultOf(done, asked.words)));
  });
  const { begun, state } = asked.words.dialog.import;
  return tells("import", it, begun(rows.length), { buttons: [stateButton(it, { title: state })] });
}

/** How far it is, and when it is done: what came of it. */
async function standing(it: Window): Promise<DialogAnswer> {
  const { words } = it.asked;
  const { import: say } = words.dialog;
  const progress = await progressOf(it);
  if (progress === undefined) return { text: say.none };
  const { taken, total, at, bad } = progress;
  const moment = shortMoment(at, it.chain.clock.today(), words);
  const still = standsStill(progress, it) ? ` ${say.still(moment)}` : "";
  const intro = isDone(progress) ? resultOf(progress, words) : `${say.progress(taken, total)}${still}`;
  const last = badPages(bad);
  const page = Math.min(last, Math.max(1, Math.trunc(Number(it.typed["page"] ?? 1)) || 1));
  const turned = (title: string, to: number): readonly Button[] =>
    to < 1 || to > last ? [] : [stateButton(it, { title, page: to })];
  const { previous, next } = words.dialog.agreements;
  return tells("import", it, intro, {
    facts: badFacts(bad, words, page),
    footer: last > 1 ? words.answer.pageOf(page, last) : "",
    buttons: [
      ...(isDone(progress) ? [] : [stateButton(it, { title: say.state, page })]),
      ...turned(previous, page - 1),
      ...turned(next, page + 1),
    ],
  });
}

/** Longer without a step than any part takes: whoever was taking the rows in is gone. */
const standsStill = (progress: Progress, { chain }: Window): boolean =>
  !isDone(progress) && later(progress.at, 120) < chain.clock.now();

function resultOf({ counts }: Progress, { dialog: { import: say } }: Words): string {
  return counted([
    [counts.created, say.created],
    [counts.possibleDuplicate, say.possibleDuplicate],
    [counts.applied, say.applied],
    [counts.unmatched, say.unmatched],
    [counts.known, say.known],
    [counts.invalid, say.invalid],
  ]);
}

const counted = (parts: readonly (readonly [number, (count: number) => string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, said]) => said(count))
    .join(", ");
