import { z } from "zod";
import type { Button } from "../../../cards/actions.ts";
import { shortDay } from "../../../cards/days.ts";
import type { Field } from "../../../cards/fields.ts";
import { pageOf } from "../../../cards/listCard.ts";
import { plain } from "../../../cards/render.ts";
import type { Words } from "../../../cards/words/words.nl.ts";
import type { CaseNumber } from "../../../case/case.ts";
import { isPersonId } from "../../../case/person.ts";
import type { Entry } from "../../../people/directory.ts";
import { type HeldCase, heldBy, mayPassOnFor } from "../../../people/leaving.ts";
import { whoIs } from "../../act.ts";
import { readBy } from "../../asked.ts";
import type { Chain } from "../../chain.ts";
import type { DialogAnswer, PlainDialog, Window } from "../dialog.ts";
import { seekButton, whoFields } from "../people.ts";
import { passEach } from "./passingEach.ts";
import { beginPassing } from "./passingMany.ts";
import { asks, sends } from "./window.ts";

/** Cases on one page of the window: each is a line to read and a box to tick. */
const perPage = 10;

/** Cases that are passed on while somebody waits; more are left to the agenda. */
const atOnce = 20;

/** Whose work it is, and on which page of their cases one is. */
const about = z.object({
  person: z.string().refine(isPersonId),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** The work of somebody who leaves, or is away for long: a team lead or an administrator gives it to a colleague of theirs. */
export const passAllOn: PlainDialog = {
  for: "listed",
  open: async (it) => {
    if (it.typed["person"] === undefined) return choosesWhose(it);
    const leaver = await leaverIn(it);
    return "text" in leaver ? leaver : shows(it, leaver);
  },
  sent: async (it) => {
    const { does, ...typed } = it.typed;
    if ((typed["person"] ?? "") === "") {
      return choosesWhose(does === "seek" ? it : { ...it, problems: { person: null } });
    }
    const leaver = await leaverIn(it);
    if ("text" in leaver) return leaver;
    if (does === "seek") return shows(it, leaver);
    if (does === "page") return shows({ ...it, typed: { ...typed, seek: "" } }, leaver);
    return passes(it, leaver);
  },
};

/** Passes on what is ticked, or all of it. What a colleague may not take over comes back with the reason. */
async function passes(it: Window, leaver: Leaver): Promise<DialogAnswer> {
  const { chain, asked, typed } = it;
  const { passAllOn: say } = asked.words.dialog;
  const { from, held } = leaver;
  const ticked = String(typed["cases"] ?? "").split(",");
  const meant = typed["does"] === "all" ? held : held.filter(({ head }) => ticked.includes(head.case.number));
  const to = await whoIs(String(typed["to"] ?? ""), chain.directory, asked.from.channel.tenant);
  const isColleague = to.organisation === from.organisation && to.id !== from.id;
  if (!isColleague || meant.length === 0) {
    const problems = {
      ...(isColleague ? {} : { to: say.noColleague }),
      ...(meant.length > 0 ? {} : { cases: say.noCase }),
    };
    return shows({ ...it, problems }, leaver);
  }
  const passing = { from, to, numbers: meant.map(({ head }) => head.case.number) };
  const name = plain(to.name);
  if (meant.length > atOnce) {
    await beginPassing(it, passing);
    return { text: say.begun({ cases: say.cases(meant.length), name }) };
  }
  const { done, failed } = await passEach(it, passing);
  const told = done.length === 0 ? "" : say.done({ cases: say.cases(done.length), name });
  const left = await heldBy(from.id, chain.store);
  if (left.length === 0) return { text: told };
  const problem = failed.map(({ number, why }) => say.failed(number, why)).join(" ");
  const again = { ...it, problem, nonce: asked.from.activity, typed: { person: from.id, page: typed["page"] } };
  return shows(again, { from, held: left }, told);
}

/** Asked without anybody in mind, `doorgeven` asks whose work it is: of those whose work this person may pass on. */
async function choosesWhose(it: Window): Promise<DialogAnswer> {
  const { chain, asked, nonce } = it;
  const { passAllOn: say } = asked.words.dialog;
  const people = (await chain.directory.everybody()).filter((each) => mayPassOnFor(asked.entry, each));
  if (people.length === 0) return { text: say.notYours };
  return asks("passAllOn", it, {
    fields: whoFields(it, { id: "person", label: say.whose, people, firstOf: asked.entry.organisation }),
    buttons: [
      sends(say.show, "passAllOn", { nonce, does: "page", page: 1 }),
      ...seekButton(it, people, { name: "passAllOn" }),
    ],
  });
}

type Leaver = { readonly from: Entry; readonly held: readonly HeldCase[] };

/** Whose work a button is about, for who may pass it on; otherwise the sentence that says why not. */
async function leaverIn({ chain, asked, typed }: Window): Promise<Leaver | { readonly text: string }> {
  const { passAllOn: say } = asked.words.dialog;
  const id = about.safeParse(typed).data?.person;
  const from = (await chain.directory.everybody()).find((each) => each.id === id);
  if (from === undefined || !mayPassOnFor(asked.entry, from)) return { text: say.notYours };
  const held = await heldBy(from.id, chain.store);
  return held.length === 0 ? { text: say.nothing(plain(from.name)) } : { from, held };
}

async function shows(it: Window, { from, held }: Leaver, told = ""): Promise<DialogAnswer> {
  const { chain, asked, nonce, typed } = it;
  const { words } = asked;
  const { passAllOn: say } = words.dialog;
  const { lines, now, last } = pageOf(held, { page: about.parse({ ...typed, person: from.id }).page, perPage });
  const numbers = lines.map(({ head }) => head.case.number);
  readBy(asked, chain, { action: "list", cases: numbers });
  const colleagues = (await chain.directory.list()).filter(
    ({ id, organisation }) => id !== from.id && organisation === from.organisation,
  );
  const along = { person: from.id, page: now };
  return asks("passAllOn", withoutStale(it, numbers), {
    facts: [
      { title: say.from, value: nameOf(from, chain, words) },
      { title: say.has, value: say.cases(held.length) },
      ...(told === "" ? [] : [{ title: say.passed, value: told }]),
    ],
    fields: [...whoFields(it, { id: "to", label: say.to, people: colleagues }), casesField(lines, it)],
    footer: last === 1 ? "" : words.answer.pageOf(now, last),
    buttons: [
      sends(say.ticked, "passAllOn", { ...along, nonce }),
      ...(held.length === 1 ? [] : [quiet(sends(say.all(held.length), "passAllOn", { ...along, nonce, does: "all" }))]),
      ...seekButton(it, colleagues, { name: "passAllOn", along }),
      ...(last === 1 ? [] : [nextPage(it, { person: from.id, page: now === last ? 1 : now + 1 })]),
    ],
  });
}

/** Ticks are kept when the window comes back with the same cases, and not on another page. */
function withoutStale(it: Window, numbers: readonly CaseNumber[]): Window {
  const ticked = String(it.typed["cases"] ?? "").split(",");
  if (numbers.some((number) => ticked.includes(number))) return it;
  const { cases: _cases, ...typed } = it.typed;
  return { ...it, typed };
}

const quiet = (button: Button): Button => ({ ...button, style: "default" });

const nextPage = ({ nonce, asked: { words } }: Window, along: { readonly person: string; readonly page: number }) =>
  quiet(sends(words.dialog.passAllOn.next, "passAllOn", { ...along, nonce, does: "page" }));

function nameOf({ name, leftOn }: Entry, { clock }: Chain, words: Words): string {
  const { passAllOn: say } = words.dialog;
  return leftOn === undefined ? plain(name) : say.lastDay(plain(name), shortDay(leftOn, clock.today(), words));
}

/** Each case with what they have in hand there, all ticked. */
function casesField(lines: readonly HeldCase[], { chain: { names }, asked: { words } }: Window): Field {
  const answers = lines.map(({ head: { case: it }, held }) => {
    const place = it.municipality === null ? names.prison(it.prison) : names.municipality(it.municipality);
    return [it.number, `${it.number} · ${place} · ${heldText(held, words)}`] as const;
  });
  return {
    ...{ kind: "choice", id: "cases", label: words.dialog.passAllOn.which, many: true },
    answers: Object.fromEntries(answers),
    value: answers.map(([number]) => number).join(","),
  };
}

function heldText({ roles, tasks, agreements, attends }: HeldCase["held"], words: Words): string {
  const { passAllOn: say } = words.dialog;
  return [
    ...roles.map((role) => words.role[role].person),
    ...tasks.map((task) => words.code.task[task].toLowerCase()),
    ...(attends ? [say.intake] : []),
    ...(agreements.length === 0 ? [] : [say.agreements(agreements.length)]),
  ].join(", ");
}
