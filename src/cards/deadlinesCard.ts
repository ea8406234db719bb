import type { Day } from "../calendar/day.ts";
import type { ListedDeadline } from "../case/dates/deadlineList.ts";
import { type Item, items } from "../case/step.ts";
import { shortDay } from "./days.ts";
import { type CardJson, cardOf } from "./render.ts";
import template from "./templates/deadlines.json" with { type: "json" };
import type { Words } from "./words/words.nl.ts";

type DeadlinesView = {
  readonly title: string;
  readonly intro: string;
  readonly late: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly footer: string;
};

const render = cardOf<DeadlinesView>(template);

/** What dates are asked of: a case by its number, or a first day; `late` is how many working days the notice came late. */
export type DatedSubject = { readonly of: string; readonly admittedOn: Day; readonly late: number };

/** Every date that follows from a first day, in the order of the process. */
export function deadlinesCard(list: readonly ListedDeadline[], subject: DatedSubject, words: Words): CardJson {
  const { deadlines } = words;
  const { of, admittedOn, late } = subject;
  return render({
    title: deadlines.title(of),
    intro: deadlines.intro(shortDay(admittedOn, admittedOn, words)),
    late: late === 0 ? "" : deadlines.late(late),
    facts: list.map((line) => ({
      title: line.item,
      value: `${what(line.item, words)}: ${date(line, admittedOn, words)}`,
    })),
    footer: deadlines.footer,
  });
}

const isItem = (text: string): text is Item => items.some((item) => item === text);

const what = (item: string, { item: names, deadlines }: Words): string =>
  isItem(item) ? names[item] : deadlines.contact;

function date({ reckoning, notApplicable, assumed }: ListedDeadline, near: Day, words: Words): string {
  const { deadlines } = words;
  if (notApplicable !== null) return deadlines.notApplicable;
  const due = shortDay(reckoning.due, near, words);
  const target = shortDay(reckoning.target, near, words);
  const text = due === target ? deadlines.due(due) : deadlines.dueAndTarget(due, target);
  return assumed ? deadlines.assumed(text) : text;
}
