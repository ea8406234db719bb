import type { Checked } from "./checker.ts";
import type { Driven } from "./driver.ts";
import type { Row } from "./part.ts";

/** A promise that nothing of a kind happens. */
const none = (promised: string, seen: string, list: readonly string[]): Row => ({
  promised,
  seen,
  holds: list.length === 0,
  list,
});

/** What every proof with people in it promises, and what came of it. */
export function checkedRows({ notices, clicks, repeats, wrong }: Driven, it: Checked): readonly Row[] {
  const doubts = `${it.doubts.length} doubts on record`;
  return [
    {
      promised: "each notice and click is asked until it is answered",
      seen: `${notices} notices, ${clicks} clicks; ${repeats} times asked again`,
      holds: true,
    },
    none("nothing acknowledged is lost", `${it.lost.length} of ${it.acknowledged} lost`, it.lost),
    none("no change of a case happens twice", `${it.doubled.length} doubled`, it.doubled),
    none("nobody hears what is not so, such as that somebody was first", `${wrong.length} false answers`, wrong),
    none(
      "every card stands and shows its case, every reminder is said, but for doubts on record",
      `${it.said} cards and messages, ${it.unsaid.length} missing`,
      it.unsaid,
    ),
    none(
      "whatever a case will still owe, something in the agenda looks at it by then",
      `${it.forgotten.length} forgotten`,
      it.forgotten,
    ),
    none(
      "a message is doubled only where Teams left doubt, which is on record",
      `${it.repeated.length} doubled with a doubt on record, ${it.undoubted.length} without; ${doubts}`,
      it.undoubted,
    ),
    { promised: "what is doubled is listed", seen: listed(it.repeated), holds: true },
  ];
}

const listed = (all: readonly string[]): string => (all.length === 0 ? "nothing" : all.join("; "));
