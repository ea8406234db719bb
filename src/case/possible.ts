import { type Case, type Route, routeOf } from "./case.ts";
import { isHeard } from "./changes/endings.ts";
import { partners, tasks } from "./codes.ts";
import type { CommandType } from "./commands.ts";
import type { RoleState } from "./records/roleState.ts";
import { type RoleName, roleNames } from "./roles/roles.ts";
import { isOpenAgreement } from "./steps/agreements.ts";
import { isComplex } from "./steps/needs.ts";

const always = (): boolean => true;
const never = (): boolean => false;

/** When something can be said to a running case, so that a menu offers what can come of something. Who may say it is `couldSay`'s. */
const possible: Readonly<Record<CommandType, (it: Case) => boolean>> = {
  // roles, tasks, moments
  claim: (it) => roleNames.some((role) => isFree(role, it)),
  giveBack: (it) => roleNames.some((role) => isRole(role, "held", it)),
  passOn: (it) => roleNames.some((role) => isRole(role, "held", it)),
  acceptPassOn: ({ offers }) => offers.length > 0,
  refusePassOn: ({ offers }) => offers.length > 0,
  confirmDefaultHolder: (it) => it.defaults.some(({ role }) => isFree(role, it)),
  assign: (it) => roleNames.some((role) => isFree(role, it) || isRole(role, "held", it)),
  passAllOn: always,
  noteDefaultHolders: always,
  attendIntake: (it) => !isIntakeHeld(it),
  skipIntake: (it) => !isIntakeHeld(it),
  takeTask: (it) => it.tasks.length < tasks.length,
  leaveTask: (it) => it.tasks.length > 0,
  planMoment: always,
  viewReferences: always,
  // step 1
  open: never,
  admit: ({ stage }) => stage.state === "announced",
  importDone: always,
  recordCheck: ({ check }) => check === null,
  answerCheck: ({ check }) => check !== null && Object.values(check.knownAt).includes("toFollow"),
  tickGcos: ({ check }) => check !== null && !check.gcosDone,
  tellPrison: ({ check, outcomeTold }) => check !== null && outcomeTold === null,
  recordContact: ({ contacts }) => contacts.lead === null || contacts.municipality === null,
  agreeProcess: always,
  // step 2
  recordIntake: (it) => !isIntakeHeld(it),
  updateNeeds: ({ needs }) => needs !== null,
  recordSheet: ({ sheet }) => sheet === null,
  askEnrichment: ({ enrichments }) => enrichments.filter(({ answered }) => answered === null).length < partners.length,
  answerEnrichment: ({ enrichments }) =>
    enrichments.filter(({ answered }) => answered !== null).length < partners.length,
  recordComplexTalk: (it) => it.complexTalk === null && isComplex(it),
  proposeScaleUp: (it) => routeOf(it.check) === "aftercare" && !isProposed("zvh", it),
  acceptScaleUp: (it) => isProposed("zvh", it),
  refuseScaleUp: (it) => isProposed("zvh", it),
  proposeScaleDown: (it) => routeOf(it.check) === "zvh" && !isProposed("aftercare", it),
  acceptScaleDown: (it) => isProposed("aftercare", it),
  refuseScaleDown: (it) => isProposed("aftercare", it),
  // steps 3 and 4
  takeInitiative: ({ plan }) => plan.initiative === null,
  recordPlan: (it) => !isAdopted(it),
  refusePlan: (it) => !isAdopted(it) && it.plan.refused === null,
  adoptPlan: (it) => !isAdopted(it),
  amendPlan: (it) => isAdopted(it),
  sharePlan: (it) => isAdopted(it),
  acknowledgePlan: (it) => isUnacknowledged(it),
  agree: always,
  changeAgreement: ({ agreements }) => agreements.length > 0,
  startAgreement: ({ agreements }) => agreements.some(({ state }) => state.is === "notStarted"),
  finishAgreement: ({ agreements }) => agreements.some(isOpenAgreement),
  dropAgreement: ({ agreements }) => agreements.some(isOpenAgreement),
  passOnAgreement: ({ agreements }) => agreements.length > 0,
  recordTalk: always,
  // step 5
  startHandover: always,
  acceptHandover: (it) => isReceived(it),
  refuseHandover: (it) => isReceived(it),
  recordJointContact: ({ handover }) => handover !== null && handover.jointContact === null,
  reportRelease: ({ release }) => release === null,
  changeExpectedRelease: ({ release }) => release === null,
  // the case as a whole
  transfer: always,
  setFlag: always,
  setPlacement: always,
  setDetention: always,
  setMunicipality: always,
  addReference: always,
  linkCase: always,
  pause: always,
  resume: ({ pauses }) => pauses.some(({ until }) => until === null),
  cancel: always,
  merge: always,
  markOutOfRegion: always,
  noteLate: always,
  answerReminder: always,
  correct: always,
  time: never,
};

/** What people can say to this case as it stands: of whatever else they say nothing comes, or a refusal. */
export const nowPossible = (it: Case): ReadonlySet<CommandType> =>
  new Set(
    Object.keys(possible)
      .filter(isListed)
      .filter((type) => isHeard(type, it) && possible[type](it)),
  );

const isListed = (text: string): text is CommandType => Object.hasOwn(possible, text);

const isRole = (role: RoleName, state: RoleState["state"], { roles }: Case): boolean => roles[role].state === state;

const isFree = (role: RoleName, it: Case): boolean => isRole(role, "open", it) || isRole(role, "optional", it);

const isIntakeHeld = ({ intake }: Case): boolean => intake?.outcome === "held";

const isProposed = (to: Route, { scaling }: Case): boolean => scaling.proposal?.to === to;

const isAdopted = ({ plan }: Case): boolean => plan.adopted.length > 0;

function isUnacknowledged({ plan }: Case): boolean {
  const share = plan.shares.at(-1);
  return share !== undefined && share.acknowledged.length < share.to.length + (share.probation ? 1 : 0);
}

/** Whether some side was asked to take the person over and did not accept. */
const isReceived = ({ handover }: Case): boolean => handover?.to.some(({ state }) => state !== "accepted") ?? false;
