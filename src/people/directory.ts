import type { Day } from "../calendar/day.ts";
import { type Duty, isPersonId, type PersonId, type Reach } from "../case/person.ts";
import type { Clock } from "../clock.ts";
import { type PassOver, readable } from "../store/passOver.ts";
import type { Documents } from "../store/store.ts";
import { type AccessRequests, accessRequests } from "./accessRequests.ts";
import { type Away, type Entry, entrySchema, hasLeft, type Language, languageSchema, neverAsked } from "./entry.ts";
import { rewrite } from "./rewrite.ts";
import { standIns } from "./standIns.ts";

export type { Entry, Language } from "./entry.ts";

/** What can be changed of an entry. `undefined` takes it away. */
export type EntryChange = Partial<Omit<Entry, "id" | "deputyFor">>;

/** How somebody is reached: "Bel of mail". */
export type Contact = Pick<Entry, "name" | "organisation" | "phone" | "mail">;

/** Why an absence is not taken down. */
export type AwayProblem = "unknownPerson" | "impossibleDates" | "unknownDeputy";

/** Who works where, may do what. Rights come from here, never from what a card's data says. */
export type Directory = AccessRequests & {
  /**
   * Somebody as they are today, with those for whom they stand in. Who is not in the directory, or left, has no duties and no
   * reach: rules refuse them everything.
   */
  readonly find: (id: PersonId, name: string) => Promise<Entry>;
  /** Everybody who works in the chain today. */
  readonly list: () => Promise<readonly Entry[]>;
  /** Also those who left: for whoever keeps the directory. */
  readonly everybody: () => Promise<readonly Entry[]>;
  /** Whoever may decide about people and channels, also those whom only the settings name. */
  readonly administrators: () => Promise<readonly PersonId[]>;
  /** Writes an entry in place of whatever stood there. */
  readonly put: (entry: Entry) => Promise<void>;
  /** Changes what is named and leaves the rest as others have it. `undefined` when nobody has this id. */
  readonly patch: (id: PersonId, change: EntryChange) => Promise<Entry | undefined>;
  readonly setAway: (id: PersonId, away: Away) => Promise<AwayProblem | null>;
  readonly clearAway: (id: PersonId) => Promise<Entry | undefined>;
  /** `on` is their last day. What they hold stays theirs until somebody takes it over. */
  readonly leave: (id: PersonId, on: Day) => Promise<Entry | undefined>;
  readonly contactOf: (id: PersonId) => Promise<Contact | undefined>;
  /** In which language somebody is answered from now on: kept apart, so that choosing one touches no rights. */
  readonly speak: (id: PersonId, language: Language) => Promise<void>;
};

type Parts = Pick<Clock, "today"> & {
  /** The first ones, from the settings: they can begin before anybody is listed. */
  readonly administrators?: readonly string[];
  /** Told of each person whose row cannot be read: they may do nothing, and everybody else goes on. */
  readonly passOver?: PassOver;
};

const nowhere: Reach = { prisons: [], municipalities: [] };
const languageKey = (id: PersonId): string => `language:${id}`;

/** The directory in `documents`. */
export function directory(documents: Documents, { administrators = [], today, passOver }: Parts): Directory {
  const deputies = standIns(documents);
  const dutiesOf = ({ id, duties }: Pick<Entry, "id" | "duties">): readonly Duty[] =>
    administrators.includes(id) ? [...new Set<Duty>([...duties, "administrator"])] : duties;

  const read = async (id: PersonId): Promise<Entry | undefined> => {
    const stored = await documents.read("people", id);
    return stored === undefined ? undefined : entrySchema.parse(stored.row);
  };
  const everybody = async () => readable(await documents.list("people"), entrySchema, passOver);
  const change = (id: PersonId, to: (before: Entry | undefined) => Entry | undefined) =>
    keep({ documents, deputies, read }, id, to);
  const patch: Directory["patch"] = (id, changes) => change(id, (before) => before && { ...before, ...changes });

  const { finish, ...requests } = accessRequests({
    documents,
    admit: async ({ askedAt: _askedAt, ...asked }) => {
      await change(asked.id, (before) => {
        const isBack = before !== undefined && hasLeft(before, today());
        const duties = isBack ? asked.duties : withAsked(before, asked);
        return { ...before, ...asked, duties, leftOn: undefined };
      });
    },
  });
  /** Who was let in by somebody who died halfway comes in now. */
  const known = async (id: PersonId): Promise<Entry | undefined> =>
    (await read(id)) ?? ((await finish()) ? read(id) : undefined);

  return {
    find: async (id, name) => {
      const [entry, spoken, deputyFor] = await Promise.all([
        known(id),
        documents.read("settings", languageKey(id)),
        deputies.of(id, today()),
      ]);
      const it = entry ?? { id, name, organisation: "", duties: [], reach: nowhere };
      const language = languageSchema.safeParse(spoken?.row).data ?? it.language;
      if (hasLeft(it, today())) return { ...it, language, duties: [], reach: nowhere };
      return { ...it, language, duties: dutiesOf(it), deputyFor };
    },
    list: async () =>
      (await everybody())
        .filter((entry) => !hasLeft(entry, today()))
        .map((entry) => ({ ...entry, duties: dutiesOf(entry) })),
    everybody,
    administrators: async () => {
      const listed = (await everybody()).filter((each) => !hasLeft(each, today()));
      const named = administrators.filter(isPersonId);
      const found = listed.filter(({ duties }) => duties.includes("administrator")).map(({ id }) => id);
      return [...new Set([...named, ...found])];
    },
    put: async ({ deputyFor: _deputyFor, ...entry }) => {
      await change(entry.id, () => entry);
    },
    patch,
    setAway: async (id, away) => {
      const { from, until, deputy } = away;
      if (until < from || until < today()) return "impossibleDates";
      const standIn = deputy === null || deputy === id ? undefined : await read(deputy);
      if (deputy !== null && (standIn === undefined || hasLeft(standIn, from))) return "unknownDeputy";
      return (await patch(id, { away })) === undefined ? "unknownPerson" : null;
    },
    clearAway: (id) => patch(id, { away: undefined }),
    leave: (id, on) => patch(id, { leftOn: on }),
    contactOf: async (id) => {
      const entry = await read(id);
      if (entry === undefined || hasLeft(entry, today())) return undefined;
      const { name, organisation, phone, mail } = entry;
      return { name, organisation, phone, mail };
    },
    speak: (id, language) => documents.write("settings", languageKey(id), language),
    ...requests,
  };
}

/** What somebody asked to be, and what they are already that cannot be asked for. */
const withAsked = (before: Entry | undefined, { duties }: Pick<Entry, "duties">): readonly Duty[] => [
  ...duties,
  ...(before?.duties ?? []).filter((duty) => neverAsked.includes(duty) && !duties.includes(duty)),
];

type Keeping = {
  readonly documents: Documents;
  readonly deputies: ReturnType<typeof standIns>;
  readonly read: (id: PersonId) => Promise<Entry | undefined>;
};

/**
 * Writes an entry, and who stands in for this person with it. A former deputy is first taken out, a new one last put in: whoever
 * dies in between leaves somebody who may do too little, until it is said again, and nobody who may do too much.
 */
async function keep(
  { documents, deputies, read }: Keeping,
  id: PersonId,
  to: (before: Entry | undefined) => Entry | undefined,
): Promise<Entry | undefined> {
  const standing = await read(id);
  const planned = to(standing)?.away?.deputy ?? null;
  const dismiss = async (deputy: PersonId | null) => {
    if (deputy !== null && deputy !== planned) await deputies.end(deputy, id);
  };
  await dismiss(standing?.away?.deputy ?? null);
  const at = { table: "people", key: id, schema: entrySchema } as const;
  const { before, after } = await rewrite(documents, at, to);
  await dismiss(before?.away?.deputy ?? null);
  const away = after?.away;
  if (away !== undefined && away.deputy !== null) await deputies.begin(away.deputy, id, away);
  return after;
}
