import type { LeadRole, RoleName } from "./roles/roles.ts";

declare const personIdBrand: unique symbol;

/** One person in one tenant: `<tenant id>_<object id>`, lower case. Guests keep their own tenant, so both parts count. */
export type PersonId = string & { readonly [personIdBrand]: true };

/** Whether a text names a person in a tenant. */
export const isPersonId = (text: string): text is PersonId => /^[0-9a-z-]{1,64}_[0-9a-z-]{1,64}$/.test(text);

/** Throws `RangeError` when either part is missing or holds anything but letters, digits and dashes. */
export function personId(tenant: string, objectId: string): PersonId {
  const text = `${tenant}_${objectId}`.toLowerCase();
  if (!isPersonId(text)) throw new RangeError("not a person id");
  return text;
}

/** What somebody may do in the chain, beside the roles that are claimed per case. */
export type Duty = RoleName | "intakeDesk" | "teamLead" | "administrator" | "workingGroup" | "auditor";

/** The places somebody works for. `all` for people who serve the whole region. */
export type Reach = {
  readonly prisons: readonly string[] | "all";
  readonly municipalities: readonly string[] | "all";
};

/** Someone from the directory, as a snapshot: a command carries it, so that rules need not look anything up. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation: string;
  readonly duties: readonly Duty[];
  readonly reach: Reach;
  /** For whom this person stands in now (_waarnemer_): what those hold, this person may act on. */
  readonly deputyFor?: readonly PersonId[] | undefined;
};

/** Who holds something, as it is shown: kept in the case, so that a card needs no directory. */
export type Holder = Pick<Person, "id" | "name" | "organisation">;

/** Whoever speaks to a case: a person, the source of a notice, or time itself. */
export type Actor = Person | "source" | "time";

export const holder = ({ id, name, organisation }: Person): Holder => ({ id, name, organisation });

export const leads = (duty: Duty): duty is LeadRole => duty === "aftercareCoordinator" || duty === "processDirector";
