import {
  type Doing,
  type HintLeft,
  type Manners,
  type World,
  type Writer,
  withDelivery,
  withHead,
  withHint,
  withoutHints,
} from "./world.ts";

export const newWriter = (does: Partial<Doing> & Pick<Doing, "act">): Writer => ({
  does: { opens: false, isRepeat: false, attempts: 2, ...does },
  at: "looking",
  attempt: 1,
  hasHint: false,
  read: null,
  isLate: false,
});

/** All who are done are alike, however they came there. */
export const done = ({ does }: Writer): Writer => ({ ...newWriter(does), at: "done" });

type One = { readonly writer: Writer; readonly nth: number };

/** Every step that a writer can take now, and every way in which it can come out. */
export function writerSteps(world: World, { writer, nth }: One, manners: Manners): readonly World[] {
  const becomes = (changed: Writer, rest: World = world): World => ({
    ...rest,
    writers: rest.writers.with(nth, changed.at === "done" ? done(writer) : changed),
  });
  switch (writer.at) {
    case "looking":
      return [
        ...(writer.hasHint || !manners.hintsBeforeCommit
          ? []
          : [
              becomes(
                seen({ ...writer, hasHint: true }, manners),
                withHint(world, hintOf({ writer, nth }, manners), manners),
              ),
            ]),
        ...(writer.read === null ? [becomes(seen({ ...writer, read: readBy(writer, world) }, manners))] : []),
      ];
    case "deciding":
      return decided(world, { writer, nth }, manners).map(([after, rest]) => becomes(after, rest));
    case "withdrawing": {
      const left = world.hints.filter((hint) => isOf(hint, { writer, nth }, manners));
      if (left.length === 0) return [becomes({ ...writer, at: "done" })];
      return left.map(({ key }) => withoutHints(world, (hint) => hint.key === key));
    }
    case "delivering":
      return [becomes({ ...writer, at: "done" }, withDelivery(world))];
    case "done":
      return [];
  }
}

const readBy = ({ does: { act } }: Writer, { head }: World) => ({
  hasCase: head !== null,
  isDone: head?.acts.includes(act) ?? false,
  isLatest: true,
});

/** Whoever has both hint and reading looks at the time in the same breath. */
function seen(it: Writer, manners: Manners): Writer {
  if (it.read === null || (manners.hintsBeforeCommit && !it.hasHint)) return it;
  return manners.readsPromptly && it.isLate ? nextAttempt(it, manners) : { ...it, at: "deciding", isLate: false };
}

/** What comes of it: known already, refused, or written, unless somebody else wrote first; the answer to a write may get lost. */
function decided(world: World, { writer }: One, manners: Manners): readonly (readonly [Writer, World])[] {
  const { does, read } = writer;
  const withdrawing: Writer = { ...writer, at: "withdrawing", read: null };
  if (read?.isDone && manners.knowsItself) return [[{ ...writer, at: "delivering", read: null }, world]];
  if (does.opens === (read?.hasCase ?? false)) return [[withdrawing, world]];
  const again = nextAttempt(writer, manners);
  const refused = does.opens ? [] : [[withdrawing, world] as const];
  if (!read?.isLatest) return [...refused, [again, world]];
  const { acts, told } = world.head ?? { acts: [], told: 0 };
  const written = withHead(world, { acts: [...new Set([...acts, does.act])].sort(), told });
  return [...refused, [{ ...writer, at: "delivering", read: null }, written], [again, written]];
}

/** Somebody wrote first: it looks again. After the last attempt it stops, which is a fault that it tells. */
function nextAttempt({ does, attempt }: Writer, { hintsEachAttempt }: Manners): Writer {
  const again = { ...newWriter(does), attempt: attempt + 1, hasHint: !hintsEachAttempt };
  return attempt === does.attempts ? { ...again, at: "done" } : again;
}

const hintOf = ({ writer, nth }: One, { hintsApart }: Manners): HintLeft => ({
  key: `act ${writer.does.act} of ${hintsApart ? nth : "any"}, ${writer.attempt}`,
  of: writer.does.act,
  at: 0,
  age: "new",
});

function isOf({ key }: HintLeft, { writer, nth }: One, manners: Manners): boolean {
  return [1, 2].some((attempt) => key === hintOf({ writer: { ...writer, attempt }, nth }, manners).key);
}
