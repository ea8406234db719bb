import { z } from "zod";
import { shortMoment } from "../../../cards/days.ts";
import { plain } from "../../../cards/render.ts";
import type { Words } from "../../../cards/words/words.nl.ts";
import { isPersonId } from "../../../case/person.ts";
import type { AccessRequest, Decided, Deciding, Decision } from "../../../people/accessRequests.ts";
import { nameFrom } from "../../../people/entry.ts";
import type { Region } from "../../../region/region.ts";
import { namesOf } from "../../requestLine.ts";
import type { DialogAnswer, PlainDialog, Window } from "../dialog.ts";
import { accessFields, grantIn } from "./grant.ts";
import { tellAdministrators } from "./tellAdministrators.ts";
import { asks, sends, tells } from "./window.ts";

/** `aanmelden`: somebody asks to take part. Until an administrator says yes they may do nothing. */
export const signUp: PlainDialog = {
  for: "anybody",
  open: (it) => {
    const { words, entry } = it.asked;
    const before = entry.duties.length === 0 ? undefined : entry;
    return asks("signUp", it, {
      fields: accessFields(it, before),
      footer: words.dialog.signUp.afterwards,
      buttons: [sends(words.dialog.signUp.send, "signUp", { nonce: it.nonce })],
    });
  },
  sent: async (it) => {
    const { chain, asked } = it;
    const { signUp: say } = asked.words.dialog;
    const grant = grantIn(it);
    if ("wrong" in grant) return signUp.open({ ...it, problems: grant.wrong });
    const { id, name } = asked.from.who;
    const request = { id, name: nameFrom(name, say.nameless), ...grant, askedAt: chain.clock.now() };
    if (!(await chain.directory.requestAccess(request))) return { text: say.full };
    chain.behind(() => tellAdministrators(chain, request));
    return { text: say.done };
  },
};

const aboutSomebody = z.object({ person: z.string().refine(isPersonId) });

/** The request that a window is about, while it waits; otherwise the sentence that says what was decided, and by whom. */
async function requestIn(it: Window): Promise<AccessRequest | { readonly text: string }> {
  const { chain, asked, typed } = it;
  const person = aboutSomebody.safeParse(typed).data?.person;
  const found = person && (await chain.directory.findRequest(person));
  if (!found) return { text: asked.words.dialog.approve.gone };
  return found.decision === null ? found.request : { text: decidedText(found.decision, it) };
}

/** An administrator says yes, as it was asked or with what they change. */
export const approve: PlainDialog = {
  for: "administrator",
  open: async (it) => {
    const request = await requestIn(it);
    if ("text" in request) return request;
    const { approve: say } = it.asked.words.dialog;
    return asks("approve", it, {
      facts: [{ title: say.who, value: plain(request.name) }],
      fields: accessFields(it, request),
      buttons: [sends(say.button, "approve", { nonce: it.nonce, person: request.id })],
    });
  },
  sent: async (it) => {
    const request = await requestIn(it);
    if ("text" in request) return request;
    const grant = grantIn(it);
    if ("wrong" in grant) return approve.open({ ...it, problems: grant.wrong });
    return decided(it, await it.chain.directory.approve(request.id, decidingIn(it), grant));
  },
};

/** An administrator says no. */
export const decline: PlainDialog = {
  for: "administrator",
  open: async (it) => {
    const request = await requestIn(it);
    if ("text" in request) return request;
    const { decline: say } = it.asked.words.dialog;
    const facts = requestFacts(request, it.chain.region, it.asked.words);
    return tells("decline", it, say.intro, {
      facts,
      buttons: [sends(say.button, "decline", { nonce: it.nonce, person: request.id })],
    });
  },
  sent: async (it) => {
    const request = await requestIn(it);
    return "text" in request ? request : decided(it, await it.chain.directory.refuse(request.id, decidingIn(it)));
  },
};

const decidingIn = ({ chain, asked: { entry } }: Window): Deciding => ({ by: entry, at: chain.clock.now() });

/** Tells whoever asked what was decided, and whoever decided that it was done, or that somebody else was first. */
function decided(it: Window, what: Decided | undefined): DialogAnswer {
  const { chain, asked } = it;
  const { approve, decline } = asked.words.dialog;
  if (what === undefined) return { text: approve.gone };
  const { request, decision, isOurs } = what;
  if (!isOurs) return { text: decidedText(decision, it) };
  chain.behind(() =>
    chain.tell(request.id, ({ dialog }) => ({
      text: decision.granted ? dialog.approve.told : dialog.decline.told,
      mentions: [],
    })),
  );
  const name = plain(request.name);
  return { text: decision.granted ? approve.done(name) : decline.done(name) };
}

function decidedText({ name, at, granted }: Decision, { chain, asked: { words } }: Window): string {
  const moment = shortMoment(at, chain.clock.today(), words);
  const { approve, decline } = words.dialog;
  return (granted ? approve : decline).already({ name: plain(name), moment });
}

type Facts = readonly { readonly title: string; readonly value: string }[];

function requestFacts({ name, ...asks }: AccessRequest, region: Region, words: Words): Facts {
  const { approve, signUp: say } = words.dialog;
  return [
    { title: approve.who, value: `${plain(name)} (${plain(asks.organisation)})` },
    { title: say.duties, value: asks.duties.map((duty) => words.duty[duty]).join(", ") },
    { title: say.prisons, value: namesOf(asks.reach.prisons, region.prisons, words) },
    { title: say.municipalities, value: namesOf(asks.reach.municipalities, region.municipalities, words) },
  ];
}
