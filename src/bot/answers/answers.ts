import type { Asked } from "../asked.ts";
import { askedBy } from "../asked.ts";
import type { Chain } from "../chain.ts";
import type { Inbound } from "../inbound.ts";
import { onRecord } from "../onRecord.ts";
import type { Answer } from "../press.ts";
import { away } from "./away.ts";
import { deadlines } from "./deadlines.ts";
import { digest } from "./digest.ts";
import { help } from "./help.ts";
import { kept } from "./kept.ts";
import { language } from "./language.ts";
import { link, unlink } from "./linking.ts";
import { late, mdo, myCases, openRoles } from "./lists.ts";
import { openEnds } from "./openEnds.ts";
import { opens, opensPlain } from "./opening.ts";
import { queue } from "./queue.ts";
import { requests } from "./requests.ts";
import { type Said, said } from "./said.ts";
import type { CommandName } from "./spoken.ts";
import { status } from "./status.ts";
import { stuck } from "./stuck.ts";
import { whoDoesWhat } from "./whoDoesWhat.ts";
import { whoIsWho } from "./whoIsWho.ts";

/** What somebody asked, as it was understood. */
export type Question = Exclude<Said, { readonly command: "unknown" }>;

/** Answers one kind of question. Whoever is asked knows that the person is in the directory. */
export type Answering = (chain: Chain, asked: Asked, question: Question) => Answer | Promise<Answer>;

/** Who answers what. */
const answers: Readonly<Record<CommandName, Answering>> = {
  case: status,
  whoDoesWhat,
  myCases,
  openRoles,
  openEnds,
  late,
  mdo,
  deadlines,
  digest,
  kept,
  agreements: opens("agreements"),
  handover: opens("handover"),
  release: opens("release"),
  transfer: opens("transfer"),
  scaleUp: opens("scaleUp"),
  notice: opensPlain("notice"),
  import: opensPlain("import"),
  queue,
  requests,
  signUp: opensPlain("signUp"),
  away,
  passAllOn: opensPlain("passAllOn"),
  leave: opensPlain("leave"),
  whoIsWho,
  settings: opensPlain("settings"),
  stuck,
  language,
  unlink,
  link,
  help,
};

/** What one may ask without being in the directory. */
const isForAnybody = (command: Said["command"]): boolean => ["help", "kept", "signUp"].includes(command);

/** Answers what somebody typed. Never a dead end: what is not understood gets the nearest commands or the way to help. */
export async function answer(chain: Chain, from: Inbound): Promise<Answer> {
  const asked = await askedBy(chain, from);
  const meant = said(from.text, `${chain.region.caseNumberPrefix}-${chain.clock.today().slice(0, 4)}`);
  const { words, entry } = asked;
  if (entry.duties.length === 0 && !isForAnybody(meant.command)) return { text: words.refusal.unknownPerson };
  if (meant.command !== "unknown") return answers[meant.command](onRecord(chain, asked), asked, meant);
  const [first, second] = meant.nearest;
  if (first === undefined) return { text: words.answer.unknown };
  return { text: words.answer.unknownWord({ said: meant.word, nearest: words.answer.either(first, second ?? null) }) };
}
