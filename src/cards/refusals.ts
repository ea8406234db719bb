import type { Day } from "../calendar/day.ts";
import type { Case } from "../case/case.ts";
import type { Refusal } from "../case/outcome.ts";
import { shortMoment } from "./days.ts";
import type { PlaceNames } from "./publicCase.ts";
import { plain } from "./render.ts";
import type { Words } from "./words.nl.ts";

/** What a refusal needs to be said in words. */
export type RefusalContext = {
  readonly case: Case | undefined;
  readonly today: Day;
  readonly places: PlaceNames;
  readonly words: Words;
};

/** Why it is not done, what that means, and what the person can do now. */
export function refusalText(refusal: Refusal, { case: it, today, places, words }: RefusalContext): string {
  const { refusal: say, role } = words;
  const number = it?.number ?? "";
  switch (refusal.kind) {
    case "alreadyHeld":
      return say.alreadyHeld({
        name: plain(refusal.by.name),
        organisation: plain(refusal.by.organisation),
        time: shortMoment(refusal.since, today, words),
        role: role[refusal.role].person,
        number,
      });
    case "outOfReach":
      return say.outOfReach({
        number,
        place: it === undefined ? "" : placeFor(it, refusal.role, places),
        role: role[refusal.role].person,
        organisation: plain(refusal.organisation),
      });
    case "notYours":
    case "notYourRole":
    case "notYetOpen":
    case "notInUse":
      return say[refusal.kind]({ role: role[refusal.role].person });
    case "onlyIntakeDesk":
    case "needsGcos":
    case "noPart":
    case "unknownPerson":
    case "unknownCase":
      return say[refusal.kind];
  }
}

/** The place that keeps somebody out: the prison for its casemanagers, otherwise the municipality of return. */
const placeFor = (it: Case, role: string, places: PlaceNames): string =>
  role === "prisonCaseManager" || it.municipality === null
    ? places.prison(it.prison)
    : places.municipality(it.municipality);
