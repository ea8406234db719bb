import { z } from "zod";
import type { Field } from "../../../cards/fields.ts";
import type { Words } from "../../../cards/words/words.nl.ts";
import type { Person } from "../../../case/person.ts";
import { roleNames } from "../../../case/roles/roles.ts";
import type { Grant } from "../../../people/accessRequests.ts";
import { homeOf, isOrganisation, organisationsFor } from "../../../people/organisations.ts";
import { several } from "../../verbs/inputs.ts";
import type { Window } from "../dialog.ts";

/** What one may ask to be. An administrator is made with `npm run people`, never by asking. */
const asked = [...roleNames, "intakeDesk", "teamLead", "workingGroup", "auditor"] as const;

type Named = { readonly code: string; readonly name: string };

/** What somebody asks or is given: where they work, as what, and for which places. */
export function accessFields(it: Window, before?: Grant & Pick<Person, "id">): readonly Field[] {
  const { region } = it.chain;
  const { words } = it.asked;
  const { signUp: say } = words.dialog;
  const many = { kind: "choice", many: true } as const;
  const inRegion = new Set(region.subregions.flatMap(({ code, inRegion }) => (inRegion ? [code] : [])));
  const { reach, duties = [] } = before ?? {};
  return [
    organisationField(it, before),
    {
      ...{ ...many, id: "duties", label: say.duties, value: duties.join(",") },
      answers: Object.fromEntries(asked.map((duty) => [duty, words.duty[duty]])),
    },
    {
      ...{ ...many, id: "prisons", label: say.prisons, optional: "sometimes", value: joined(reach?.prisons) },
      answers: placesOf(
        region.prisons.filter(({ connected }) => connected),
        words,
      ),
    },
    {
      ...{ ...many, id: "municipalities", label: say.municipalities, optional: "sometimes" },
      ...{ value: joined(reach?.municipalities) },
      answers: placesOf(
        region.municipalities.filter(({ subregion }) => inRegion.has(subregion)),
        words,
      ),
    },
  ];
}

/** Where somebody works: in their own words, or as the region lists it. */
function organisationField({ chain, asked }: Window, before?: Pick<Person, "id" | "organisation">): Field {
  const { organisations } = chain.region;
  const { id } = before ?? asked.entry;
  const question = { id: "organisation", label: asked.words.dialog.signUp.organisation } as const;
  const value = before?.organisation ?? homeOf(id, organisations) ?? "";
  if (organisations.length === 0) return { kind: "text", ...question, most: 80, value };
  const answers = Object.fromEntries(organisationsFor(id, organisations).map((name) => [name, name]));
  return { kind: "choice", ...question, answers, search: true, value: value in answers ? value : "" };
}

const placesOf = (all: readonly Named[], { desk }: Words) => ({
  all: desk.all,
  ...Object.fromEntries(all.map(({ code, name }) => [code, name])),
});

const joined = (codes: readonly string[] | "all" = []): string => (codes === "all" ? codes : codes.join(","));

const filledIn = z.object({ organisation: z.string().trim().min(1).max(80), duties: several(asked) });

/** What was filled in; a place that the region does not have is nobody's. */
export function grantIn({
  typed,
  chain: { region },
}: Window): Grant | { readonly wrong: Readonly<Record<string, null>> } {
  const read = filledIn.safeParse(typed);
  if (!read.success) return { wrong: Object.fromEntries(read.error.issues.map(({ path }) => [String(path[0]), null])) };
  if (!isOrganisation(read.data.organisation, region.organisations)) return { wrong: { organisation: null } };
  const reach = {
    prisons: codesIn(typed["prisons"], region.prisons),
    municipalities: codesIn(typed["municipalities"], region.municipalities),
  };
  return { ...read.data, reach };
}

function codesIn(typed: unknown, all: readonly Named[]): readonly string[] | "all" {
  const codes = String(typed ?? "").split(",");
  return codes.includes("all") ? "all" : codes.filter((code) => all.some((each) => each.code === code));
}
