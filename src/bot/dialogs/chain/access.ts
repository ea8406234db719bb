import { z } from "zod";
import { plain } from "../../../cards/render.ts";
import { nl, type Words } from "../../../cards/words/words.nl.ts";
import { isPersonId } from "../../../case/person.ts";
import type { AccessRequest } from "../../../people/accessRequests.ts";
import type { Region } from "../../../region/region.ts";
import type { PlainDialog, Window } from "../dialog.ts";
import { accessFields, grantIn, namesOf } from "./grant.ts";
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
    const isKept = await chain.directory.requestAccess({ id, name, ...grant, askedAt: chain.clock.now() });
    if (!isKept) return { text: say.full };
    chain.behind(() => tellAdministrators(it));
    return { text: say.done };
  },
};

/** In the channel of the intake desk, in Dutch and without a name: whoever may decide sees it with `aanvragen`. */
async function tellAdministrators({ chain }: Window): Promise<void> {
  const channels = (await chain.places.list()).filter(({ links }) => links.some(({ kind }) => kind === "intake"));
  for (const { conversation } of channels) await chain.say(conversation, nl.desk.somebodyAsks);
}

const aboutSomebody = z.object({ person: z.string().refine(isPersonId) });

async function requestIn({ chain, typed }: Window): Promise<AccessRequest | undefined> {
  const person = aboutSomebody.safeParse(typed).data?.person;
  return (await chain.directory.pendingRequests()).find(({ id }) => id === person);
}

/** An administrator says yes, as it was asked or with what they change. */
export const approve: PlainDialog = {
  for: "administrator",
  open: async (it) => {
    const request = await requestIn(it);
    const { words } = it.asked;
    const { approve: say } = words.dialog;
    if (request === undefined) return { text: say.gone };
    return asks("approve", it, {
      facts: [{ title: say.who, value: plain(request.name) }],
      fields: accessFields(it, request),
      buttons: [sends(say.button, "approve", { nonce: it.nonce, person: request.id })],
    });
  },
  sent: async (it) => {
    const { approve: say } = it.asked.words.dialog;
    const request = await requestIn(it);
    if (request === undefined) return { text: say.gone };
    const grant = grantIn(it);
    if ("wrong" in grant) return approve.open({ ...it, problems: grant.wrong });
    const approved = await it.chain.directory.approve(request.id, grant);
    return { text: approved === undefined ? say.gone : say.done(plain(approved.name)) };
  },
};

/** An administrator says no. */
export const decline: PlainDialog = {
  for: "administrator",
  open: async (it) => {
    const request = await requestIn(it);
    const { approve, decline: say } = it.asked.words.dialog;
    if (request === undefined) return { text: approve.gone };
    const facts = requestFacts(request, it.chain.region, it.asked.words);
    return tells("decline", it, say.intro, {
      facts,
      buttons: [sends(say.button, "decline", { nonce: it.nonce, person: request.id })],
    });
  },
  sent: async (it) => {
    const { approve, decline: say } = it.asked.words.dialog;
    const request = await requestIn(it);
    const refused = request && (await it.chain.directory.refuse(request.id));
    return { text: refused === undefined ? approve.gone : say.done(plain(refused.name)) };
  },
};

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
