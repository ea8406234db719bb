import type { Day } from "../calendar/day.ts";
import type { Case } from "../case/case.ts";
import type { Refusal } from "../case/outcome.ts";
import type { RoleName } from "../case/roles/roles.ts";
import { items } from "../case/step.ts";
import { shortDay, shortMoment } from "./days.ts";
import type { PlaceNames } from "./publicCase.ts";
import { plain } from "./render.ts";
import type { Words } from "./words/words.nl.ts";

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
        place: it === undefined ? "" : placeFor(it, refusal.role, { places, words }),
        role: role[refusal.role].person,
        organisation: plain(refusal.organisation),
      });
    case "notYours":
    case "notYourRole":
    case "notYetOpen":
    case "notInUse":
      return say[refusal.kind]({ role: role[refusal.role].person });
    case "theyMayNot":
      return say.theyMayNot({ name: plain(refusal.name), role: role[refusal.role].person });
    case "hasNoPart":
      return refusal.name === "" ? say.strangerHasNoPart : say.hasNoPart({ name: plain(refusal.name) });
    case "noLongerListed":
      return say.noLongerListed({
        place: refusal.place === null ? null : placeName(refusal.role, refusal.place, { places, words }),
        role: role[refusal.role].person,
      });
    case "notOffered":
      return say.notOffered({ role: role[refusal.role].person });
    case "otherOrganisation":
      return say.otherOrganisation({ organisation: plain(refusal.organisation) });
    case "needsSecondPerson":
      return say.needsSecondPerson({ role: role[refusal.side].person });
    case "needsDetails":
      return say.needsDetails({ what: itemText(refusal.item, words) });
    case "taskTaken":
      return say.taskTaken({ name: plain(refusal.by.name) });
    case "alreadyRecorded":
      return say.alreadyRecorded({ day: shortDay(refusal.on, today, words) });
    case "notYetPossible":
      return say.notYetPossible({ first: itemText(refusal.first, words) });
    case "impossibleDate":
    case "textMissing":
      return say[refusal.kind]({ field: say.field[refusal.field] });
    case "textTooLong":
      return say.textTooLong({ field: say.field[refusal.field], most: refusal.most });
    case "personalData":
      return say.personalData({ found: say.found[refusal.found] });
    case "pastDue":
      return say.pastDue({ day: shortDay(refusal.due, today, words) });
    case "tooFarAhead":
      return say.tooFarAhead({ day: shortDay(refusal.last, today, words) });
    case "tooMany":
      return say.tooMany({ most: refusal.most });
    case "ended":
      return say.ended[refusal.state];
    case "noProposal":
    case "notYourPart":
    case "onlyIntakeDesk":
    case "needsGcos":
    case "needsReference":
    case "caseFull":
    case "unknownAgreement":
    case "nothingToCorrect":
    case "staleCard":
    case "noPart":
    case "unknownPerson":
    case "unknownCase":
      return say[refusal.kind];
  }
}

/** A step in words, when it is one: `4a:` and an agreement is step 4a. */
function itemText(item: string, { item: names, refusal: { first } }: Words): string {
  const step = items.find((each) => each === item.split(":")[0]);
  if (step !== undefined) return names[step];
  return item === "concept" || item === "handover" || item === "lead" || item === "release" ? first[item] : first.other;
}

type Named = Pick<RefusalContext, "places" | "words">;

/** The place that keeps somebody out: the prison for its casemanagers, otherwise the municipality of return. */
const placeFor = (it: Case, role: RoleName, named: Named): string =>
  role === "prisonCaseManager" || it.municipality === null
    ? named.places.prison(it.prison)
    : placeName(role, it.municipality, named);

const placeName = (role: RoleName, code: string, { places, words }: Named): string =>
  role === "prisonCaseManager" ? places.prison(code) : words.placeName.municipality(places.municipality(code));
