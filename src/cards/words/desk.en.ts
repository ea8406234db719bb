import type { Counted } from "./desk.nl.ts";
import type { Words } from "./words.nl.ts";

const waits = ({ count, isMore }: Counted): string =>
  isMore ? `More than ${count} things wait` : count === 1 ? "1 thing waits" : `${count} things wait`;

/** What the intake desk and administrators are told. */
export const desk: Words["desk"] = {
  only: {
    desk: "This is for the intake desk and administrators. Nothing was changed.",
    administrator: "This is for administrators. Nothing was changed.",
  },
  inChat: "I show this only in your own chat with me.",
  queue: (it) => `**${waits(it)}**`,
  waits: (it) => `**${waits(it)} for you: type queue**`,
  queueEmpty: "The queue is empty.",
  show: (number) => `Show ${number}`,
  seen: "Seen",
  beside: (number, others) => `${number}, beside ${others}`,
  double: "Maybe a double case",
  noDouble: "No double",
  returned: "Was here before",
  link: "Link",
  noLink: "Do not link",
  municipality: "Municipality not known yet",
  outOfRegion: "Returns outside the region",
  unmatched: {
    release: "Release notice without a case",
    transfer: "Transfer without a case",
    expectedRelease: "Expected end without a case",
  },
  about: (it) => `Source reference ${it.reference} · ${it.day} · ${it.why}`,
  noCase: "I find no case of this person",
  notTaken: (number) => `does not fit how case ${number} is now`,
  atTheDoor: "Refused at the door",
  turnedAway: (it) => `Since ${it.day}: refused ${it.count === 1 ? "once" : `${it.count} times`}, ${it.why}`,
  turnedAwayWhy: {
    401: "the signature or token is not right. Has the secret expired, or is the sender's clock wrong?",
    413: "too large: the sender has to send it in parts",
    415: "no JSON or CSV",
    429: "too many in a minute",
  },
  refused: (count) => (count === 1 ? "1 notice refused" : `${count} notices refused`),
  noReference: "without source reference",
  andMore: (count) => `and ${count} more`,
  wholeNotice: "the whole notice",
  otherField: "a field that may not be there",
  stuck: (count) => (count === 1 ? "**1 message is stuck**" : `**${count} messages are stuck**`),
  stuckMany: (count) => `**More than ${count} messages are stuck. Look first whether Teams and the app work**`,
  nothingStuck: "Everything was delivered.",
  card: "card",
  message: "message",
  stuckList: {
    digest: (name) => (name === "" ? "A list of the day" : `The list of the day of ${name}`),
    mdo: (prison) => `The case meeting (MDO) list of ${prison}`,
    idu: (prison) => `The list of who came, stayed and left, of ${prison}`,
  },
  notEmptied: "the case is erased, but Teams does not let this be emptied",
  inDoubt: "not sure whether it arrived",
  parked: (reason) => (reason === "refused" ? "Teams refused it" : `could not be delivered (${reason})`),
  whoIsWho: "Who is who?",
  whichPlace: "**Who is who? Choose a place**",
  showPeople: "Show people",
  noPlace: "Of which place? Type for example **who is who roermond**.",
  nobody: "Nobody is in the list here yet.",
  somebodyAsks: "Somebody asks to take part. Administrator: type **requests** in your chat with me.",
  asksToJoin: "**Somebody would like to take part**",
  requests: (count) => (count === 1 ? "**1 request**" : `**${count} requests**`),
  noRequests: "There are no requests.",
  all: "all",
  nothing: "none",
};

/** How colleagues are reached. */
export const colleague: Words["colleague"] = {
  call: (name, phone) => `Call ${name}: ${phone}`,
  mail: (name) => `Mail ${name}`,
  unreachable: "Phone and mail are not in the list.",
  away: (day) => `Away until and including ${day}`,
  awayWith: (day, name) => `Away until and including ${day}, deputy ${name}`,
};

/** What somebody can be in the chain. */
export const duty: Words["duty"] = {
  prisonCaseManager: "Prison case manager",
  aftercareCoordinator: "Aftercare coordinator",
  processDirector: "Process director ZVH",
  probationOfficer: "Probation",
  municipalContact: "Municipal contact",
  lifeCourseCaseManager: "Life course case manager",
  networkPartner: "Network partner",
  intakeDesk: "ZVH intake desk",
  teamLead: "Team lead",
  administrator: "Administrator",
  workingGroup: "Working group (figures only)",
  auditor: "Auditor (the log only)",
};
