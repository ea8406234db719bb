import type { Day } from "../calendar/day.ts";
import { shortDay } from "../cards/days.ts";
import { plain } from "../cards/render.ts";
import { nl } from "../cards/words/words.nl.ts";
import { type Addressee, addressees, type Listed } from "../case/addressees.ts";
import type { Case } from "../case/case.ts";
import type { Owed } from "../case/outcome.ts";
import { stillOwed } from "../case/owed.ts";
import type { PersonId } from "../case/person.ts";
import { handoverTask } from "../case/release.ts";
import { type RoleName, roleNames } from "../case/roles.ts";
import type { Rules } from "../case/rules.ts";
import { type Item, items } from "../case/step.ts";
import { waiting } from "../case/waiting.ts";
import type { Clock } from "../clock.ts";
import type { Words } from "../delivery/messenger.ts";
import type { Head } from "../store/store.ts";

type World = { readonly rules: Rules; readonly clock: Pick<Clock, "now">; readonly people: readonly Listed[] };

/** More names than this in one message are noise: with so many, it is enough that the message stands in their channel. */
const mostNamed = 20;

/**
 * What is said in the thread of a case when it is owed: one neutral sentence, to whoever the directory says that hears it.
 * `undefined` when it is no longer owed, or belongs in a personal digest, which is never said in public instead.
 */
export function owedWords({ case: it }: Head, owed: Owed, { rules, clock, people }: World): Words | undefined {
  const at = clock.now();
  if (owed.where === "digest" || !stillOwed(it, owed, { at, rules })) return undefined;
  const text = sentence(it, owed, rules);
  if (text === undefined) return undefined;
  const named = addressees({ owed, case: it, at }, people, rules)
    .slice(0, mostNamed)
    .flatMap((addressee) => mention(addressee, it, people));
  const address = named.map(({ name, behalf }) => [`<at>${name}</at>`, ...behalf].join(" ")).join(", ");
  return {
    text: address === "" ? text : `${address} ${text}`,
    mentions: named.map(({ objectId, name }) => ({ objectId, name })),
  };
}

/** Teams knows people by the object id in their person id. */
function mention({ to, onBehalfOf }: Addressee, it: Case, people: readonly Listed[]) {
  const name = nameOf(to, it, people);
  if (name === undefined) return [];
  const principal = onBehalfOf === null ? undefined : nameOf(onBehalfOf, it, people);
  const behalf = principal === undefined ? [] : [nl.owed.onBehalfOf(principal)];
  return [{ objectId: to.slice(to.indexOf("_") + 1), name, behalf }];
}

/** What somebody is called: by the directory, or by the case when they left it. */
function nameOf(id: PersonId, { roles }: Case, people: readonly Listed[]): string | undefined {
  const held = roleNames.flatMap((role) => (roles[role].state === "held" ? [roles[role].by] : []));
  const name = [...people, ...held].find((each) => each.id === id)?.name;
  return name === undefined ? undefined : plain(name);
}

function sentence(it: Case, { kind, item }: Owed, rules: Rules): string | undefined {
  const { owed } = nl;
  const { number } = it;
  const role = isRole(item) ? { number, role: nl.role[item].person } : null;
  const due = dueOf(item, it, rules);
  const on = due === undefined ? undefined : shortDay(due, it.admittedOn, nl);
  const step = on === undefined ? undefined : { number, what: whatOf(item), day: on };
  switch (kind) {
    case "unclaimed":
      return role === null ? undefined : owed.roleFree(role);
    case "reminder":
      return step && (item === "5b" ? owed.isFree(step) : owed.notYet(step));
    case "escalation":
      return step && owed.escalated(step);
    case "openEnd":
      return role === null ? step && owed.openEnd(step) : owed.roleOpenEnd(role);
    case "release":
      return it.release === null
        ? undefined
        : owed.released({ number, day: shortDay(it.release.on, it.admittedOn, nl) });
    case "handoverTask":
      return step && owed.handoverLeft(step);
    case "handoverRefused":
      return owed.handoverRefused(number);
    default:
      // What is offered, proposed or asked of one person is said to that person.
      return undefined;
  }
}

/** What has to be done, as people call it. What an agreement is about is nobody's business in a channel. */
function whatOf(item: string): string {
  if (isItem(item)) return nl.item[item];
  return item === "handover" ? nl.owed.handover : nl.owed.agreement;
}

function dueOf(item: string, it: Case, rules: Rules): Day | undefined {
  if (item === "handover") return handoverTask(it, rules)?.due;
  const agreement = it.agreements.find(({ id }) => item === `4a:${id}`);
  return agreement?.due ?? waiting(it, rules).find((each) => each.item === item)?.due;
}

const isRole = (text: string): text is RoleName => roleNames.some((role) => role === text);
const isItem = (text: string): text is Item => items.some((item) => item === text);
