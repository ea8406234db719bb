import type { Day } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import type { Correctable } from "../commands/caseCommands.ts";
import type { Said } from "../commands.ts";
import { changed, refused } from "../decided.ts";
import type { Outcome } from "../outcome.ts";
import type { Handover } from "../records/leaving.ts";
import { withRole } from "../roles/claims.ts";
import type { Rules } from "../rules.ts";
import { same } from "../same.ts";
import { type Item, items } from "../step.ts";

/**
 * A record that was a mistake is taken back, with a reason; the history keeps both. With a step go the steps that cannot
 * stand without it. What does not stand cannot be taken back: a second time is refused, and changes nothing.
 */
export function correct(it: Case, command: Said<"correct">, rules: Rules): Outcome {
  const { what, reason } = command;
  const next = withoutDone(undone(it, what, { command, rules }), withIt[what] ?? []);
  return same(next, it) ? refused({ kind: "nothingToCorrect" }) : changed(next, command, "corrected", { what, reason });
}

/** The steps that are no longer done when something is taken back. */
const withIt: Readonly<Partial<Record<Correctable, readonly Item[]>>> = {
  ...Object.fromEntries(items.map((item) => [item, [item]])),
  "1c": ["1c", "1d"],
  "3c": ["3c", "3d"],
  "5a-start": ["5a-start", "5a"],
  release: ["5b"],
};

const withoutDone = (it: Case, gone: readonly Item[]): Case => {
  const done = it.done.filter(({ item }) => !gone.includes(item));
  return done.length === it.done.length ? it : { ...it, done };
};

type Context = { readonly command: Said<"correct">; readonly rules: Rules };

/** The case without what was recorded. Whatever else it brought about goes too. */
function undone(it: Case, what: Correctable, context: Context): Case {
  const { command } = context;
  switch (what) {
    case "1c":
      return withoutCheck(it);
    case "1d":
      return { ...it, outcomeTold: null };
    case "1e-lead":
      return { ...it, contacts: { ...it.contacts, lead: null } };
    case "1e-municipality":
      return { ...it, contacts: { ...it.contacts, municipality: null } };
    case "1f":
      return { ...it, agreed: null };
    case "2a":
      return { ...it, intake: null, needs: null };
    case "2b":
      return { ...it, sheet: null };
    case "2c":
      return { ...it, enrichments: [] };
    case "2d":
      return { ...it, complexTalk: null };
    case "3a":
      return { ...it, plan: { ...it.plan, initiative: null } };
    case "3b":
      return { ...it, plan: { ...it.plan, concepts: [], refused: null } };
    case "3c":
      return { ...it, plan: { ...it.plan, adopted: [], shares: [] } };
    case "3d":
      return { ...it, plan: { ...it.plan, shares: it.plan.shares.filter(({ version }) => version !== newest(it)) } };
    case "4b":
      return isMeant(it.talks.at(-1), command) ? { ...it, talks: it.talks.slice(0, -1) } : it;
    case "5a-start":
      return running({ ...it, handover: null });
    case "5a":
      return running({ ...it, handover: askedAnew(it.handover) });
    case "5b":
    case "release":
      return it.release === null ? it : running({ ...it, release: null, releaseKnownOn: null });
    case "transfer":
      return backAgain(it, context);
    case "1a":
    case "1b":
    case "4a":
      return it;
  }
}

const newest = ({ plan }: Case): string | undefined => plan.adopted.at(-1)?.version;

/** Only the last talk or transfer can be taken back, and only when it is the one that is meant. */
const isMeant = (last: { readonly on: Day } | undefined, { on }: Said<"correct">): boolean =>
  on === undefined || last?.on === on;

/** Without the check nobody knows who leads: the roles that it opened close again, whoever held them. */
function withoutCheck(it: Case): Case {
  if (it.check === null) return it;
  const later = { state: "later" } as const;
  const closed = withRole(withRole(it, "aftercareCoordinator", later), "processDirector", later);
  return {
    ...withRole(closed, "municipalContact", later),
    check: null,
    outcomeTold: null,
    scaling: { proposal: null, refused: null },
  };
}

const askedAnew = (handover: Handover | null): Handover | null =>
  handover === null
    ? null
    : { ...handover, to: handover.to.map(({ side }) => ({ side, state: "asked" as const })), jointContact: null };

/** A case that closed by what is taken back runs again. */
const running = (it: Case): Case => (it.stage.state === "closed" ? { ...it, stage: { state: "running" } } : it);

/** The last transfer was none: the case is with the former prison again, and its role is open. */
function backAgain(it: Case, { command, rules }: Context): Case {
  const last = it.transfers.at(-1);
  if (last === undefined || !isMeant(last, command)) return it;
  const back = { ...it, prison: last.from, transfers: it.transfers.slice(0, -1) };
  return withRole(
    back,
    "prisonCaseManager",
    rules.connectedPrisons.has(last.from) ? { state: "open", since: command.at } : { state: "unused" },
  );
}
