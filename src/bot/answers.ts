import { execute, say } from "../cards/actions.ts";
import { type ListLine, listCard } from "../cards/listCard.ts";
import { publicCase } from "../cards/publicCase.ts";
import { statusCard } from "../cards/statusCard.ts";
import type { Words } from "../cards/words/words.nl.ts";
import type { CaseNumber } from "../case/case.ts";
import { claimBarrier } from "../case/rights.ts";
import { type RoleName, roleNames } from "../case/roles.ts";
import { waiting } from "../case/waiting.ts";
import type { Entry } from "../people/directory.ts";
import { holderKey, openRoleKey, threadKey } from "../store/lookupKeys.ts";
import type { Head } from "../store/store.ts";
import { type Asked, askedBy, seenBy } from "./asked.ts";
import { type Chain, wordsFor } from "./chain.ts";
import { deadlinesAnswer } from "./deadlinesAnswer.ts";
import type { Inbound } from "./inbound.ts";
import { linkChannel, unlinkChannel } from "./linking.ts";
import type { Answer } from "./press.ts";
import { type Said, said } from "./said.ts";

/** Answers what somebody typed. Never a dead end: what is not understood gets the nearest command or the way to help. */
export async function answer(chain: Chain, from: Inbound): Promise<Answer> {
  const asked = await askedBy(chain, from);
  const meant = said(from.text, `${chain.region.caseNumberPrefix}-${chain.clock.today().slice(0, 4)}`);
  if (asked.entry.duties.length === 0 && meant.kind !== "help") return { text: asked.words.refusal.unknownPerson };
  return answerTo(meant, chain, asked);
}

async function answerTo(meant: Said, chain: Chain, asked: Asked): Promise<Answer> {
  const { entry, from, words } = asked;
  switch (meant.kind) {
    case "case":
      return status(meant.number ?? (await caseOfThread(chain, from)), chain, asked);
    case "deadlines":
      return deadlinesAnswer(chain, asked, { ...meant, number: meant.number ?? (await caseOfThread(chain, from)) });
    case "myCases":
      return myCases(chain, asked);
    case "openRoles":
      return openRoles(chain, asked);
    case "help":
      return { text: help(entry, words) };
    case "language": {
      await chain.directory.speak(entry.id, meant.language);
      const chosen = wordsFor({ ...entry, language: meant.language }, from);
      return { text: chosen.answer.language };
    }
    case "link":
      return linkChannel(chain, asked, meant.place);
    case "unlink":
      return unlinkChannel(chain, asked);
    case "unknown": {
      const { word, nearest } = meant;
      return { text: nearest === null ? words.answer.unknown : words.answer.unknownWord({ said: word, nearest }) };
    }
  }
}

const caseOfThread = async ({ store }: Chain, { conversation }: Inbound): Promise<CaseNumber | null> =>
  (await store.lookup.find(threadKey(conversation.id)))[0] ?? null;

async function status(number: CaseNumber | null, chain: Chain, asked: Asked): Promise<Answer> {
  const { words } = asked;
  if (number === null) return { text: words.answer.whichCase };
  const seen = await seenBy(asked, chain, number);
  return "text" in seen
    ? seen
    : { text: words.card.title(number), card: statusCard(publicOf(seen.head, chain), words) };
}

const publicOf = (head: Head, { rules, names }: Chain) => publicCase(head.case, head.version, { rules, places: names });

async function myCases(chain: Chain, { entry, words }: Asked): Promise<Answer> {
  const heads = await headsOf(chain, holderKey(entry.id));
  const lines = heads.flatMap((head) => {
    const mine = roleNames.filter((role) => isHeldBy(head, role, entry));
    return mine.length === 0 ? [] : [line(head, chain, words)];
  });
  if (lines.length === 0) return { text: words.answer.noCases };
  return listOf(words.answer.myCases(lines.length), lines, words);
}

async function openRoles(chain: Chain, { entry, words }: Asked): Promise<Answer> {
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
}

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

function isHeldBy(head: Head, role: RoleName, { id }: Entry): boolean {
  const held = head.case.roles[role];
  return held.state === "held" && held.by.id === id;
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

function help({ duties }: Entry, { answer: { help: general, helpAdministrator } }: Words): string {
  const parts = duties.includes("administrator") ? [...general, "", ...helpAdministrator] : general;
  return parts.join("\n\n").replace(/\n\n(\n\n)+/g, "\n\n");
}
