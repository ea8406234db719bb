import { z } from "zod";
import { caseLines } from "../cards/caseLines.ts";
import { publicCase } from "../cards/publicCase.ts";
import { statusCard } from "../cards/statusCard.ts";
import { type CaseNumber, isCaseNumber } from "../case/case.ts";
import { endOf } from "../case/changes/endings.ts";
import { hasPart } from "../case/rights/rights.ts";
import { readHeads } from "../store/heads.ts";
import { holderKey, municipalityKey, prisonKey } from "../store/lookupKeys.ts";
import type { Head } from "../store/store.ts";
import { askedBy, readBy } from "./asked.ts";
import type { Chain } from "./chain.ts";
import type { Inbound } from "./inbound.ts";

/** Clients differ in what they send along; whatever makes no sense is left out. */
const query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.coerce.string() })).catch([]),
  queryOptions: z.object({ skip: z.int().min(0).catch(0), count: z.int().min(1).max(25).catch(10) }).catch({
    skip: 0,
    count: 10,
  }),
});

/** What Teams shows under the search field: cases to insert, or one sentence. */
export type Found =
  | { readonly type: "message"; readonly text: string }
  | { readonly type: "result"; readonly attachmentLayout: "list"; readonly attachments: readonly object[] };

/**
 * The message extension: a case is searched by number, prison or municipality, and without a word one's own come up. What is
 * inserted belongs to whoever inserts it and is never edited, so it is a status; and only in conversations of the chain.
 */
export async function search(
  chain: Chain,
  { from, value }: { readonly from: Inbound; readonly value: unknown },
): Promise<Found> {
  const asked = await askedBy(chain, from);
  const { words, entry } = asked;
  if (entry.duties.length === 0) return { type: "message", text: words.refusal.unknownPerson };
  const linked = await chain.places.list();
  if (!linked.some(({ conversation, links }) => conversation.id === from.channel.id && links.length > 0)) {
    return { type: "message", text: words.answer.searchElsewhere };
  }
  const { parameters, queryOptions } = query.parse(value ?? {});
  const sought = parameters.find(({ name }) => name !== "initialRun")?.value.trim() ?? "";
  const numbers = await numbersFor(sought, chain, from);
  const heads = await readHeads(chain.store.cases, numbers);
  const { skip, count } = queryOptions;
  const seen = heads.filter((head) => endOf(head.case) === null && hasPart(entry, head.case));
  if (seen.length === 0) return { type: "message", text: words.answer.nothingFound };
  const found = seen.slice(skip, skip + count);
  readBy(asked, chain, { action: "search", cases: found.map((head) => head.case.number) });
  return {
    type: "result",
    attachmentLayout: "list",
    attachments: found.map((head) => attachment(head, chain, words)),
  };
}

/** Cases that may be meant; the newest first. */
async function numbersFor(sought: string, { store, region, clock }: Chain, { who }: Inbound) {
  const number = numberOf(sought, `${region.caseNumberPrefix}-${clock.today().slice(0, 4)}`);
  if (number !== null) return [number];
  const text = sought.toLowerCase();
  const named = ({ name }: { readonly name: string }) => name.toLowerCase().includes(text);
  const keys =
    text === "" || "mijn zaken".includes(text)
      ? [holderKey(who.id)]
      : [
          ...region.prisons.filter(named).map(({ code }) => prisonKey(code)),
          ...region.municipalities.filter(named).map(({ code }) => municipalityKey(code)),
        ];
  const found = await Promise.all(keys.map((key) => store.lookup.find(key)));
  return [...new Set(found.flat())].toSorted().reverse().slice(0, most);
}

/** How many cases are looked at for one search. */
const most = 100;

function numberOf(sought: string, series: string): CaseNumber | null {
  const whole = sought.toUpperCase();
  if (isCaseNumber(whole)) return whole;
  const text = `${series}-${sought.padStart(4, "0")}`;
  return /^\d{1,6}$/.test(sought) && isCaseNumber(text) ? text : null;
}

/** A case as it stands in the list, and as it is inserted. */
function attachment(head: Head, { rules, names }: Chain, words: Parameters<typeof statusCard>[1]): object {
  const it = publicCase(head, { rules, places: names });
  const { title, place, now } = caseLines(it, words);
  const preview = {
    contentType: "application/vnd.microsoft.card.thumbnail",
    content: { title, text: `${place}. ${now}` },
  };
  return { contentType: "application/vnd.microsoft.card.adaptive", content: statusCard(it, words), preview };
}
