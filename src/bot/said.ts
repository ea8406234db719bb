import { distance } from "fastest-levenshtein";
import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import type { Language } from "../people/directory.ts";

/** What somebody means by what they typed. `case` without a number means the case of this thread. */
export type Said =
  | { readonly kind: "case"; readonly number: CaseNumber | null }
  | { readonly kind: "myCases" | "openRoles" | "help" | "unlink" }
  | { readonly kind: "language"; readonly language: Language }
  | { readonly kind: "link"; readonly place: string }
  /** `on` is what was typed for a date, read later; `null` when there is none. */
  | { readonly kind: "deadlines"; readonly number: CaseNumber | null; readonly on: string | null }
  | { readonly kind: "unknown"; readonly word: string; readonly nearest: string | null };

type Command = Exclude<Said["kind"], "unknown">;

/** The words for each command, Dutch first: the first is what a suggestion names. A longer word comes before its part. */
const commands: readonly (readonly [Command, readonly [string, ...string[]]])[] = [
  ["case", ["zaak", "casus", "status", "case"]],
  ["myCases", ["mijn zaken", "my cases"]],
  ["openRoles", ["open rollen", "open roles"]],
  ["deadlines", ["termijnen", "deadlines"]],
  ["language", ["taal nl", "taal en", "language en", "language nl"]],
  ["unlink", ["ontkoppel"]],
  ["link", ["koppel"]],
  ["help", ["help", "hulp", "hallo", "hoi", "hello", "hi"]],
];

/** Reads what somebody typed. `series` completes a short number: `0147` is `NML-2026-0147` in the series `NML-2026`. */
export function said(text: string, series: string): Said {
  const clean = text
    .toLowerCase()
    .replace(/<at>.*?<\/at>/g, " ")
    .replace(/(?<=\d)[/.](?=\d)/g, "-")
    .replace(/[^\p{L}\p{N}\s-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (clean === "") return { kind: "help" };
  const command = commandOf(clean);
  const number = caseNumberIn(clean, series);
  if (command === "deadlines") {
    const on = dateIn(clean);
    return { kind: command, number: on === null ? number : null, on };
  }
  if (command !== undefined && command !== "case") return meaning(command, clean);
  if (command === "case" || number !== null) return { kind: "case", number };
  return { kind: "unknown", ...nearest(clean) };
}

function commandOf(clean: string): Command | undefined {
  return commands.find(([, spoken]) => spoken.some((word) => ` ${clean} `.includes(` ${word} `)))?.[0];
}

function meaning(command: Exclude<Command, "case" | "deadlines">, clean: string): Said {
  switch (command) {
    case "language":
      return { kind: command, language: /\b(taal|language) en\b/.test(clean) ? "en" : "nl" };
    case "link":
      return { kind: command, place: clean.replace(/^.*\bkoppel\s*/, "") };
    default:
      return { kind: command };
  }
}

/** A whole number wherever it stands; a short one only alone or right behind its word: other numbers are about something else. */
function caseNumberIn(clean: string, series: string): CaseNumber | null {
  const [, of, digits] = /\b([a-z]{2,5}-\d{4})-(\d{1,6})\b/.exec(clean) ?? [];
  const [, short] = /(?:^|\b(?:zaak|casus|status|case|termijnen|deadlines) )(\d{1,6})$/.exec(clean) ?? [];
  const [, within] = /\b(?:zaak|casus|case) (\d{1,6})(?= )/.exec(clean) ?? [];
  const text = `${of?.toUpperCase() ?? series}-${(digits ?? short ?? within ?? "").padStart(4, "0")}`;
  return (digits ?? short ?? within) !== undefined && isCaseNumber(text) ? text : null;
}

const months = ["jan", "feb", "maart|mar", "apr", "mei|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec"];

/** A date as people type one (`23-11-2026`, `23/11/2026`, `23 november 2026`) or as machines do; answered as machines do. */
function dateIn(clean: string): string | null {
  const spoken = months.reduce(
    (text, names, index) => text.replace(new RegExp(` (?:${names})[a-z]* (?=\\d{4})`), `-${index + 1}-`),
    clean,
  );
  const [, year, month, date] = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(spoken) ?? [];
  const [, firstDate, firstMonth, lastYear] = /\b(\d{1,2})-(\d{1,2})-(\d{4})\b/.exec(spoken) ?? [];
  const [y, m, d] = [year ?? lastYear, month ?? firstMonth, date ?? firstDate];
  if (y === undefined || m === undefined || d === undefined) return null;
  return `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
}

/**
 * The command that was probably meant: at most two letters wrong, which is also two letters that changed places. `word` is
 * only the part that was compared: what else somebody typed may be about a person, and is not repeated.
 */
function nearest(clean: string): { readonly word: string; readonly nearest: string | null } {
  const typed = clean.split(" ");
  const candidates = commands.flatMap(([, spoken]) =>
    spoken.map((word) => {
      const same = typed.slice(0, word.split(" ").length).join(" ");
      return { word: same, nearest: spoken[0], off: distance(same, word), allowed: word.length < 4 ? 0 : 2 };
    }),
  );
  const [best] = candidates.filter(({ off, allowed }) => off <= allowed).sort((one, other) => one.off - other.off);
  return best === undefined ? { word: "", nearest: null } : { word: best.word, nearest: best.nearest };
}
