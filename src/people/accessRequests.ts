import { z } from "zod";
import type { Instant } from "../calendar/day.ts";
import type { Duty, PersonId, Reach } from "../case/person.ts";
import { instantText, personIdText } from "../store/recordSchemas.ts";
import type { Documents } from "../store/store.ts";
import { dutiesSchema, organisationSchema, reachSchema } from "./entry.ts";
import { rewrite } from "./rewrite.ts";

/** Somebody who wants to take part (_aanmelden_): who they are, where they work, and what they want to be able to do. */
export type AccessRequest = {
  readonly id: PersonId;
  readonly name: string;
  readonly organisation: string;
  readonly duties: readonly Duty[];
  readonly reach: Reach;
  readonly askedAt: Instant;
};

/** What an administrator grants: as it was asked, or with what they changed. */
export type Grant = Pick<AccessRequest, "organisation" | "duties" | "reach">;

/** Requests that wait for an administrator. Whoever decides first decides; the other one hears that it was done. */
export type AccessRequests = {
  /** Asking again replaces what was asked before. `false` when too many wait already. */
  readonly requestAccess: (request: AccessRequest) => Promise<boolean>;
  /** Those that wait, the oldest first. */
  readonly pendingRequests: () => Promise<readonly AccessRequest[]>;
  /** Writes the entry. `undefined` when the request is no longer there. */
  readonly approve: (id: PersonId, granted?: Grant) => Promise<AccessRequest | undefined>;
  /** `undefined` when the request is no longer there, or was approved. */
  readonly refuse: (id: PersonId) => Promise<AccessRequest | undefined>;
};

/** More than this wait only when something is wrong; the document stays small. */
const most = 200;

const requestSchema = z
  .strictObject({
    id: personIdText,
    name: z.string().min(1).max(80),
    organisation: organisationSchema,
    duties: dutiesSchema,
    reach: reachSchema,
    askedAt: instantText,
    /** An administrator said yes; the entry may not stand yet. */
    granted: z.literal(true).optional(),
  })
  .readonly();

const at = { table: "settings", key: "accessRequests", schema: z.array(requestSchema).readonly() } as const;

type Parts = {
  readonly documents: Documents;
  /** Puts somebody in the directory. */
  readonly admit: (request: AccessRequest) => Promise<void>;
};

/** All of them are one document: deciding about one is one write, and two administrators never both decide. */
export function accessRequests({ documents, admit }: Parts): AccessRequests {
  const without = (id: PersonId) => rewrite(documents, at, (before) => before?.filter((each) => each.id !== id));
  return {
    requestAccess: async (request) => {
      const { after = [] } = await rewrite(documents, at, (before = []) => {
        const others = before.filter(({ id }) => id !== request.id);
        return others.length < most ? [...others, request] : before;
      });
      return after.some(({ id, askedAt }) => id === request.id && askedAt === request.askedAt);
    },
    pendingRequests: async () => {
      const stored = await documents.read(at.table, at.key);
      return stored === undefined
        ? []
        : at.schema.parse(stored.row).map(({ granted: _granted, ...request }) => request);
    },
    approve: async (id, granted) => {
      const decided = await rewrite(documents, at, (before) =>
        before?.map((each) => (each.id === id ? { ...each, ...granted, granted: true as const } : each)),
      );
      const request = decided.after?.find((each) => each.id === id);
      if (request === undefined) return undefined;
      const { granted: _granted, ...approved } = request;
      await admit(approved);
      await without(id);
      return approved;
    },
    refuse: async (id) => {
      const { before = [] } = await rewrite(documents, at, (all) =>
        all?.filter((each) => each.id !== id || each.granted === true),
      );
      const request = before.find((each) => each.id === id);
      if (request === undefined || request.granted === true) return undefined;
      const { granted: _granted, ...refused } = request;
      return refused;
    },
  };
}
