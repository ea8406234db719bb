import type { Day } from "../../calendar/day.ts";
import type { Case } from "../case.ts";
import { openDates } from "../dates/dates.ts";
import type { Audience, Owed } from "../outcome.ts";
import type { Rules } from "../rules.ts";
import { handoverTask } from "../steps/release.ts";
import { actingInstead, actingOn, leadOrWhoFindsOne } from "./acting.ts";
import { dayOfRung, momentOfRung, type Rung, rungs } from "./ladder.ts";
import { nextOpen, nextOpenDay, openingOn } from "./openHours.ts";
import { answersTo, quietUntil } from "./snoozes.ts";

/**
 * What the end of detention owes beside the ladders: the question whether the person is free, when no notice came, and the
 * task that a release without a complete handover always leaves to the lead (scenario 27).
 */
export const releaseAhead = (it: Case, rules: Rules): readonly Owed[] => [
  ...askWhetherFree(it, rules),
  ...handoverLeft(it, rules),
];

/**
 * Step 5b is nobody's fault: the casemanager is asked on the day after the last one, and again on the day to which they put it
 * off; later it is an open end.
 */
function askWhetherFree(it: Case, rules: Rules): readonly Owed[] {
  const due = openDates(it, rules).find(({ item }) => item === "5b")?.reckoning.due;
  const acting = actingOn("5a-start", it);
  if (it.release !== null || due === undefined) return [];
  const on = (after: number): Day => nextOpenDay(dayOfRung({ after }, { due, pauses: [] }, rules), rules);
  const { handed, snooze } = answersTo("5b", due, it);
  const asked = handed === null ? (acting ?? leadOrWhoFindsOne(it)) : actingInstead(handed, it);
  const until = quietUntil(snooze, due);
  const again = until === null || until <= on(1) ? [] : [nextOpenDay(until, rules)];
  return [
    owing(`reminder:5b:${due}`, "reminder", { item: "5b", asked, on: on(1), rules }),
    ...again.map((day) => owing(`reminder:5b:again-${day}:${due}`, "reminder", { item: "5b", asked, on: day, rules })),
    listed(`openEnd:5b:${due}`, { item: "5b", on: on(rules.variant.ladder.openEnds), rules }),
  ];
}

/** At once when it is known, within open hours; then up the ladder, from the team lead of whoever leads to the open ends. */
function handoverLeft(it: Case, rules: Rules): readonly Owed[] {
  const task = handoverTask(it, rules);
  if (task === null || it.release === null) return [];
  const { due, since } = task;
  const asked = leadOrWhoFindsOne(it);
  const first: Owed = {
    ...owing(`handoverTask:${due}`, "handoverTask", { item: handover, asked, on: since, rules }),
    from: nextOpen(it.release.reportedAt, rules),
  };
  const after = rungs(rules.variant).filter((rung) => rung.after > 0);
  return [first, ...after.map((rung) => climbed(rung, it, { due, asked, rules }))];
}

type Climb = { readonly due: Day; readonly asked: Asked; readonly rules: Rules };

function climbed(rung: Rung, it: Case, { due, asked, rules }: Climb): Owed {
  const about = { item: handover, on: nextOpenDay(dayOfRung(rung, { due, pauses: [] }, rules), rules), rules };
  switch (rung.kind) {
    case "reminder":
      return {
        ...owing(`reminder:${handover}:${rung.name}:${due}`, "reminder", { ...about, asked }),
        from: momentOfRung(rung, about.on, rules),
      };
    case "escalation":
      return owing(`escalation:${handover}:${due}`, "escalation", { ...about, asked: aboveLead(it) });
    case "openEnd":
      return listed(`openEnd:${handover}:${due}`, about);
  }
}

/** What the task is called where a step has its number. */
const handover = "handover";

type Asked = ReturnType<typeof leadOrWhoFindsOne>;
type About = { readonly item: string; readonly on: Day; readonly rules: Rules };

const owing = (
  key: string,
  kind: Owed["kind"],
  { item, asked, on, rules }: About & { readonly asked: Asked },
): Owed => ({
  key,
  kind,
  item,
  to: asked.people.map(({ id }) => id),
  ...(asked.audience === undefined ? {} : { audience: asked.audience }),
  where: "thread",
  from: openingOn(on, rules),
});

const listed = (key: string, { item, on, rules }: About): Owed => ({
  key,
  kind: "openEnd",
  item,
  to: [],
  audience: { kind: "administrators" },
  where: "channel",
  from: openingOn(on, rules),
});

/** The team leads above whoever leads. */
function aboveLead(it: Case): Asked {
  const [lead] = leadOrWhoFindsOne(it).people;
  const role = lead === undefined ? "intakeDesk" : "aftercareCoordinator";
  const above: Audience = { kind: "teamLeads", organisation: lead?.organisation ?? null, role };
  return { people: [], audience: above };
}
