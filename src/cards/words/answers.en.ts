import type { Words } from "./words.nl.ts";

/** What the bot says in English to whoever asks it something. */
export const answer: Words["answer"] = {
  caseWord: "case",
  welcome: (installer) =>
    [
      `Hello, I am **Ketenmaat**.${installer === "" ? "" : ` ${installer} added me here.`}`,
      "I post a card for each first-day notice, remember who does what, and remind before something is due.",
      "I never keep names, BSN, birth dates, offences or health of the people it is about, and no files.",
      "Try: **help**, **open roles** or **deadlines 2026-11-23**.",
    ].join("\n\n"),
  help: [
    "**About a case**",
    "- **case 0147**: how does this case stand?",
    "- **who does what 0147**: roles and tasks",
    "- **deadlines 0147**: all dates of a case (or **deadlines 2026-11-23** for a first day inside)",
    "- **agreements 0147**, **handover 0147**: what was agreed, and how the handover stands",
    "- **release 0147**, **transfer 0147**, **scale up 0147**: tell what changes",
    "",
    "**About your work**",
    "- **my cases**: the cases in which you hold a role",
    "- **open roles**: roles that you can take on",
    "- **too late**: what is late",
    "- **open ends**: what stays undone, for team leads and administrators",
    "- **mdo agenda**: plans that have to be adopted",
    "- **daily list 09:00**: when your list of the day comes (or **daily list off**)",
    "- **who is who**: colleagues, with phone and mail",
    "- **absence**: tell when you are away, and who stands in",
    "- **what do we keep**: what I keep, and for how long",
    "- **taal nl** or **language nl**: vanaf dan antwoord ik in het Nederlands",
  ],
  helpStranger: [
    "You are not in the list of people in the chain yet. Type **sign up** to ask whether you can take part.",
  ],
  helpDesk: [
    "**For the intake desk**",
    "- **queue**: what waits for you",
    "- **new notice**: a first-day notice by hand",
    "- **import**: many notices at once",
  ],
  helpTeamLead: [
    "**For team leads**",
    "- **pass on**: give all the work of somebody who leaves or is away for long to a colleague",
  ],
  helpAdministrator: [
    "**For the administrator**",
    "- **requests**: who would like to take part",
    "- **leaves**: somebody stops",
    "- **delivery**: messages that are stuck",
    "- **settings**: which place belongs to which channel",
    "- in a channel **link regio**, **link intake**, **link pi roermond**, **link zvh noord-limburg**, **link gemeente venlo**: cases come there from then on",
    "- in a channel **unlink pi roermond** or **unlink everything**: those cases no longer come to this channel",
  ],
  helpAlways: [
    "In a channel, mention me first: **@Ketenmaat my cases**. In a reply under a case's card the number may be left out.",
    "Never write names, BSN, offence or health in a message. Type **help** to see this again.",
  ],
  myCases: (count) => (count === 1 ? "**You hold a role in 1 case**" : `**You hold a role in ${count} cases**`),
  noCases: "You hold no role in a case right now. Type **open roles** to see what you can take on.",
  openRoles: (count) =>
    count === 1 ? "**1 role waits for someone like you**" : `**${count} roles wait for someone like you**`,
  noOpenRoles: "There are no open roles for you right now.",
  page: (command, page) => `${command} page ${page}`,
  pageOf: (page, last) => `Page ${page} of ${last}`,
  dueLine: (it) => (it.isLate ? `${it.what}, was ${it.day}: late` : `${it.what}, by ${it.day}`),
  late: (count) => (count === 1 ? "**1 step is late**" : `**${count} steps are late**`),
  lateLine: (it) => `${it.place} · ${it.what}, late since ${it.day}`,
  nothingLate: "Nothing is late in your cases. Type **my cases** to see what comes up.",
  plans: (count) => (count === 1 ? "**1 plan to adopt**" : `**${count} plans to adopt**`),
  mdoBy: (day) => `MDO not planned yet, by ${day}`,
  mdoOn: (moment) => `MDO ${moment}`,
  openEnds: (count) => (count === 1 ? "**1 open end**" : `**${count} open ends**`),
  openEnd: (it) => `${it.place} · ${it.what}, an open end since ${it.day}`,
  noOpenEnds: "There are no open ends now.",
  openEndsOnly: "Open ends are for team leads and administrators. Type **too late** to see what is late.",
  noPlans: "No plans wait for the MDO now.",
  whoDoesWhat: "Who does what?",
  searchElsewhere: "Cases can be inserted only in a channel that is linked to the chain.",
  nothingFound: "I find no case. Search by number, prison or municipality.",
  whichCase: "Which case do you mean? Type for example **case NML-2026-0001**.",
  unknownWord: (it) =>
    `I don't know "${it.said}". Do you mean **${it.nearest}**? Type **help** for all that you can ask.`,
  either: (first, second) => (second === null ? first : `${first}** or **${second}`),
  unknown: "I don't understand that. Type **help** to see what you can ask.",
  channelLanguage: "The cards in this channel are in English from now on.",
  languageNotOffered: "In this region Ketenmaat does not work in that language. Nothing changes.",
  language: "From now on I answer you in English.",
  linked: (place) => `Linked. Cases of ${place} come to this channel from now on.`,
  unlinked: "Unlinked. No cases come to this channel any more. Running cases go on where they belong now.",
  unlinkedFrom: (place) =>
    `Unlinked. Cases of ${place} no longer come to this channel. Running cases go on where they belong now.`,
  notLinked: "This channel was not linked. Nothing has changed.",
  notLinkedTo: (place) => `This channel was not linked to ${place}. Nothing has changed.`,
  unlinkWhich: (it) =>
    `This channel is linked to: ${it.names}. Which one should go? Type for instance **unlink ${it.first}**, or **unlink everything**.`,
  onlyAdministrator: "Only an administrator can link channels. Nothing has changed.",
  onlyInChannel:
    "Linking is done in the channel where the cards must come. Mention me there: **@Ketenmaat koppel regio**.",
  unknownPlace:
    "I don't know that place. Try **koppel regio**, **koppel intake**, **koppel pi roermond**, **koppel zvh noord-limburg** or **koppel gemeente venlo**.",
};

/** The dates of `deadlines`. */
export const deadlines: Words["deadlines"] = {
  title: (of) => `Deadlines · ${of}`,
  intro: (day) => `Inside since ${day}`,
  late: (days) => `Received late (${days} ${days === 1 ? "working day" : "working days"})`,
  due: (day) => `by ${day}`,
  dueAndTarget: (due, target) => `target ${target}, by ${due}`,
  assumed: (text) => `${text}, if the plan is adopted in time`,
  notApplicable: "not applicable (short stay)",
  contact: "contact: prison, lead and municipality",
  whatOf: "Name a case or a date: **deadlines NML-2026-0001** or **deadlines 2026-11-23**.",
  noDate: "I don't know that date. Type for example **deadlines 2026-11-23**.",
  footer: "Calculated by the agreements of the region.",
};
