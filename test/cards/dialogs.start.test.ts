import {
  a,
  admission,
  at,
  b,
  becomes,
  check,
  claims,
  colleague,
  contact,
  desk,
  director,
  intake,
  on,
  onItsWay,
  opened,
  probation,
  says,
  teamLead,
} from "../support/chain.ts";
import { areAsAgreed, morning, type Opened } from "../support/windows.ts";

const checked = becomes(opened(), check());
const held = becomes(onItsWay(), intake(["housing", "debts"], at("2026-12-03")));
const zvh = becomes(opened(), check("zvh"), claims(director, "processDirector"));
const proposedUp = becomes(held, says(b, { type: "proposeScaleUp" }, at("2026-12-04")));
const proposedDown = becomes(zvh, says(director, { type: "proposeScaleDown" }, at("2026-12-04")));
const asked = becomes(onItsWay(), says(a, { type: "askEnrichment", partner: "police" }, at("2026-11-30")));
const busy = becomes(onItsWay(), says(a, { type: "takeTask", task: "intake" }, at("2026-11-30")));
const offered = becomes(
  onItsWay(),
  says(a, { type: "passOn", role: "prisonCaseManager", to: colleague }, at("2026-11-30")),
);
const paused = becomes(onItsWay(), says(b, { type: "pause", items: "all", reason: "hospital" }, at("2026-11-30")));
const announced = becomes(
  undefined,
  says("source", { type: "open", announced: true, admission: admission({ admittedOn: on("2026-12-02") }) }),
);

/**
 * Every window about who does what, of steps 1 and 2, and about a case as a whole, opened where it is of use. Those that show references note first that somebody looked, in a case that is stored: test/bot has them.
 */
const windows: Readonly<Record<string, Opened>> = {
  // who does what
  more: { it: onItsWay(), by: a },
  "more-desk": { it: opened(), by: desk, dialog: "more" },
  giveBack: { it: onItsWay(), by: a },
  passOn: { it: onItsWay(), by: a },
  offer: { it: offered, by: colleague },
  assign: { it: onItsWay(), by: teamLead },
  takeTask: { it: busy, by: a },
  leaveTask: { it: busy, by: a },
  moment: { it: onItsWay(), by: a },
  // steps 1 and 2
  check: { it: opened(), by: desk },
  answers: { it: checked, by: desk },
  told: { it: checked, by: desk },
  contact: { it: onItsWay(), by: a },
  tasks: { it: busy, by: b },
  intake: { it: onItsWay(), by: a },
  needs: { it: held, by: a },
  sheet: { it: onItsWay(), by: a },
  ask: { it: onItsWay(), by: a },
  enrich: { it: asked, by: a },
  complex: { it: held, by: b },
  scaleUp: { it: held, by: b },
  scaleDown: { it: zvh, by: director },
  agreeScaleUp: { it: proposedUp, by: director },
  agreeScaleDown: { it: proposedDown, by: b },
  gcos: { it: becomes(proposedUp, says(director, { type: "acceptScaleUp" }, at("2026-12-05"))), by: desk },
  late: { it: onItsWay(), by: a },
  // the case as a whole
  admit: { it: announced, by: desk },
  reference: { it: onItsWay(), by: a },
  municipality: { it: onItsWay(), by: desk },
  flag: { it: onItsWay(), by: a },
  placement: { it: onItsWay(), by: a },
  detention: { it: onItsWay(), by: a },
  pause: { it: onItsWay(), by: b },
  resume: { it: paused, by: b },
  correct: { it: held, by: a },
  link: { it: onItsWay(), by: a },
  cancel: { it: opened(), by: desk },
  merge: { it: opened(), by: desk },
  outOfRegion: { it: opened(), by: desk },
};

describe("the windows of steps 1 and 2, of roles, and of the case as a whole", () => {
  areAsAgreed(windows, [a, b, colleague, contact, desk, director, probation, teamLead], morning("2026-12-07"));
});
