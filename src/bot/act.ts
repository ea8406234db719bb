import type { CaseNumber } from "../case/case.ts";
import type { Command, OperationId } from "../case/commands.ts";
import { type Person, personId } from "../case/person.ts";
import type { Entry } from "../people/directory.ts";
import type { Reply } from "../store/change.ts";
import { holderKey } from "../store/lookupKeys.ts";
import { type Asked, originOf, seenBy } from "./asked.ts";
import { type Chain, wordsFor } from "./chain.ts";
import type { Inbound } from "./inbound.ts";
import type { Naming, Spoken } from "./verbs/verb.ts";

/** What somebody says to a case, as far as it is known before the directory says who they are. */
export type Act = {
  readonly case: CaseNumber;
  readonly operation: OperationId;
  readonly command: (spoken: Spoken, naming: Naming) => Command | Promise<Command>;
};

export type Acted = Asked & { readonly reply: Reply };

/** Has a case decide about what somebody asked. The person is looked up while the case is read: two round trips in all. */
export async function act(chain: Chain, from: Inbound, act: Act): Promise<Acted> {
  const { operation } = act;
  const finding = chain.directory.find(from.who.id, from.who.name);
  const at = chain.clock.now();
  const command = finding.then((by) => act.command({ by, at, operation }, naming(chain, { by, from, operation })));
  // Whoever acts may come to hold something: found under their name from the moment that they do.
  const lookups = [holderKey(from.who.id)];
  const reply = await chain.change({ caseNumber: act.case, operation, command, lookups, origin: originOf(from) });
  const entry = await finding;
  return { reply, entry, words: wordsFor(entry, from, chain), from };
}

type Acting = { readonly by: Entry; readonly from: Inbound; readonly operation: OperationId };

function naming(chain: Chain, { by, from, operation }: Acting): Naming {
  return {
    agreementsOf: async (number) => {
      const seen = await seenBy({ entry: by, words: wordsFor(by, from, chain), from }, chain, number);
      return "head" in seen ? seen.head.case.agreements : [];
    },
    person: (picked) => whoIs(picked, chain.directory, from.channel.tenant),
    fresh: operation.replace(/[^A-Za-z0-9]/g, "").slice(0, 12),
  };
}

/**
 * A list of ours names people by their id. Teams names whoever was picked in its own list by object id: somebody of the tenant
 * in which it was picked, or else a guest, whom the directory knows under their own one. Who is not in the directory may hold
 * nothing, nor may an object id that is somebody in more than one other tenant.
 */
export async function whoIs(
  picked: string,
  directory: Pick<Chain["directory"], "list">,
  tenant: string,
): Promise<Person> {
  const named = picked.split(",")[0]?.toLowerCase() ?? "";
  const all = await directory.list();
  const own = `${tenant}_${named}`.toLowerCase();
  const known = all.find(({ id }) => id === named) ?? all.find(({ id }) => id === own);
  const [guest, ...others] = all.filter(({ id }) => id.endsWith(`_${named}`));
  return known ?? (others.length === 0 ? guest : undefined) ?? stranger(tenant, named);
}

const stranger = (tenant: string, named: string): Entry => ({
  id: personId(tenant, named.replace(/[^0-9a-z-]/g, "").slice(0, 64) || "unknown"),
  name: "",
  organisation: "",
  duties: [],
  reach: { prisons: [], municipalities: [] },
});
