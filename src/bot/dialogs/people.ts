import type { Button } from "../../cards/actions.ts";
import type { ChainDialog } from "../../cards/dialogNames.ts";
import type { Field } from "../../cards/fields.ts";
import { hasPart } from "../../case/rights/rights.ts";
import type { Entry } from "../../people/directory.ts";
import { sends } from "./chain/window.ts";
import type { CaseWindow, Window } from "./dialog.ts";

/** How many people a list offers, so that its card stays small: whoever is not among them is found by searching. */
const most = 40;

/** People as the answers of a question. */
const answersOf = (people: readonly Entry[]): Readonly<Record<string, string>> =>
  Object.fromEntries(people.slice(0, most).map(({ id, name, organisation }) => [id, `${name} (${organisation})`]));

const byName = (one: Entry, other: Entry): number => one.name.localeCompare(other.name, "nl");

/** The people who have a part in a case, as the answers of a question: whoever holds something first, then by name. */
export async function peopleOf({ chain, head }: CaseWindow): Promise<Readonly<Record<string, string>>> {
  const all = (await chain.directory.list()).filter((person) => hasPart(person, head.case));
  const holding = new Set<string>(
    Object.values(head.case.roles).flatMap((role) => (role.state === "held" ? [role.by.id] : [])),
  );
  const order = (one: Entry, other: Entry) =>
    Number(holding.has(other.id)) - Number(holding.has(one.id)) || byName(one, other);
  return answersOf(all.toSorted(order));
}

/** A question for one of these people. */
export type Choosing = {
  readonly id: string;
  readonly label: string;
  readonly people: readonly Entry[];
  readonly optional?: boolean;
  readonly value?: string;
  /** Those of this organisation come first. */
  readonly firstOf?: string;
};

/** The question, and above it, when they are too many to show, one for a part of a name: `seekButton` shows who has it. */
export function whoFields(
  { typed, asked: { words } }: Window,
  { people, firstOf, ...question }: Choosing,
): readonly Field[] {
  const isLong = people.length > most;
  const part = isLong ? String(typed["seek"] ?? "").trim() : "";
  const chosen = String(typed[question.id] ?? question.value ?? "");
  const rank = (person: Entry): number => (person.id === chosen ? 0 : person.organisation === firstOf ? 1 : 2);
  const found = people
    .filter((person) => person.id === chosen || isAbout(person, part))
    .toSorted((one, other) => rank(one) - rank(other) || byName(one, other));
  const seek: Field = { kind: "text", id: "seek", label: words.form.seek, most: 80, optional: "sometimes" };
  // Somebody who still has to be found cannot be asked for yet.
  const optional = question.optional ?? (isLong ? "sometimes" : false);
  const whom: Field =
    found.length === 0
      ? { kind: "note", text: words.form.nobodyFound(question.label) }
      : { kind: "person", ...question, optional, answers: answersOf(found) };
  return [...(isLong ? [seek] : []), whom];
}

const isAbout = ({ name, organisation }: Entry, part: string): boolean =>
  `${name} ${organisation}`.toLocaleLowerCase("nl").includes(part.toLocaleLowerCase("nl"));

type Seeking = { readonly name: ChainDialog; readonly along?: Readonly<Record<string, unknown>> };

/** The button that looks for people, in a window with more of them than it shows: `does` is then `seek`. */
export const seekButton = (
  { nonce, asked: { words } }: Window,
  people: readonly Entry[],
  { name, along = {} }: Seeking,
): readonly Button[] =>
  people.length > most
    ? [{ ...sends(words.form.seekButton, name, { ...along, nonce, does: "seek" }), style: "default" }]
    : [];
