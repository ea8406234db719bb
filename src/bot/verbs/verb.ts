import { z } from "zod";
import type { CaseNumber } from "../../case/case.ts";
import type { Command, OperationId } from "../../case/commands.ts";
import type { Person } from "../../case/person.ts";
import type { Agreement } from "../../case/records/planRecord.ts";
import type { KnownPlaces } from "../../notices/schemas.ts";

/** What a verb makes of its data: a command that still lacks who says it, when, and under which name. */
type Draft<Each extends Command = Command> = Each extends { readonly by: "time" }
  ? never
  : Omit<Each, "by" | "at" | "operation">;

/** Who says something, when, and under which name it is remembered. */
export type Spoken = { readonly by: Person; readonly at: Command["at"]; readonly operation: OperationId };

/** What a verb can look up while it makes its command. */
export type Naming = {
  /** Somebody who was picked from a list: the directory says who that is, and what they may do. */
  readonly person: (picked: string) => Promise<Person>;
  /** The agreements of another case; none when whoever asks has no part in it. */
  readonly agreementsOf: (number: CaseNumber) => Promise<readonly Agreement[]>;
  /** Names something that this act begins: the same act gives the same name. */
  readonly fresh: string;
};

/** What somebody's data says: a command, or the inputs that are missing or make no sense. */
export type Read =
  | { readonly ok: true; readonly command: (spoken: Spoken, naming: Naming) => Promise<Command> }
  | { readonly ok: false; readonly wrong: readonly string[] };

/** Something that a button or a dialog can ask of a case. */
export type Verb = { readonly read: (data: unknown, places: KnownPlaces) => Read };

/**
 * A verb, from what its data looks like and what that means to the case. A button sends its data as it is; a dialog
 * sends what was filled in flat, with an id like `knownAt.benefits` for a field within a field, and leaves out what is empty.
 * What names a place is held against those of the region: whatever else a client sends would stand on the card.
 */
export function verb<Data>(
  shape: z.ZodType<Data> | ((places: KnownPlaces) => z.ZodType<Data>),
  draft: (data: Data, naming: Naming) => Draft | Promise<Draft>,
): Verb {
  return {
    read: (data, places) => {
      const schema = typeof shape === "function" ? shape(places) : shape;
      const read = schema.safeParse(nested(data));
      if (!read.success) return { ok: false, wrong: [...new Set(read.error.issues.map(({ path }) => path.join(".")))] };
      return {
        ok: true,
        command: async (spoken, naming) => ({ ...(await draft(read.data, naming)), ...spoken }),
      };
    },
  };
}

const flat = z.record(z.string(), z.unknown()).catch({});

/** `knownAt.benefits` becomes `knownAt: { benefits }`; what is empty was not filled in. */
export function nested(data: unknown): Readonly<Record<string, unknown>> {
  const given = Object.entries(flat.parse(data)).filter(([, value]) => value !== "");
  const [deep, plain] = [given.filter(([key]) => key.includes(".")), given.filter(([key]) => !key.includes("."))];
  const within = Map.groupBy(deep, ([key]) => key.slice(0, key.indexOf(".")));
  const groups = [...within].map(([key, fields]) => [
    key,
    nested(Object.fromEntries(fields.map(([id, value]) => [id.slice(key.length + 1), value]))),
  ]);
  return Object.fromEntries([...plain, ...groups]);
}
