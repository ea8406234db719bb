import { later } from "../../../calendar/day.ts";
import { shortMoment } from "../../../cards/days.ts";
import { plain } from "../../../cards/render.ts";
import type { Words } from "../../../cards/words/words.nl.ts";
import { shortHash } from "../../../notices/noticeKey.ts";
import type { Preview } from "../../../notices/preview.ts";
import type { Problem } from "../../../notices/problem.ts";
import type { DialogAnswer, PlainDialog, Window } from "../dialog.ts";
import {
  atOnce,
  type BadRow,
  importId,
  isDone,
  most,
  mostCharacters,
  type Progress,
  progressOf,
  rowsIn,
  takeIn,
  toldAtMost,
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
      ...(hasProgress ? [stateButton(it)] : []),
    ],
  });
}

const stateButton = (it: Window): Button => ({
  ...sends(it.asked.words.dialog.import.state, "import", { nonce: it.nonce, does: "state" }),
  ...{ style: "default", associatedInputs: "none" },
});

function previewing(it: Window, seen: Preview, text: string): DialogAnswer {
  const { import: say } = it.asked.words.dialog;
  const { good, known, possibleDuplicate, unmatched, bad } = seen;
  const strange = bad.filter(({ problems }) => problems.some(isUnknownPrison)).length;
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
    ...badRows(bad, bad.length, it.asked.words),
  ];
  const take = sends(say.take, "import", { nonce: it.nonce, does: "take", seen: shortHash(text) });
  return pasting(it, { facts, buttons: good + possibleDuplicate + unmatched > 0 ? [take] : [] });
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
  return tells("import", it, asked.words.dialog.import.begun(rows.length), { buttons: [stateButton(it)] });
}

/** How far it is, and when it is done: what came of it. */
async function standing(it: Window): Promise<DialogAnswer> {
  const { words } = it.asked;
  const { import: say } = words.dialog;
  const progress = await progressOf(it);
  if (progress === undefined) return { text: say.none };
  const { taken, total, at, counts, bad } = progress;
  const moment = shortMoment(at, it.chain.clock.today(), words);
  const still = standsStill(progress, it) ? ` ${say.still(moment)}` : "";
  const intro = isDone(progress) ? resultOf(progress, words) : `${say.progress(taken, total)}${still}`;
  return tells("import", it, intro, {
    facts: badRows(bad, counts.invalid, words),
    buttons: isDone(progress) ? [] : [stateButton(it)],
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

/** Each bad row by its number, with the fields that are wrong and why; never what stood in them. */
function badRows(bad: readonly BadRow[], count: number, words: Words): readonly Fact[] {
  const { import: say } = words.dialog;
  const told = bad.slice(0, toldAtMost).map(({ row, problems }) => ({
    title: say.row(row),
    value: problems.map((problem) => problemText(problem, words)).join("; "),
  }));
  return count > told.length ? [...told, { title: "", value: say.more(count - told.length) }] : told;
}

function problemText({ path, message }: Problem, { dialog: { import: say } }: Words): string {
  const field = path === "" ? say.wholeRow : plain(path);
  if (message === "is missing") return say.missing(field);
  if (message.endsWith("of the region file")) return say.unknownPlace(field);
  if (message.startsWith("is not a known field") || message.startsWith("has other fields")) return say.unknown(field);
  return message.startsWith("lies ") ? say.impossibleDay(field) : say.wrong(field);
}
