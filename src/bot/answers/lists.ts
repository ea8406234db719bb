import { execute, say } from "../../cards/actions.ts";
import { type ListLine, listCard } from "../../cards/listCard.ts";
import type { Words } from "../../cards/words/words.nl.ts";
import { claimBarrier } from "../../case/rights.ts";
import { roleNames } from "../../case/roles.ts";
import { waiting } from "../../case/waiting.ts";
import { holderKey, openRoleKey } from "../../store/lookupKeys.ts";
import type { Head } from "../../store/store.ts";
import type { Chain } from "../chain.ts";
import { rolesOf } from "../dialogs/holding.ts";
import type { Answer } from "../press.ts";
import type { Answering } from "./answers.ts";

/** `mijn zaken`: the cases in which somebody holds a role. */
export const myCases: Answering = async (chain, { entry, words }) => {
  const heads = await headsOf(chain, holderKey(entry.id));
  const mine = heads.filter((head) => rolesOf(head.case, entry.id).length > 0);
  if (mine.length === 0) return { text: words.answer.noCases };
  return listOf(
    words.answer.myCases(mine.length),
    mine.map((head) => line(head, chain, words)),
    words,
  );
};

/** `open rollen`: the roles that somebody can take on. */
export const openRoles: Answering = async (chain, { entry, words }) => {
  const mine = roleNames.filter((role) => entry.duties.includes(role));
  const found = await Promise.all(mine.map(async (role) => ({ role, heads: await headsOf(chain, openRoleKey(role)) })));
  const lines = found.flatMap(({ role, heads }) =>
    heads
      .filter((head) => head.case.roles[role].state === "open" && claimBarrier(entry, role, head.case) === null)
      .map((head) => ({
        ...line(head, chain, words),
        text: `${words.role[role].label} · ${places(head, chain)}`,
        buttons: [execute(words.button.claim, "claim", { case: head.case.number, v: head.version, role })],
      })),
  );
  if (lines.length === 0) return { text: words.answer.noOpenRoles };
  return listOf(words.answer.openRoles(lines.length), lines, words);
};

const listOf = (title: string, lines: readonly ListLine[], words: Words): Answer => ({
  text: title,
  card: listCard(title, lines, words),
});

/** The cases that a lookup names, read side by side. A lookup may say too much: whoever reads it checks the case. */
async function headsOf({ store }: Chain, key: string): Promise<readonly Head[]> {
  const numbers = await store.lookup.find(key);
  const stored = await Promise.all(numbers.map((number) => store.cases.read(number)));
  return stored.flatMap((it) => (it === undefined ? [] : [it.row]));
}

/** A case in a list: its number, where it belongs, what it waits for, and the button that shows it. */
function line(head: Head, chain: Chain, words: Words): ListLine {
  const [next] = waiting(head.case, chain.rules);
  const what = next === undefined ? words.card.nowNothing : words.item[next.item];
  return {
    head: head.case.number,
    text: `${places(head, chain)} · ${what}`,
    buttons: [say(words.button.status, `${words.answer.caseWord} ${head.case.number}`)],
  };
}

const places = ({ case: it }: Head, { names }: Chain): string =>
  [names.prison(it.prison), ...(it.municipality === null ? [] : [names.municipality(it.municipality)])].join(" · ");
