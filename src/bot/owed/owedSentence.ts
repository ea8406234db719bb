import type { Day } from "../../calendar/day.ts";
import { shortDay } from "../../cards/days.ts";
import type { PlaceNames } from "../../cards/publicCase.ts";
import { plain } from "../../cards/render.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import type { Case } from "../../case/case.ts";
import type { Owed } from "../../case/outcome.ts";
import { isRole, isWaiting, type Standing } from "../../case/owed/standing.ts";
import { type Item, items } from "../../case/step.ts";

/** What a sentence is made of. */
export type Telling = { readonly standing: Standing; readonly words: Words; readonly names: PlaceNames };

/** What is owed, in one neutral sentence. What waits for nobody any more is only named. */
export function owedSentence(it: Case, owed: Owed, { standing, words, names }: Telling): string {
  if (!isWaiting(standing)) return subject(it, owed, words);
  const { kind, item } = owed;
  const { number } = it;
  const say = words.owed;
  const role = isRole(item) ? { number, role: words.role[item].person } : null;
  const step = { number, what: whatOf(item, it, words), day: dayText(standing.due, it, words) };
  switch (kind) {
    case "unclaimed":
      return role === null ? subject(it, owed, words) : say.roleFree(role);
    case "reminder":
      if (owed.where === "digest") return say.coming(step);
      return item === "5b" ? say.isFree(step) : say.notYet(step);
    case "escalation":
      return say.escalated(step);
    case "openEnd":
      return role === null ? say.openEnd(step) : say.roleOpenEnd(role);
    case "release":
      return say.released({ number, day: dayText(it.release?.on ?? null, it, words) });
    case "handoverTask":
      return say.handoverLeft(step);
    case "handoverRefused":
      return say.handoverRefused(number);
    case "offer":
      return role === null ? subject(it, owed, words) : say.offered({ ...role, name: offeredBy(it, owed) });
    case "proposal":
      return proposal(it, words);
    case "answerCannot":
      return say.cannot(step);
    case "transfer": {
      const moved = { number, prison: plain(names.prison(it.prison)) };
      return it.roles.prisonCaseManager.state === "unused" ? say.movedOutside(moved) : say.moved(moved);
    }
    case "returned":
      return say.returned(number);
  }
}

function subject(it: Case, { kind, item }: Owed, words: Words): string {
  const { number } = it;
  const say = words.owed;
  if (isRole(item)) return say.aboutRole({ number, role: words.role[item].person });
  return kind === "proposal" || kind === "returned"
    ? say.aboutCase(number)
    : say.aboutStep(number, whatOf(item, it, words));
}

/** What has to be done, as people call it. What an agreement is about is nobody's business in a channel: it has a number. */
export function whatOf(item: string, { agreements }: Case, { item: names, owed }: Words): string {
  if (isItem(item)) return names[item];
  const index = agreements.findIndex(({ id }) => item === `4a:${id}`);
  return index === -1 ? owed.handover : owed.agreement(index + 1);
}

/** The same for who does it, in their own chat or in a window: what an agreement is about stands in it. */
export function whatToDoer(item: string, it: Case, words: Words): string {
  const agreement = it.agreements.find(({ id }) => item === `4a:${id}`);
  if (agreement === undefined) return whatOf(item, it, words);
  return `${words.code.domain[agreement.domain]}: ${plain(agreement.what)}`;
}

const isItem = (text: string): text is Item => items.some((item) => item === text);

const dayText = (on: Day | null, { admittedOn }: Case, words: Words): string =>
  on === null ? "" : shortDay(on, admittedOn, words);

const offeredBy = ({ offers }: Case, { item, to }: Owed): string =>
  plain(offers.find((each) => each.role === item && to.includes(each.to.id))?.from.name ?? "");

function proposal({ number, scaling }: Case, { owed }: Words): string {
  const name = plain(scaling.proposal?.by.name ?? "");
  return scaling.proposal?.to === "zvh" ? owed.proposedUp({ number, name }) : owed.proposedDown({ number, name });
}
