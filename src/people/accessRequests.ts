import { z } from "zod";
import { type Instant, later } from "../calendar/day.ts";
import type { Duty, Person, PersonId, Reach } from "../case/person.ts";
import { instantText, personIdText } from "../store/recordSchemas.ts";
import type { Documents } from "../store/store.ts";
import { dutiesSchema, nameSchema, organisationSchema, reachSchema } from "./entry.ts";
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

/** Which administrator decides, and when. */
export type Deciding = { readonly by: Pick<Person, "id" | "name">; readonly at: Instant };

/** What was decided about a request, by whom and when. */
export type Decision = {
  readonly by: PersonId;
  readonly name: string;
  readonly at: Instant;
  readonly granted: boolean;
};

/** A request, with the decision that stands: somebody else's when `isOurs` is false. */
export type Decided = { readonly request: AccessRequest; readonly decision: Decision; readonly isOurs: boolean };

/** Requests that wait for an administrator. Whoever decides first decides; the other one hears what was decided, and by whom. */
export type AccessRequests = {
  /** Asking again replaces what was asked before. `false` when too many wait already. */
  readonly requestAccess: (request: AccessRequest) => Promise<boolean>;
  /** Those that wait, the oldest first. What was granted and did not come to stand is finished first. */
  readonly pendingRequests: () => Promise<readonly AccessRequest[]>;
  /** A request, and what was decided about it in the last days, if anything. */
  readonly findRequest: (
    id: PersonId,
  ) => Promise<{ readonly request: AccessRequest; readonly decision: Decision | null } | undefined>;
  /** Writes the entry, unless somebody decided before. `undefined` when there is no such request. */
  readonly approve: (id: PersonId, deciding: Deciding, granted?: Grant) => Promise<Decided | undefined>;
  readonly refuse: (id: PersonId, deciding: Deciding) => Promise<Decided | undefined>;
};

/** More than this wait only when something is wrong; the document stays small. */
const most = 200;

/** Seconds for which a decision is kept for whoever comes second: a week. */
const kept = 7 * 24 * 60 * 60;

const decisionSchema = z.strictObject({ by: personIdText, name: z.string(), at: instantText, granted: z.boolean() });

const requestSchema = z
  .strictObject({
    id: personIdText,
    name: nameSchema,
    organisation: organisationSchema,
    duties: dutiesSchema,
    reach: reachSchema,
    askedAt: instantText,
    /** An administrator said yes; the entry may not stand yet. */
    granted: z.literal(true).optional(),
    decision: decisionSchema.readonly().optional(),
  })
  .readonly();

type Row = z.infer<typeof requestSchema>;

const at = { table: "settings", key: "accessRequests", schema: z.array(requestSchema).readonly() } as const;

type Parts = {
  readonly documents: Documents;
  /** Puts somebody in the directory. Twice is once. */
  readonly admit: (request: AccessRequest) => Promise<void>;
};

/** All of them are one document: deciding about one is one write, and two administrators never both decide. */
export function accessRequests({ documents, admit }: Parts): AccessRequests & {
  /** Lets in whoever was granted it by somebody who died before the entry stood; answers whether there was anybody. */
  readonly finish: () => Promise<boolean>;
} {
  const all = async (): Promise<readonly Row[]> => {
    const stored = await documents.read(at.table, at.key);
    return stored === undefined ? [] : at.schema.parse(stored.row);
  };
  const letIn = async (row: Row): Promise<void> => {
    await admit(requestOf(row));
    await rewrite(documents, at, (rows) => rows?.map((each) => (each.id === row.id ? withEntry(each) : each)));
  };
  const finish = async (): Promise<boolean> => {
    const unfinished = (await all()).filter(({ granted }) => granted === true);
    for (const row of unfinished) await letIn(row);
    return unfinished.length > 0;
  };
  const decide = async (id: PersonId, { by, at: when }: Deciding, row: Partial<Row>): Promise<Decided | undefined> => {
    const decision = { by: by.id, name: by.name, at: when, granted: row.granted === true };
    const { after = [] } = await rewrite(documents, at, (rows) =>
      rows?.some((each) => each.id === id && !isDecided(each))
        ? rows
            .filter((each) => isFresh(each, when))
            .map((each) => (each.id === id ? { ...each, ...row, decision } : each))
        : rows,
    );
    const decided = after.find((each) => each.id === id);
    if (decided?.decision === undefined) return undefined;
    if (decided.granted === true) await letIn(decided);
    const isOurs = decided.decision.by === by.id && decided.decision.at === when;
    return { request: requestOf(decided), decision: decided.decision, isOurs };
  };
  return {
    requestAccess: async (request) => {
      const { after = [] } = await rewrite(documents, at, (before = []) => {
        const others = before.filter((each) => each.id !== request.id && isFresh(each, request.askedAt));
        return others.filter((each) => !isDecided(each)).length < most ? [...others, request] : before;
      });
      return after.some(({ id, askedAt }) => id === request.id && askedAt === request.askedAt);
    },
    pendingRequests: async () => {
      await finish();
      return (await all()).filter((row) => !isDecided(row)).map(requestOf);
    },
    findRequest: async (id) => {
      const row = (await all()).find((each) => each.id === id);
      return row && { request: requestOf(row), decision: row.decision ?? null };
    },
    approve: (id, deciding, granted) => decide(id, deciding, { ...granted, granted: true }),
    refuse: (id, deciding) => decide(id, deciding, {}),
    finish,
  };
}

const requestOf = ({ granted: _granted, decision: _decision, ...request }: Row): AccessRequest => request;

const withEntry = ({ granted: _granted, ...row }: Row): Row => row;

const isDecided = ({ granted, decision }: Row): boolean => granted === true || decision !== undefined;

/** What was decided long ago, and stands, needs no keeping. */
const isFresh = ({ granted, decision }: Row, now: Instant): boolean =>
  granted === true || decision === undefined || later(decision.at, kept) > now;
