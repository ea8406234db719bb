import type { Day } from "../calendar/day.ts";
import type { Duty } from "../case/person.ts";
import { type Entry, isAway } from "./entry.ts";

/** A prison, or a municipality, by its code. */
export type WhoseColleagues = { readonly prison: string } | { readonly municipality: string };

/** Somebody to call or mail. `away`: not there today, until when, and who stands in. */
export type Colleague = Pick<Entry, "id" | "name" | "organisation" | "phone" | "mail"> & {
  readonly away: { readonly until: Day; readonly deputy: Pick<Entry, "name" | "phone" | "mail"> | null } | null;
};

/** Who is who in a place: the people of each duty, by name. */
export type WhoIsWho = readonly { readonly duty: Duty; readonly people: readonly Colleague[] }[];

const inPrison: readonly Duty[] = ["prisonCaseManager"];
const inMunicipality: readonly Duty[] = [
  "aftercareCoordinator",
  "processDirector",
  "municipalContact",
  "probationOfficer",
  "lifeCourseCaseManager",
  "networkPartner",
];

/** `wie is wie`: whom to turn to for a prison or a municipality, their team leads, and the intake desk. */
export function whoIsWho(place: WhoseColleagues, all: readonly Entry[], today: Day): WhoIsWho {
  const reaches = ({ reach }: Entry): boolean =>
    "prison" in place ? isIn(reach.prisons, place.prison) : isIn(reach.municipalities, place.municipality);
  const named = (duty: Duty, people: readonly Entry[]) => ({
    duty,
    people: people
      .filter(({ duties }) => duties.includes(duty))
      .toSorted((one, other) => one.name.localeCompare(other.name, "nl"))
      .map((entry) => colleague(entry, all, today)),
  });
  const own = "prison" in place ? inPrison : inMunicipality;
  const there = all.filter((entry) => reaches(entry) && entry.duties.some((duty) => own.includes(duty)));
  const organisations = new Set(there.map(({ organisation }) => organisation));
  const groups = [
    ...own.map((duty) => named(duty, there)),
    named(
      "teamLead",
      all.filter(({ organisation }) => organisations.has(organisation)),
    ),
    named("intakeDesk", all),
  ];
  return groups.filter(({ people }) => people.length > 0);
}

const isIn = (reach: readonly string[] | "all", code: string): boolean => reach === "all" || reach.includes(code);

/** How somebody is reached today, or who stands in for them. */
export function colleague(
  { id, name, organisation, phone, mail, away }: Entry,
  all: readonly Entry[],
  today: Day,
): Colleague {
  const isOut = away !== undefined && isAway({ away }, today);
  const deputy = isOut ? all.find((each) => each.id === away.deputy) : undefined;
  return {
    ...{ id, name, organisation, phone, mail },
    away: isOut
      ? { until: away.until, deputy: deputy ? { name: deputy.name, phone: deputy.phone, mail: deputy.mail } : null }
      : null,
  };
}
