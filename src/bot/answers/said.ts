import { distance } from "fastest-levenshtein";
import { type CaseNumber, isCaseNumber } from "../../case/case.ts";
import { type CommandName, commandNames, spoken } from "./spoken.ts";

/** What somebody means by what they typed. */
export type Said =
  | {
      readonly command: CommandName;
      /** The case that they named; `null` may mean the case of this thread. */
      readonly number: CaseNumber | null;
      /** A date that they named, as machines write one: not yet known to exist. */
      readonly on: string | null;
      /** What stood behind the command, in lower case and without signs. */
      readonly rest: string;
    }
  /** `word` is only what was compared: what else somebody typed may be about a person, and is not repeated. */
  | { readonly command: "unknown"; readonly word: string; readonly nearest: readonly string[] };

/** Reads what somebody typed. `series` completes a short number: `0147` is `NML-2026-0147` in the series `NML-2026`. */
export function said(text: string, series: string): Said {
  const clean = text
    .toLowerCase()
    .replace(/<at>.*?<\/at>/g, " ")
    .replace(/(?<=\d)[/.](?=\d)/g, "-")
    .replace(/[^\p{L}\p{N}\s-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const on = dateIn(clean);
  const number = caseNumberIn(clean, series);
  const [command, word] = commandIn(clean);
  if (command === undefined && number === null) return { command: "unknown", ...nearest(clean) };
  return { command: command ?? "case", number: on === null ? number : null, on, rest: behind(word, clean) };
}

function commandIn(clean: string): readonly [CommandName, string] | readonly [undefined, ""] {
  if (clean === "") return ["help", ""];
  for (const command of commandNames) {
    const word = spoken[command].find((each) => ` ${clean} `.includes(` ${each} `));
    if (word !== undefined) return [command, word];
  }
  return [undefined, ""];
}

/** The page of a long list that somebody asks for: the first unless they name another. */
export const pageIn = (rest: string): number =>
  Math.max(1, Number(/\b(?:pagina|page) (\d{1,3})\b/.exec(rest)?.[1] ?? 1));

/** What stands behind a word. */
const behind = (word: string, clean: string): string => clean.slice(clean.indexOf(word) + word.length).trim();

/** Behind these a short number is a case's. */
const beforeNumber = Object.values(spoken)
  .flat()
  .filter((word) => word !== "link" && word !== "koppel")
  .join("|");

/** A whole number wherever it stands; a short one only alone or right behind its word: other numbers are about something else. */
function caseNumberIn(clean: string, series: string): CaseNumber | null {
  const [, of, digits] = /\b([a-z]{2,5}-\d{4})-(\d{1,6})\b/.exec(clean) ?? [];
  const [, short] = new RegExp(`(?:^|\\b(?:${beforeNumber}) )(\\d{1,6})$`).exec(clean) ?? [];
  const [, within] = /\b(?:zaak|casus|case) (\d{1,6})(?= )/.exec(clean) ?? [];
  const text = `${of?.toUpperCase() ?? series}-${(digits ?? short ?? within ?? "").padStart(4, "0")}`;
  return (digits ?? short ?? within) !== undefined && isCaseNumber(text) ? text : null;
}

const months = ["jan", "feb", "maart|mar", "apr", "mei|may", "jun", "jul", "aug", "sep", "okt|oct", "nov", "dec"];

/** A date as people type one (`23-11-2026`, `23/11/2026`, `23 november 2026`) or as machines do; answered as machines do. */
function dateIn(clean: string): string | null {
  const spelled = months.reduce(
    (text, names, index) => text.replace(new RegExp(` (?:${names})[a-z]* (?=\\d{4})`), `-${index + 1}-`),
    clean,
  );
  const [, year, month, date] = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(spelled) ?? [];
  const [, firstDate, firstMonth, lastYear] = /\b(\d{1,2})-(\d{1,2})-(\d{4})\b/.exec(spelled) ?? [];
  const [y, m, d] = [year ?? lastYear, month ?? firstMonth, date ?? firstDate];
  if (y === undefined || m === undefined || d === undefined) return null;
  return `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
}

/** How many commands are suggested at most. */
const suggested = 2;

/**
 * The commands that were probably meant: at most two letters wrong, which is also two letters that changed places; the
 * likeliest first.
 */
function nearest(clean: string): { readonly word: string; readonly nearest: readonly string[] } {
  const typed = clean.split(" ");
  const candidates = commandNames.flatMap((command) =>
    spoken[command].map((word) => {
      const same = typed.slice(0, word.split(" ").length).join(" ");
      return { word: same, nearest: spoken[command][0], off: distance(same, word), allowed: word.length < 4 ? 0 : 2 };
    }),
  );
  const close = candidates.filter(({ off, allowed }) => off <= allowed).sort((one, other) => one.off - other.off);
  const words = [...new Set(close.map((each) => each.nearest))].slice(0, suggested);
  return { word: close[0]?.word ?? "", nearest: words };
}
