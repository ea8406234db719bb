import type { Day } from "../src/calendar/day.ts";
import type { ListedDeadline } from "../src/case/dates/deadlineList.ts";
import { receivedLate } from "../src/case/dates/deadlines.ts";
import type { ProcessFacts } from "../src/case/dates/processFacts.ts";
import type { Input } from "../src/case/dates/reckoning.ts";
import type { Rules } from "../src/case/rules.ts";

const names: Readonly<Record<string, string>> = {
  "1c": "check: bekend bij ZVH, gemeente?",
  "1d": "uitkomst en advies doorgeven",
  "1e": "contact: PI, regie en gemeente",
  "1f": "taken verdelen, wie gaat mee",
  "2a": "intake",
  "2b": "informatieblad",
  "2c": "verrijking",
  "3a": "initiatief voor het plan",
  "3b": "conceptplan en trajectgesprek",
  "3c": "plan vaststellen in het MDO",
  "3d": "plan en acties delen",
  "4b": "trajectgesprek, elke zes weken",
  "5a-start": "overdracht starten",
  "5a": "overdracht geaccepteerd",
  "5b": "uit-detentiemelding",
};

const inputNames: Readonly<Record<Input["of"], string>> = {
  admission: "admission",
  receipt: "receipt",
  request: "request",
  adoption: "adoption",
  talk: "last talk",
  release: "release",
  intake: "before the intake of",
  known: "at once, known since",
  pausedUntil: "paused until",
};

/** The dates as a table at a shell: one line each, with how it came about. */
export function deadlineTable(list: readonly ListedDeadline[], facts: ProcessFacts, rules: Rules): string {
  const late = receivedLate(facts, rules);
  const head = [
    `Binnen ${shown(facts.admittedOn)} · ontvangen ${shown(facts.receivedOn)}`,
    late === 0 ? "" : ` · vertraagd ontvangen (${late} werkdag${late === 1 ? "" : "en"})`,
    facts.release === null ? "" : ` · einde detentie ${shown(facts.release)}`,
  ].join("");
  const rows = list.map((line) => [
    line.item,
    names[line.item] ?? "",
    line.reckoning.target === line.reckoning.due ? "" : shown(line.reckoning.target),
    line.notApplicable === null ? shown(line.reckoning.due) : "n.v.t. (kort verblijf)",
    explained(line),
  ]);
  return [head, "", ...columns([["item", "wat", "target", "due", "how"], ...rows])].join("\n");
}

/** Why the date is what it is, in one line. */
function explained({ reckoning, assumed, because }: ListedDeadline): string {
  const { rule, inputs, raw, due, source } = reckoning;
  return [
    `${rule} (${source === "note" ? "from the note" : "our proposal"})`,
    inputs.map(({ of, on }) => `${inputNames[of]} ${shown(on)}`).join(", "),
    assumed ? "assuming step 3c on its last day" : "",
    raw === due ? "" : `raw ${shown(raw)}`,
    because === "releasedBefore" ? `release comes before ${shown(due)}` : "",
    because === "stayTooShort" ? "the stay is too short for a plan" : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

const shown = (on: Day): string =>
  Temporal.PlainDate.from(on).toLocaleString("nl-NL", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  });

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width(column)))
      .join("  ")
      .trimEnd(),
  );
}
