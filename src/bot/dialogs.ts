import { submitDialog } from "../cards/actions.ts";
import { choice, dialogCard, tick } from "../cards/dialogCard.ts";
import type { CardJson } from "../cards/render.ts";
import type { Words } from "../cards/words/words.nl.ts";
import type { Person } from "../case/person.ts";
import { roleNames } from "../case/roles.ts";
import type { Head } from "../store/store.ts";
import { act } from "./act.ts";
import { askedBy, seenBy } from "./asked.ts";
import { type Chain, sayRefusal } from "./chain.ts";
import type { Inbound } from "./inbound.ts";
import { type CardAction, type DialogRequest, dialogOperation } from "./verbs.ts";

/** What a dialog shows: a card in a window, one sentence, or nothing more (it closes). */
export type DialogAnswer =
  | { readonly title: string; readonly card: CardJson }
  | { readonly text: string }
  | { readonly closes: true };

/** What somebody typed so far, by the id of the input: kept when a dialog comes back with a problem. */
export type Typed = Readonly<Record<string, unknown>>;

/** Opens a dialog for somebody, with the case as it is now. */
export async function openDialog(chain: Chain, from: Inbound, request: DialogRequest): Promise<DialogAnswer> {
  const asked = await askedBy(chain, from);
  const { entry, words } = asked;
  const seen = await seenBy(asked, chain, request.case);
  if ("text" in seen) return seen;
  switch (request.dialog) {
    case "who":
      return whoDialog(chain, from, { request, words });
    case "check":
      if (!entry.duties.includes("intakeDesk")) return { text: words.refusal.onlyIntakeDesk };
      return checkDialog(seen.head, words, { nonce: from.activity, typed: {}, problem: "" });
    case "more":
      return moreDialog(seen.head, words, { person: entry, nonce: from.activity });
  }
}

/** "Om wie gaat het?": the references, for who holds or may claim a role. That it was asked is recorded first. */
async function whoDialog(
  chain: Chain,
  from: Inbound,
  { request, words }: { request: DialogRequest; words: Words },
): Promise<DialogAnswer> {
  const action = { verb: "viewReferences" as const, case: request.case };
  const { reply } = await act(chain, from, { action, operation: dialogOperation(from, from.activity, action) });
  if (!reply.ok) return { text: sayRefusal(reply.refusal, reply.head, chain, words) };
  const { references, number } = reply.head.case;
  const { who } = words;
  const facts = [
    { title: who.source, value: references.source },
    { title: who.tulp, value: references.tulp ?? who.none },
    { title: who.gcos, value: references.gcos ?? who.none },
  ];
  return { title: who.title, card: dialogCard({ intro: who.intro(number), facts, footer: who.logged }) };
}

/** Step 1c as a form. Comes back with the problem named and all that was typed kept. */
export function checkDialog(
  { case: it, version }: Head,
  words: Words,
  { nonce, typed, problem }: { nonce: string; typed: Typed; problem: string },
): DialogAnswer {
  const { check, button } = words;
  if (it.check !== null) return { text: check.done(it.number) };
  const value = (id: string) => String(typed[id] ?? "");
  const yesNo = { yes: check.yes, no: check.no };
  const answers = { ...yesNo, toFollow: check.toFollow };
  const ask = (id: "benefits" | "wmo" | "communityTeam") =>
    choice(id, check[id], { answers, value: value(id), missing: check.required });
  const zvhClient = { answers: yesNo, value: value("zvhClient"), missing: check.required };
  const card = dialogCard({
    intro: check.intro(it.number),
    problem,
    inputs: [
      choice("zvhClient", check.zvhClient, zvhClient),
      ask("benefits"),
      ask("wmo"),
      ask("communityTeam"),
      tick("gcosDone", check.gcosDone, value("gcosDone") === "true"),
    ],
    buttons: [submitDialog(button.save, "recordCheck", { case: it.number, v: version, nonce })],
  });
  return { title: check.title, card };
}

/** What is not on the card because it is only for this person: giving back their own roles. */
function moreDialog(
  { case: it, version }: Head,
  words: Words,
  { person, nonce }: { person: Person; nonce: string },
): DialogAnswer {
  const { more, role, button } = words;
  const mine = roleNames.filter((name) => {
    const held = it.roles[name];
    return held.state === "held" && held.by.id === person.id;
  });
  if (mine.length === 0) return { text: more.nothing };
  const buttons = mine.map((name) =>
    submitDialog(`${button.giveBack}: ${role[name].person}`, "giveBack", {
      case: it.number,
      v: version,
      nonce,
      role: name,
    }),
  );
  return { title: more.title, card: dialogCard({ intro: more.intro(it.number), buttons }) };
}

/** Does what a dialog's button asks. Done: the dialog closes. Refused: it says why, with what was typed. */
export async function submit(
  chain: Chain,
  from: Inbound,
  { action, nonce, typed }: { action: Exclude<CardAction, { verb: "refresh" }>; nonce: string; typed: Typed },
): Promise<DialogAnswer> {
  const { reply, words } = await act(chain, from, { action, operation: dialogOperation(from, nonce, action) });
  if (reply.ok) return { closes: true };
  const problem = sayRefusal(reply.refusal, reply.head, chain, words);
  if (action.verb !== "recordCheck" || reply.head === undefined) return { text: problem };
  return checkDialog(reply.head, words, { nonce, typed, problem });
}
