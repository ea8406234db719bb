import { shortDay } from "../cards/days.ts";
import { plain } from "../cards/render.ts";
import { nl } from "../cards/words/words.nl.ts";
import type { Case } from "../case/case.ts";
import type { Owed } from "../case/outcome.ts";
import { stillOwed } from "../case/owed.ts";
import type { Holder } from "../case/person.ts";
import { type RoleName, roleNames } from "../case/roles.ts";
import type { Rules } from "../case/rules.ts";
import { type Item, items } from "../case/step.ts";
import { waiting } from "../case/waiting.ts";
import type { Clock } from "../clock.ts";
import type { Words } from "../delivery/messenger.ts";
import type { Head } from "../store/store.ts";

/**
 * What is said in the thread of a case when it is owed: one neutral sentence, to whoever holds the role. `undefined` when it
 * is no longer owed, or belongs in a personal digest, which is never said in public instead.
 */
export function owedWords(head: Head, owed: Owed, { rules, clock }: { rules: Rules; clock: Clock }): Words | undefined {
  if (owed.where === "digest" || !stillOwed(head.case, owed, { at: clock.now(), rules })) return undefined;
  const text = sentence(head.case, owed, rules);
  if (text === undefined) return undefined;
  const heard = holders(head.case).filter(({ id }) => owed.to.includes(id));
  const mentions = heard.map(({ id, name }) => ({ objectId: id.slice(id.indexOf("_") + 1), name: plain(name) }));
  const address = mentions.map(({ name }) => `<at>${name}</at>`).join(", ");
  return { text: address === "" ? text : `${address} ${text}`, mentions };
}

function sentence(it: Case, { item }: Owed, rules: Rules): string | undefined {
  const { owed, item: names, role } = nl;
  if (isRole(item)) return owed.roleFree({ number: it.number, role: role[item].person });
  const step = waiting(it, rules).find((each) => each.item === item);
  if (!isItem(item) || step === undefined) return undefined;
  return owed.notYet({ number: it.number, what: names[item], day: shortDay(step.due, it.admittedOn, nl) });
}

const isRole = (text: string): text is RoleName => roleNames.some((role) => role === text);
const isItem = (text: string): text is Item => items.some((item) => item === text);

const holders = (it: Case): readonly Holder[] =>
  roleNames.flatMap((role) => {
    const now = it.roles[role];
    return now.state === "held" ? [now.by] : [];
  });
