import { dayOf } from "../../calendar/day.ts";
import type { Case, Check, Route } from "../case.ts";
import type { DoneBefore } from "../commands/caseCommands.ts";
import type { Said } from "../commands.ts";
import { doneItems } from "../dates/facts.ts";
import { changed, recorded, refused, unchanged, withDone } from "../decided.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import { holder } from "../person.ts";
import type { Recorded } from "../records/record.ts";
import { withRole } from "../roles/claims.ts";
import type { Rules } from "../rules.ts";
import type { Item } from "../step.ts";
import { led } from "./check.ts";
import { withNeeds } from "./needs.ts";

type Import = Said<"importDone"> | Said<"open">;

/** At go-live a running case comes with what was done, so that nobody is reminded of it. What is recorded already stands. */
export function importDone(it: Case, command: Said<"importDone">, rules: Rules): Outcome {
  const next = withDoneBefore(it, command, { done: command, rules });
  if ("kind" in next) return refused(next);
  if (next === it) return unchanged(it);
  return changed(next, command, "imported", { steps: command.steps.map(({ item }) => item).join(" ") });
}

/** The case with what was done before; a day that cannot be is refused with the whole import. */
export function withDoneBefore(
  it: Case,
  command: Import,
  { done, rules }: { done: DoneBefore; rules: Rules },
): Case | Refusal {
  const today = dayOf(command.at);
  if (done.steps.some(({ on }) => on < it.admittedOn || on > today)) return { kind: "impossibleDate", field: "on" };
  const routed = done.route === null || it.check !== null ? it : withRoute(it, done.route, command);
  return stepsOf(done, it)
    .filter(({ item }) => item !== "1c" || routed.check !== null)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .reduce((now, step) => imported(now, step, { command, rules }), routed);
}

type Step = DoneBefore["steps"][number];

/** What is news of an import. Whoever knows the route knows that the check was done. */
function stepsOf({ route, steps }: DoneBefore, it: Case): readonly Step[] {
  const hasCheck = route === null || steps.some(({ item }) => item === "1c");
  const all: readonly Step[] = hasCheck ? steps : [{ item: "1c", on: it.admittedOn }, ...steps];
  return all.filter(({ item, on }) =>
    item === "4b" ? !it.talks.some((talk) => talk.on === on) : !doneItems(it).has(item),
  );
}

function imported(it: Case, { item, on }: Step, { command, rules }: { command: Import; rules: Rules }): Case {
  const record = recorded(on, command);
  const next = withRecord(it, item, record);
  // A talk is done again and again, so it is no step that is done.
  return item === "4b" || item === "4a" ? next : withDone(next, item, record, rules);
}

/** What dates depend on is kept as if it had been recorded here; of the rest it is enough to know that it was done. */
function withRecord(it: Case, item: Item, record: Recorded): Case {
  switch (item) {
    case "2a":
      return { ...it, intake: { ...record, outcome: "held", mentor: false }, needs: withNeeds(it.needs, {}) };
    case "2b":
      return { ...it, sheet: { ...record, channel: "other" } };
    case "3c":
      return { ...it, plan: { ...it.plan, adopted: [{ ...record, version: "1.0", reason: null }] } };
    case "3d":
      return { ...it, plan: { ...it.plan, shares: [shared(record)] } };
    case "4b":
      return { ...it, talks: [...it.talks, { ...record, outcome: "held", late: 0 }] };
    default:
      return it;
  }
}

const shared = (record: Recorded) =>
  ({ ...record, version: "1.0", to: [], probation: false, channel: "other", acknowledged: [] }) as const;

function withRoute(it: Case, route: Route, { by, at }: Import): Case {
  const check: Check = {
    zvhClient: route === "zvh",
    knownAt: { benefits: "toFollow", wmo: "toFollow", communityTeam: "toFollow" },
    gcosDone: true,
    recordedAt: at,
    by: by === "source" ? by : holder(by),
  };
  return withRole(led({ ...it, check }, route, at), "municipalContact", { state: "open", since: at });
}
