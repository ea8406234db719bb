import { z } from "zod";
import type { Duty, Person, PersonId, Reach } from "../case/person.ts";
import { isPersonId } from "../case/person.ts";
import { roleNames } from "../case/roles.ts";
import type { Documents } from "../store/store.ts";

const duties: readonly Duty[] = [...roleNames, "intakeDesk", "teamLead", "administrator", "workingGroup", "auditor"];

const reach = z.union([z.literal("all"), z.array(z.string())]).readonly();

const languageSchema = z.enum(["nl", "en"]);

/** Someone who works in the chain: what they may do, where, and in which language they are answered. */
const entrySchema = z.strictObject({
  id: z.string().refine(isPersonId),
  name: z.string().min(1).max(80),
  organisation: z.string().min(1).max(80),
  duties: z.array(z.enum(duties)).readonly(),
  reach: z.strictObject({ prisons: reach, municipalities: reach }).readonly(),
  language: languageSchema.optional(),
});

export type Language = "nl" | "en";
export type Entry = Person & { readonly language?: Language | undefined };

/** Who works where, may do what. Rights come from here, never from what a card's data says. */
export type Directory = {
  /** Somebody who is not in the directory has no duties and no reach: rules refuse them everything. */
  readonly find: (id: PersonId, name: string) => Promise<Entry>;
  readonly list: () => Promise<readonly Entry[]>;
  readonly put: (entry: Entry) => Promise<void>;
  /** In which language somebody is answered from now on: kept apart, so that choosing one touches no rights. */
  readonly speak: (id: PersonId, language: Language) => Promise<void>;
};

const nowhere: Reach = { prisons: [], municipalities: [] };

/** The directory in `documents`. `administrators` are the first ones, from the settings: they can begin before anybody is listed. */
export function directory(documents: Documents, administrators: readonly string[] = []): Directory {
  const languageKey = (id: PersonId) => `language:${id}`;
  const first = (id: PersonId): readonly Duty[] => (administrators.includes(id) ? ["administrator"] : []);
  return {
    find: async (id, name) => {
      const [stored, spoken] = await Promise.all([
        documents.read("people", id),
        documents.read("settings", languageKey(id)),
      ]);
      const entry = stored === undefined ? undefined : entrySchema.parse(stored.row);
      const { duties, ...rest } = entry ?? { id, name, organisation: "", duties: [], reach: nowhere };
      const language = languageSchema.safeParse(spoken?.row).data ?? entry?.language;
      return { ...rest, duties: [...new Set([...duties, ...first(id)])], language };
    },
    list: async () => (await documents.list("people")).map(({ row }) => entrySchema.parse(row)),
    put: (entry) => documents.write("people", entry.id, entrySchema.parse(entry)),
    speak: (id, language) => documents.write("settings", languageKey(id), language),
  };
}
