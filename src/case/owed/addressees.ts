import { type Day, dayOf, type Instant } from "../../calendar/day.ts";
import { nextOwnDay, type Weekday } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import type { Audience, Owed } from "../outcome.ts";
import type { Person, PersonId } from "../person.ts";
import { claimBarrier } from "../rights/rights.ts";
import { type RoleName, roleNames } from "../roles/roles.ts";
import type { Rules } from "../rules.ts";
import { nextOpenDay, openingOn } from "./openHours.ts";

/** Somebody of the directory, with when they work. No days means every working day; `until` is the last day away. */
export type Listed = Person & {
  readonly days?: readonly Weekday[] | undefined;
  readonly away?: { readonly from: Day; readonly until: Day; readonly deputy: PersonId | null } | undefined;
};

/** Who hears something, for whom ("namens"), and not before when. */
export type Addressee = { readonly to: PersonId; readonly onBehalfOf: PersonId | null; readonly from: Instant };

/** What is said of which case, and when. */
export type Saying = {
  readonly owed: Pick<Owed, "kind" | "to" | "audience">;
  readonly case: Case;
  readonly at: Instant;
};

/**
 * Who hears what a case owes, as the directory has it at this moment. Nothing ends at nobody: for whoever is away without a
 * deputy, or left, the team lead of their organisation hears it, and without one an administrator. Everybody hears it once,
 * on a day on which they work; a release waits for nobody's working day, and goes to whoever is away as well.
 */
export function addressees(saying: Saying, people: readonly Listed[], rules: Rules): readonly Addressee[] {
  const { owed, at } = saying;
  const isUrgent = owed.kind === "release";
  const known = new Map(people.map((each) => [each.id, each]));
  const meant = owed.audience === undefined ? [] : audience(owed.audience, saying, people);
  const found = [...owed.to, ...meant.map(({ id }) => id)].flatMap((id) => standInsFor(id, { saying, people, known }));
  const heard = found.length > 0 ? found : administrators(people).map(({ id }) => ({ to: id, onBehalfOf: null }));
  const once = [...Map.groupBy(heard, ({ to }) => to).values()].flatMap(([first]) => first ?? []);
  return once.map((each) => ({ ...each, from: isUrgent ? at : ownMoment(known.get(each.to), at, rules) }));
}

type Heard = Omit<Addressee, "from">;

function standInsFor(id: PersonId, context: Context): readonly Heard[] {
  const { saying, known } = context;
  const person = known.get(id);
  const self: Heard = { to: id, onBehalfOf: null };
  if (person === undefined) return above(id, null, context);
  if (!isAway(person, saying.at)) return [self];
  const named = person.away?.deputy ?? null;
  const deputy = named === null ? undefined : known.get(named);
  const instead =
    deputy === undefined || isAway(deputy, saying.at)
      ? above(id, person.organisation, context)
      : [{ to: deputy.id, onBehalfOf: id }];
  return saying.owed.kind === "release" ? [self, ...instead] : instead;
}

type Context = {
  readonly saying: Saying;
  readonly people: readonly Listed[];
  readonly known: ReadonlyMap<PersonId, Listed>;
};

/** Team leads who hear what somebody cannot; those who are away themselves are passed over. */
function above(id: PersonId, organisation: string | null, { saying, people }: Context): readonly Heard[] {
  const place = organisation ?? organisationIn(saying.case, id);
  return people
    .filter((each) => each.duties.includes("teamLead") && each.organisation === place && !isAway(each, saying.at))
    .map(({ id: to }) => ({ to, onBehalfOf: id }));
}

/** Where somebody who left the directory worked, as the case remembers it. */
function organisationIn({ roles }: Case, id: PersonId): string | null {
  const held = roleNames.map((role) => roles[role]).find((now) => now.state === "held" && now.by.id === id);
  return held?.state === "held" ? held.by.organisation : null;
}

function audience(whom: Audience, { case: it, at }: Saying, people: readonly Listed[]): readonly Listed[] {
  switch (whom.kind) {
    case "administrators":
      return administrators(people);
    case "intakeDesk":
      return desk(people);
    case "everyoneInReach":
      return inReach(whom.role, it, people).filter((each) => !isAway(each, at));
    case "teamLeads": {
      const own = whom.role === "intakeDesk" ? desk(people) : inReach(whom.role, it, people);
      const places = whom.organisation === null ? own.map(({ organisation }) => organisation) : [whom.organisation];
      return people.filter(({ duties, organisation }) => duties.includes("teamLead") && places.includes(organisation));
    }
  }
}

const desk = (people: readonly Listed[]): readonly Listed[] =>
  people.filter(({ duties }) => duties.includes("intakeDesk"));

const administrators = (people: readonly Listed[]): readonly Listed[] =>
  people.filter(({ duties }) => duties.includes("administrator"));

const inReach = (role: RoleName, it: Case, people: readonly Listed[]): readonly Listed[] =>
  people.filter((person) => claimBarrier(person, role, it) === null);

const isAway = ({ away }: Listed, at: Instant): boolean =>
  away !== undefined && away.from <= dayOf(at) && dayOf(at) <= away.until;

/** Now, when it is a day on which this person works; otherwise when the offices open on their next one. */
function ownMoment(person: Listed | undefined, at: Instant, rules: Rules): Instant {
  const today = dayOf(at);
  const own = nextOwnDay(rules.calendar, person?.days ?? [], nextOpenDay(today, rules));
  return own === today ? at : openingOn(own, rules);
}
