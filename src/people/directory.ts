import { z } from "zod";
import type { Duty, Person, PersonId, Reach } from "../case/person.ts";
import { isPersonId } from "../case/person.ts";
import { roleNames } from "../case/roles.ts";
import type { Documents } from "../store/store.ts";

const duties: readonly Duty[] = [...roleNames, "intakeDesk", "teamLead", "administrator", "workingGroup", "auditor"];

const reach = z.union([z.literal("all"), z.array(z.string())]).readonly();

/** Someone who works in the chain: what they may do, where, and in which language they are answered. */
const entrySchema = z.strictObject({
  id: z.string().refine(isPersonId),
  name: z.string().min(1).max(80),
  organisation: z.string().min(1).max(80),
  duties: z.array(z.enum(duties)).readonly(),
  reach: z.strictObject({ prisons: reach, municipalities: reach }).readonly(),
  language: z.enum(["nl", "en"]).optional(),
});

export type Language = "nl" | "en";
export type Entry = Person & { readonly language?: Language | undefined };

/** Who works where, may do what. Rights come from here, never from what a card's data says. */
export type Directory = {
  /** Somebody who is not in the directory has no duties and no reach: rules refuse them everything. */
  readonly find: (id: PersonId, name: string) => Promise<Entry>;
  readonly list: () => Promise<readonly Entry[]>;
  readonly put: (entry: Entry) => Promise<void>;
};

const nowhere: Reach = { prisons: [], municipalities: [] };

/** The directory in `documents`. `administrators` are the first ones, from the settings: they can begin before anybody is listed. */
export function directory(documents: Documents, administrators: readonly string[] = []): Directory {
  const unlisted = (id: PersonId, name: string): Entry => ({
    id,
    name,
    organisation: "",
    duties: administrators.includes(id) ? ["administrator"] : [],
    reach: nowhere,
  });
  return {
    find: async (id, name) => {
      const stored = await documents.read("people", id);
      return stored === undefined ? unlisted(id, name) : entrySchema.parse(stored.row);
    },
    list: async () => (await documents.list("people")).map(({ row }) => entrySchema.parse(row)),
    put: (entry) => documents.write("people", entry.id, entrySchema.parse(entry)),
  };
}
