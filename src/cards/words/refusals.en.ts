import type { Words } from "./words.nl.ts";

/** Why something is not done, in English. */
export const refusal: Words["refusal"] = {
  alreadyHeld: (it) =>
    `This role is taken. ${it.name} (${it.organisation}) has been ${it.role} of case ${it.number} since ${it.time}. Nothing has changed. Should it be you? Ask ${it.name} to pass the role on.`,
  notYours: (it) => `This is not possible. You are not ${it.role} of this case. Nothing has changed.`,
  notYourRole: (it) =>
    `This is not possible. You are not listed as ${it.role}. Nothing has changed. Is the list wrong? Ask the administrator.`,
  outOfReach: (it) =>
    `This is not possible. Case ${it.number} belongs to ${it.place}. You are listed as ${it.role} of ${it.organisation}. Nothing has changed. Is the list wrong? Ask the administrator.`,
  notYetOpen: (it) => `The role of ${it.role} opens after the check by the ZVH intake desk. Nothing has changed.`,
  notInUse: (it) => `This case needs no ${it.role}. Nothing has changed.`,
  onlyIntakeDesk: "Only the ZVH intake desk fills in the check. Nothing has changed.",
  theyMayNot: (it) =>
    `This can't be done. ${it.name || "This person"} is not listed as ${it.role} for this case. Nothing has changed. Choose somebody else or ask the administrator.`,
  notOffered: (it) => `The role of ${it.role} was not offered to you, or is taken. Nothing has changed.`,
  otherOrganisation: (it) =>
    `As a team lead you give out roles within ${it.organisation}. Choose somebody of your own organisation. Nothing has changed.`,
  notYourPart: "Somebody with another role in this case does this. The card shows who that is. Nothing has changed.",
  needsReference:
    "There is no reference yet by which the prison can look this person up. Fill in the TULP or GCOS reference first. Then the check is done.",
  needsSecondPerson: (it) => `This takes two people. Ask a ${it.role} to decide with you. Nothing has changed.`,
  needsDetails: (it) => `"${it.what}" needs more than a tick. Open the case and fill it in there.`,
  noProposal: "There is no longer a proposal to scale up or down. Nothing has changed.",
  taskTaken: (it) =>
    `${it.name} is doing this task. Nothing has changed. Do you want to do it? Ask ${it.name} to give it back.`,
  alreadyRecorded: (it) =>
    `This was recorded on ${it.day}. Nothing has changed. Is that wrong? Choose **Correct** first.`,
  notYetPossible: (it) => `This can't be done yet. First: ${it.first}. Nothing has changed.`,
  impossibleDate: (it) => `${it.field} can't be right. Check the date and try again. Nothing has changed.`,
  pastDue: (it) =>
    `You can put this off until ${it.day}. Is more time needed? Talk to whoever leads the case. Nothing has changed.`,
  tooFarAhead: (it) =>
    `You can put this off for six weeks at most: until ${it.day}. Choose an earlier day. Nothing has changed.`,
  textMissing: (it) => `${it.field} is still empty. Fill it in and try again.`,
  textTooLong: (it) => `${it.field} is too long. Use at most ${it.most} characters. Nothing was kept.`,
  personalData: (it) =>
    `Your text holds something that looks like ${it.found}. I don't keep such data. Take it out and try again. Nothing was kept.`,
  tooMany: (it) => `There is room for ${it.most} at most. Put together what belongs together. Nothing was kept.`,
  unknownAgreement: "I can't find this agreement in this case. Open the case to see what was agreed.",
  nothingToCorrect: "There is nothing to correct: this was not recorded, or it has been corrected already.",
  staleCard: "The case has changed meanwhile. Below you see how it is now. See whether this is still needed.",
  ended: {
    closed: "This case is closed. Nothing has changed.",
    cancelled: "This case was cancelled: the notice was wrong. Nothing has changed.",
    merged: "This case was merged with another one. Go on there. Nothing has changed.",
    outOfRegion: "This case was passed on to another region. Nothing has changed.",
  },
  first: {
    concept: "record the concept plan",
    handover: "start the handover",
    lead: "somebody takes the lead",
    release: "report the end of detention",
    other: "the step that comes before this one",
  },
  field: {
    on: "The day on which it happened",
    admittedOn: "The day of admission",
    moment: "The planned moment",
    expectedRelease: "The expected end of detention",
    due: "The last day of the agreement",
    until: "The day until which you put it off",
    talkOn: "The day of the talk",
    since: "The day on which it began",
    what: "The agreement",
    why: "The reason",
    openPoints: "What is still open",
    forwardedTo: "Whom it was passed on to",
    reference: "The reference",
    agreement: "The code of the agreement",
    to: "Whom it goes to",
    reason: "The reason",
  },
  found: { bsn: "a BSN", email: "an e-mail address", phone: "a phone number" },
  caseFull: "Nothing more fits in this case. Nothing has changed. Ask the administrator what to do now.",
  needsGcos: "First record the outcome in GCOS and tick that here. Then the check is complete.",
  hasNoPart: (it) =>
    `${it.name} is not listed for this case. Choose somebody else or ask the administrator. Nothing has changed.`,
  strangerHasNoPart:
    "This person is not listed among the people of the chain. Choose somebody else or ask the administrator. Nothing has changed.",
  noPart:
    "This is not possible. You are listed for another prison or municipality. Nothing has changed. Is the list wrong? Ask the administrator.",
  noLongerListed: (it) =>
    `This is not possible. You are no longer listed ${it.place === null ? `as ${it.role}` : `for ${it.place}`}. The role of ${it.role} in this case still has your name on it. Type **my cases** to give it back, or ask your team lead to choose somebody else. Nothing has changed. Is the list wrong? Ask the administrator.`,
  unknownPerson:
    "I don't know you yet. Type **sign up** to ask whether you can take part. Until an administrator says yes you cannot change or see anything here. Type **help** to see what I do.",
  unknownCase: "I cannot find this case. It may be closed, or the number may be wrong.",
  unknownVerb: "I no longer know this button. Type **case** with the number to get the card as it stands now.",
  storageAway:
    "I cannot reach my records right now. Nothing has changed and nothing is lost. Please try again in a minute.",
};
