import { z } from "zod";
import { turnTo } from "../../cards/actions.ts";
import { roleText } from "../../cards/agreementLine.ts";
import type { Field } from "../../cards/fields.ts";
import { plain } from "../../cards/render.ts";
import { domains } from "../../case/codes.ts";
import { mostCharacters } from "../../case/freeText.ts";
import type { Agreement } from "../../case/records/planRecord.ts";
import { roleNames } from "../../case/roles/roles.ts";
import { backToList, contextOf } from "./agreements.ts";
import type { CaseWindow, Dialog } from "./dialog.ts";
import { form, sentBy } from "./form.ts";
import { peopleOf } from "./people.ts";
import { answersOf, dayIn } from "./questions.ts";

/** The agreement that a window is about; `undefined` for one that the case does not have. */
export const agreementOf = ({ head, typed }: CaseWindow): Agreement | undefined =>
  head.case.agreements.find(({ id }) => id === typed["agreement"]);

/** What every window on an agreement sends: which one, as it was seen, and the page of the list to return to. */
export const alongWith = (it: CaseWindow) => ({
  agreement: it.typed["agreement"],
  seen: agreementOf(it)?.changed.at,
  page: it.typed["page"],
});

/** The sentence for an agreement that is not there; `null` when it is. */
const unknown = (it: CaseWindow): string | null =>
  agreementOf(it) === undefined ? it.asked.words.refusal.unknownAgreement : null;

/** The way back to the list, at the page where one was. */
export const back = (it: CaseWindow) => [
  turnTo(it.asked.words.dialog.agreements.back, "agreements", { ...sentBy(it), page: it.typed["page"] }),
];

/** A new agreement: who does what by when. */
export const agree = form("agree", {
  sends: { agree: ({ button }) => button.save },
  along: ({ typed }) => ({ page: typed["page"] }),
  fields: async (it) => {
    const { words } = it.asked;
    const { agree: say } = words.dialog;
    return [
      {
        kind: "choice",
        id: "domain",
        label: say.domain,
        answers: answersOf(domains, words.code.domain),
        compact: true,
      },
      { kind: "text", id: "what", label: say.what, most: mostCharacters, lines: true, hint: words.form.keepOut },
      await owner(it, say.owner),
      { kind: "day", id: "due", label: say.due, min: it.head.case.admittedOn },
    ];
  },
  also: back,
  after: backToList,
});

/** Who sees to it: whoever holds a role of this case, or somebody with a part in it. */
async function owner(it: CaseWindow, label: string): Promise<Field> {
  const used = roleNames.filter((role) => it.head.case.roles[role].state !== "unused");
  const roles = Object.fromEntries(used.map((role) => [role, roleText(role, contextOf(it))]));
  return { kind: "person", id: "owner", label, answers: { ...roles, ...(await peopleOf(it)) } };
}

/** The agreement as whoever changes it saw it, sent along: what they left as it was follows what others make of it. */
const seen = z.object({ saw: z.object({ what: z.string(), due: z.string() }) });

const seenAs = ({ typed }: CaseWindow) => seen.safeParse(typed).data?.saw;

const changing = form("changeAgreement", {
  sends: { changeAgreement: ({ button }) => button.save },
  along: (it) => {
    const { what = "", due = "" } = agreementOf(it) ?? {};
    return { ...alongWith(it), saw: { what, due } };
  },
  closed: unknown,
  facts: (it) => {
    const { changeAgreement: say } = it.asked.words.dialog;
    const now = agreementOf(it);
    const before = seenAs(it);
    if (now === undefined || before === undefined) return [];
    return [
      ...(before.what === now.what ? [] : [{ title: say.whatNow, value: plain(now.what) }]),
      ...(before.due === now.due ? [] : [{ title: say.dueNow, value: dayIn(it, now.due) }]),
    ];
  },
  fields: (it) => {
    const { words } = it.asked;
    const { changeAgreement: say } = words.dialog;
    const { what = "", due = "" } = agreementOf(it) ?? {};
    return [
      {
        kind: "text",
        id: "what",
        label: say.what,
        most: mostCharacters,
        lines: true,
        hint: words.form.keepOut,
        value: what,
      },
      { kind: "day", id: "due", label: say.due, min: it.head.case.admittedOn, value: due },
    ];
  },
  also: back,
  after: backToList,
});

/** Other words, or another day. When somebody was first, it comes back with what they made of it. */
export const changeAgreement: Dialog = {
  ...changing,
  open: (it) => {
    const { what, due, ...rest } = it.typed;
    const before = seenAs(it);
    const own = { ...(what === before?.what ? {} : { what }), ...(due === before?.due ? {} : { due }) };
    return changing.open({ ...it, typed: { ...rest, ...own } });
  },
};

const whatOf = (it: CaseWindow) => {
  const now = agreementOf(it);
  return now === undefined ? [] : [{ title: it.asked.words.dialog.agreement.what, value: plain(now.what) }];
};

/** Somebody else is going to do it. */
export const passOnAgreement = form("passOnAgreement", {
  sends: { passOnAgreement: ({ dialog }) => dialog.passOnAgreement.save },
  along: alongWith,
  closed: unknown,
  facts: whatOf,
  fields: async (it) => [await owner(it, it.asked.words.dialog.passOnAgreement.owner)],
  also: back,
  after: backToList,
});

/** It is not going to happen, and why. */
export const dropAgreement = form("dropAgreement", {
  sends: { dropAgreement: ({ dialog }) => dialog.dropAgreement.save },
  along: alongWith,
  closed: unknown,
  facts: whatOf,
  fields: ({ asked: { words } }) => [
    {
      kind: "text",
      id: "why",
      label: words.dialog.dropAgreement.why,
      most: mostCharacters,
      lines: true,
      hint: words.form.keepOut,
    },
  ],
  also: back,
  after: backToList,
});
