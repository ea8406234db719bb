import type { Instant } from "../calendar/day.ts";
import { isNear } from "./finding.ts";
import type { Foresee, Foreseen } from "./foreseeing.ts";
import { type BeginningNotice, begins, type Notice, type NoticeReader, personOf, sourceReferenceOf } from "./notice.ts";
import type { Problem } from "./problem.ts";

/** A row that would be refused. `row` counts from 1, the header row of a file not counted. */
export type BadRow = {
  readonly row: number;
  readonly sourceReference: string | null;
  readonly problems: readonly Problem[];
};

/**
 * What would become of many rows, before anything is stored. `good`: begins a case, or becomes part of one; `known`: was
 * handed in before, or stands twice in these rows; `possibleDuplicate`: begins a case at which a person should look;
 * `unmatched`: would wait for its case. They add up to the number of rows.
 */
export type Preview = {
  readonly good: number;
  readonly known: number;
  readonly possibleDuplicate: number;
  readonly unmatched: number;
  readonly bad: readonly BadRow[];
};

type Readable = { readonly notice: Notice; readonly foreseen: Foreseen };

/** A row as it was read, with what is known of it without the other rows. */
export type ForeseenRow = Readable | { readonly sourceReference: string | null; readonly problems: readonly Problem[] };

const nameOf = ({ kind, sourceReference }: Notice) => `${kind} ${sourceReference}`;

/** What stood in the rows before; what began, by person. */
type Before = { readonly names: Set<string>; readonly began: Map<string, readonly BeginningNotice[]> };

/** What a row would become after the rows before it. */
function amongOthers({ notice, foreseen }: Readable, { names, began }: Before): Foreseen {
  if (names.has(nameOf(notice))) return "known";
  if (!begins(notice)) return foreseen === "unmatched" && began.has(personOf(notice)) ? "applied" : foreseen;
  const theirs = began.get(personOf(notice)) ?? [];
  const isDouble = theirs.some(({ admission }) => isNear(admission.admittedOn, notice.admission.admittedOn));
  return foreseen === "created" && isDouble ? "possibleDuplicate" : foreseen;
}

function remember(notice: Notice, { names, began }: Before): void {
  names.add(nameOf(notice));
  if (!begins(notice)) return;
  const person = personOf(notice);
  began.set(person, [...(began.get(person) ?? []), notice]);
}

/** Counts rows by what would become of them, in their order: doubles among the rows themselves are seen too. */
export function preview(rows: readonly ForeseenRow[]): Preview {
  const before: Before = { names: new Set(), began: new Map() };
  const counts = { created: 0, applied: 0, known: 0, possibleDuplicate: 0, unmatched: 0 };
  const bad: BadRow[] = [];
  for (const [at, row] of rows.entries()) {
    if ("problems" in row) bad.push({ row: at + 1, ...row });
    else {
      counts[amongOthers(row, before)] += 1;
      remember(row.notice, before);
    }
  }
  const { created, applied, known, possibleDuplicate, unmatched } = counts;
  return { good: created + applied, known, possibleDuplicate, unmatched, bad };
}

/** Previews rows that somebody wants to hand in. */
export type PreviewRows = (
  rows: readonly unknown[],
  said: { readonly sender: string; readonly at: Instant },
) => Promise<Preview>;

/** How many rows are looked up at once. */
const abreast = 16;

/** Reads rows, looks where each would go, and stores nothing. */
export function rowsPreviewer(options: { readonly read: NoticeReader; readonly foresee: Foresee }): PreviewRows {
  const { read, foresee } = options;
  return async (rows, { sender, at }) => {
    const foreseenRow = async (raw: unknown): Promise<ForeseenRow> => {
      const said = read(raw, at);
      if (said.ok) return { notice: said.notice, foreseen: await foresee(said.notice, sender) };
      const { notice, problems } = said;
      // Dates that do not fit any more refuse only what is new.
      const isKnown = notice !== null && (await foresee(notice, sender)) === "known";
      return isKnown ? { notice, foreseen: "known" } : { sourceReference: sourceReferenceOf(raw), problems };
    };
    const foreseen: ForeseenRow[] = [];
    for (let first = 0; first < rows.length; first += abreast) {
      foreseen.push(...(await Promise.all(rows.slice(first, first + abreast).map(foreseenRow))));
    }
    return preview(foreseen);
  };
}
