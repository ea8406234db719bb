import { shortDay } from "../../cards/days.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import { plain } from "../../cards/render.ts";
import { domains } from "../../case/codes.ts";
import { act } from "../act.ts";
import { sayRefusal } from "../chain.ts";
import { operationOf } from "../clicks.ts";
import type { CaseWindow, Dialog, DialogAnswer } from "./dialog.ts";

type Fact = { readonly title: string; readonly value: string };

/** A window to read: what it shows may only be seen after it stands in the history that it was asked for. */
const recorded = (name: "who" | "details", facts: (it: CaseWindow) => readonly Fact[]): Dialog => ({
  sends: [],
  open: async (it): Promise<DialogAnswer> => {
    const { chain, nonce } = it;
    const { from, words } = it.asked;
    const { number } = it.head.case;
    const operation = operationOf(from, { nonce, dialog: name, case: number });
    const { reply } = await act(chain, from, {
      case: number,
      operation,
      command: (spoken) => ({ type: "viewReferences", ...spoken }),
    });
    if (!reply.ok) return { text: sayRefusal(reply.refusal, reply.head, chain, words) };
    const { title, intro } = words.dialog[name];
    return {
      title,
      card: dialogCard({
        intro: words.form.intro(number, intro),
        facts: facts({ ...it, head: reply.head }),
        footer: words.dialog.who.logged,
      }),
    };
  },
});

/** The references under which each organisation finds the person in its own system. */
function references({ head: { case: it }, asked: { words } }: CaseWindow): readonly Fact[] {
  const { who: say } = words.dialog;
  return [
    { title: say.source, value: it.references.source },
    { title: say.tulp, value: it.references.tulp ?? say.none },
    { title: say.gcos, value: it.references.gcos ?? say.none },
    ...it.ownReferences.map(({ organisation, reference }) => ({ title: plain(organisation), value: plain(reference) })),
  ];
}

/** "Om wie gaat het?": the references, for who holds or may claim a role. */
export const who = recorded("who", references);

/** All that a card leaves out: references, needs, and what makes the case special. */
export const details = recorded("details", (it) => {
  const { head, asked, chain } = it;
  const { words } = asked;
  const { details: say } = words.dialog;
  const { case: now } = head;
  const today = chain.clock.today();
  const flags = now.flags.map((flag) => words.code.flag[flag]).join(", ");
  return [
    ...references(it),
    ...domains.map((domain) => ({
      title: words.code.domain[domain],
      value: words.code.need[now.needs?.[domain] ?? "unknown"],
    })),
    { title: say.detention, value: words.code.detention[now.detention] },
    { title: say.release, value: words.code.release[now.expectedRelease?.type ?? "unknown"] },
    {
      title: say.placement,
      value: say.since(words.code.placement[now.placement.kind], shortDay(now.placement.since, today, words)),
    },
    { title: say.flags, value: flags === "" ? say.none : flags },
    ...(now.earlier.length === 0 ? [] : [{ title: say.earlier, value: now.earlier.join(", ") }]),
  ];
});
