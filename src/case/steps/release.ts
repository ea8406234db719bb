import { type Day, dayOf, latestOf } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/workingDays.ts";
import type { Case } from "../case.ts";
import { closedIfComplete, isHandedOver } from "../changes/endings.ts";
import type { Said } from "../commands.ts";
import { changed, recorded, refused, saying, unchanged, withDone } from "../decided.ts";
import type { Outcome, Owed } from "../outcome.ts";
import { nextOpen } from "../owed/openHours.ts";
import { holder } from "../person.ts";
import { holderOf, leadOf, leadRoleOf } from "../roles/holders.ts";
import type { RoleName } from "../roles/roles.ts";
import type { Rules } from "../rules.ts";

/**
 * "Betrokkene is vrij" (step 5b): anybody on the case may say it, and the release notice that comes later confirms the same
 * release; it is told once. The notice has the last word about the day.
 */
export function reportRelease(it: Case, command: Said<"reportRelease">, rules: Rules): Outcome {
  const { on, by, at } = command;
  if (on < it.admittedOn || on > dayOf(at)) return refused({ kind: "impossibleDate", field: "on" });
  if (it.release !== null) return reportedAgain(it, command);
  const release = {
    on,
    reportedAt: at,
    by: by === "source" ? by : holder(by),
    confirmedAt: by === "source" ? at : null,
  };
  const releaseKnownOn = on === it.expectedRelease?.on ? it.releaseKnownOn : dayOf(at);
  const running: Case = { ...it, release, releaseKnownOn, stage: { state: "running" } };
  const next = withDone(running, "5b", recorded(dayOf(at), command), rules);
  return closedIfComplete(
    saying(changed(next, command, "releaseReported", { on }), told(next, command, rules)),
    command,
  );
}

function reportedAgain(it: Case, command: Said<"reportRelease">): Outcome {
  const { on, by, at } = command;
  const { release } = it;
  if (release === null || (release.on === on && (by !== "source" || release.confirmedAt !== null))) {
    return unchanged(it);
  }
  if (release.on === on) {
    return changed({ ...it, release: { ...release, confirmedAt: at } }, command, "releaseConfirmed", { on });
  }
  if (by !== "source") return refused({ kind: "alreadyRecorded", on: release.on });
  const next = { ...it, release: { ...release, on, confirmedAt: at }, releaseKnownOn: dayOf(at) };
  return changed(next, command, "releaseMoved", { from: release.on, to: on });
}

/**
 * Whoever leads and whoever did the prison's part hear of it; deputies hear what those hear. A sudden release is told at
 * once, by day or night; one that was expected and prepared waits until the offices are open, and asks nothing any more of
 * the prison, where it was expected: only the lead hears of it, or the prison when the lead says so.
 */
function told(it: Case, { on, by, at }: Said<"reportRelease">, rules: Rules): Owed {
  const known = by === "source" ? null : by.id;
  const lead = leadOf(it);
  const isLeads = !isSudden(it, on) && lead !== null && lead.id !== known;
  const people = [lead, isLeads ? null : holderOf(it, "prisonCaseManager")].flatMap((each) => each ?? []);
  const to = [...new Set(people.map(({ id }) => id))].filter((id) => id !== known);
  const audience = lead === null ? audienceFor(leadRoleOf(it)) : {};
  return {
    key: `release:${on}`,
    kind: "release",
    item: "5b",
    to,
    where: "thread",
    from: isSudden(it, on) ? at : nextOpen(at, rules),
    ...audience,
  };
}

const isSudden = (it: Case, on: Day): boolean =>
  it.expectedRelease === null || on < it.expectedRelease.on || !isHandedOver(it);

const audienceFor = (role: RoleName | null): Pick<Owed, "audience"> => ({
  audience: role === null ? { kind: "intakeDesk" } : { kind: "everyoneInReach", role },
});

/** `item`: what of the handover comes first. */
export type HandoverTask = { readonly item: "5a-start" | "5a"; readonly since: Day; readonly due: Day };

/** What a release without a complete handover asks of the lead: by one working day after it was known (scenario 27). */
export function handoverTask(it: Case, { calendar }: Rules): HandoverTask | null {
  if (it.release === null || isHandedOver(it) || it.stage.state !== "running") return null;
  const since = latestOf(it.release.on, dayOf(it.release.reportedAt));
  return { item: it.handover === null ? "5a-start" : "5a", since, due: addWorkingDays(calendar, since, 1) };
}

/**
 * Another expected end of detention, or none. The same again changes nothing, nor does a notice that is older than the one that
 * the source told of before. Dates follow from it by themselves.
 */
export function changeExpectedRelease(it: Case, command: Said<"changeExpectedRelease">): Outcome {
  const { expectedRelease, at, noticedAt } = command;
  const before = it.expectedRelease;
  if (it.release !== null) return refused({ kind: "alreadyRecorded", on: it.release.on });
  if (expectedRelease !== null && expectedRelease.on < it.admittedOn) {
    return refused({ kind: "impossibleDate", field: "expectedRelease" });
  }
  if (isOvertaken(it, command)) return unchanged(it);
  const isSameDay = before?.on === expectedRelease?.on;
  if (isSameDay && before?.type === expectedRelease?.type && before?.certain === expectedRelease?.certain) {
    return unchanged(it);
  }
  const next = {
    ...it,
    expectedRelease,
    releaseKnownOn: isSameDay ? it.releaseKnownOn : dayOf(at),
    ...(noticedAt === undefined ? {} : { releaseNoticedAt: noticedAt }),
  };
  return changed(next, command, "expectedReleaseChanged", {
    from: before?.on ?? "unknown",
    to: expectedRelease?.on ?? "unknown",
  });
}

/** Notices may come in another order than they were made in. Without their moment, the last one to come counts. */
const isOvertaken = ({ releaseNoticedAt }: Case, { by, noticedAt }: Said<"changeExpectedRelease">): boolean =>
  by === "source" && noticedAt !== undefined && releaseNoticedAt !== undefined && noticedAt < releaseNoticedAt;
