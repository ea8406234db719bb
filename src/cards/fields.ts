import type { Day } from "../calendar/day.ts";
import type { Words } from "./words/words.nl.ts";

/** An element of a card, as the Adaptive Cards schema has it. */
export type Element = Readonly<Record<string, unknown>>;

type Asked = {
  readonly id: string;
  readonly label: string;
  /** May be left empty, which the label says by itself; `sometimes` when the label says already in which case. */
  readonly optional?: boolean | "sometimes";
  readonly value?: string;
};

/** A question of a dialog. One that is not `optional` has to be answered. */
type Asking =
  /** Fixed answers, all in view; `compact` shows them as a list that opens, `search` as one in which one types, `many` takes more. */
  | (Asked & {
      readonly kind: "choice";
      readonly answers: Readonly<Record<string, string>>;
      readonly compact?: boolean;
      readonly search?: boolean;
      readonly many?: boolean;
    })
  /** Somebody: those whom the directory has in reach, and in Teams whoever takes part in this conversation. */
  | (Asked & { readonly kind: "person"; readonly answers: Readonly<Record<string, string>> })
  | (Asked & { readonly kind: "day"; readonly min?: Day; readonly max?: Day })
  | (Asked & { readonly kind: "time" })
  | (Asked & { readonly kind: "text"; readonly most: number; readonly lines?: boolean; readonly hint?: string });

/** A box to tick. */
type Ticking = { readonly kind: "tick"; readonly id: string; readonly label: string; readonly value?: boolean };

/** Something that a dialog asks, or says between what it asks. */
export type Field = Asking | Ticking | { readonly kind: "note"; readonly text: string };

/** What somebody typed so far, by the id of the input: kept when a dialog comes back. */
export type Typed = Readonly<Record<string, unknown>>;

/** What is wrong with an input, by its id; `null` when it was left empty or makes no sense. */
export type Problems = Readonly<Record<string, string | null>>;

/** The inputs of a dialog, each with what is wrong under it and with what was typed kept. */
export function inputsOf(
  fields: readonly Field[],
  { words, ...filled }: Filled & { readonly words: Words },
): readonly Element[] {
  return fields.flatMap((field) => {
    if (field.kind === "note") return [{ type: "TextBlock", text: field.text, wrap: true, spacing: "medium" }];
    const input = inputOf(field, filled.typed[field.id], words);
    const problem = problemWith(field.id, fields, filled);
    return problem === undefined ? [input] : [input, wrong(problem ?? words.form.missing[field.kind])];
  });
}

type Filled = { readonly typed: Typed; readonly problems: Problems };

/**
 * What is wrong with an input. What is wrong with `at` as a whole is said once, under the first of `at.on` and `at.time`;
 * when something is missing, under each of them that was left empty.
 */
function problemWith(id: string, fields: readonly Field[], { typed, problems }: Filled): string | null | undefined {
  const [whole = id] = id.split(".");
  if (id in problems || !(whole in problems)) return problems[id];
  const parts = fields.flatMap((field) =>
    field.kind !== "note" && field.id.startsWith(`${whole}.`) ? [field.id] : [],
  );
  const empty = problems[whole] === null ? parts.filter((part) => (typed[part] ?? "") === "") : [];
  const places = empty.length > 0 ? empty : parts.slice(0, 1);
  return places.includes(id) ? problems[whole] : undefined;
}

const wrong = (text: string): Element => ({
  type: "TextBlock",
  text,
  color: "attention",
  weight: "bolder",
  spacing: "none",
  wrap: true,
});

function inputOf(field: Asking | Ticking, typed: unknown, words: Words): Element {
  return field.kind === "tick" ? toggle(field, typed) : { ...asking(field, typed, words), ...answering(field) };
}

function toggle({ id, label, value = false }: Ticking, typed: unknown): Element {
  const isOn = typed === undefined ? value : String(typed) === "true";
  return {
    type: "Input.Toggle",
    id,
    title: label,
    value: String(isOn),
    valueOn: "true",
    valueOff: "false",
    wrap: true,
  };
}

function asking({ id, kind, label, optional = false, value: given }: Asking, typed: unknown, { form }: Words): Element {
  const value = typed === undefined ? given : String(typed);
  return {
    type: types[kind],
    id,
    label: optional === true ? form.optional(label) : label,
    isRequired: optional === false,
    errorMessage: form.missing[kind],
    ...(value === undefined || value === "" ? {} : { value }),
  };
}

const types = {
  choice: "Input.ChoiceSet",
  person: "Input.ChoiceSet",
  day: "Input.Date",
  time: "Input.Time",
  text: "Input.Text",
} as const;

/** What there is to choose from, or how it may be filled in. */
function answering(field: Asking): Element {
  switch (field.kind) {
    case "choice": {
      const { compact = false, search = false, many = false } = field;
      const style = many ? "expanded" : search ? "filtered" : compact ? "compact" : "expanded";
      return { style, isMultiSelect: many, wrap: true, choices: choicesOf(field.answers) };
    }
    case "person":
      return { style: "filtered", choices: choicesOf(field.answers), ...anybodyHere };
    case "day":
      return bounds(field);
    case "time":
      return {};
    case "text": {
      const hint = field.hint === undefined ? {} : { placeholder: field.hint };
      return { maxLength: field.most, isMultiline: field.lines === true, ...hint };
    }
  }
}

/** Teams searches the people of this conversation for it; only they can be picked besides the listed ones. */
const anybodyHere = {
  "choices.data": { type: "Data.Query", dataset: "graph.microsoft.com/users?scope=currentContext" },
};

const bounds = ({ min, max }: { readonly min?: Day; readonly max?: Day }) => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

const choicesOf = (answers: Readonly<Record<string, string>>) =>
  Object.entries(answers).map(([value, title]) => ({ title, value }));
