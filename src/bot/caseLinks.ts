import type { CaseNumber } from "../case/case.ts";
import type { Conversation } from "../delivery/messenger.ts";
import type { CaseStore } from "../store/store.ts";

/**
 * Each case's number, as a link to the thread under its card as soon as that stands somewhere: in the channel where the link is
 * read, or else in another.
 */
export async function linksTo(
  cases: Pick<CaseStore, "cards">,
  numbers: readonly CaseNumber[],
  { id, tenant }: Conversation,
): Promise<ReadonlyMap<CaseNumber, string>> {
  const linked = [...new Set(numbers)].map(async (number): Promise<readonly [CaseNumber, string]> => {
    const standing = (await cases.cards(number)).map(({ row }) => row).filter(({ activity }) => activity !== null);
    const card = standing.find(({ conversation }) => conversation === id) ?? standing[0];
    if (card === undefined) return [number, number];
    const where = `${encodeURIComponent(card.conversation)}/${card.activity}`;
    return [number, `[${number}](https://teams.microsoft.com/l/message/${where}?tenantId=${tenant})`];
  });
  return new Map(await Promise.all(linked));
}
