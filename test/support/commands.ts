import fc from "fast-check";
import { addDays, day, dayOf, later, momentOn } from "../../src/calendar/day.ts";
import { isCaseNumber } from "../../src/case/case.ts";
import {
  domains,
  flags,
  moments,
  needCodes,
  partners,
  placements,
  recipients,
  sides,
  tasks,
} from "../../src/case/codes.ts";
import { type Command, type CommandType, operationId } from "../../src/case/commands.ts";
import type { Person } from "../../src/case/person.ts";
import { mayDo } from "../../src/case/rights/mayDo.ts";
import type { Party } from "../../src/case/rights/party.ts";
import { roleNames } from "../../src/case/roles/roles.ts";
import { items } from "../../src/case/step.ts";
import {
  a,
  administrator,
  b,
  check,
  claims,
  colleague,
  contact,
  desk,
  director,
  elsewhere,
  inTerPeel,
  lifeCourse,
  noticedAt,
  probation,
  stranger,
  teamLead,
} from "./chain.ts";

/** The chain, with those who act most named more often. */
const anyone = fc.constantFrom<Person>(
  ...[a, a, a, b, b, b, desk, desk, colleague, contact, director, probation, teamLead, inTerPeel, lifeCourse],
  ...[administrator, elsewhere, stranger, { ...colleague, deputyFor: [a.id] }],
);

const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const words = <Record extends object>(model: { [Key in keyof Record]: fc.Arbitrary<Record[Key]> }) => fc.record(model);
const type = <Type extends string>(...types: readonly Type[]) => ({ type: one(types) });
const role = one(roleNames);
const agreement = one(["a1", "a2"]);
const earlier = ["NML-2026-0031", "NML-2026-0147"].filter(isCaseNumber);

/** What anybody may come up with, sensible or not; days are counted from when it is said. */
const anyWords = fc.oneof(
  { weight: 3, arbitrary: words({ ...type("claim", "claim", "giveBack", "acceptPassOn", "refusePassOn"), role }) },
  { weight: 2, arbitrary: words({ ...type("passOn", "assign"), role, to: anyone }) },
  words({ ...type("passAllOn"), from: anyone, to: anyone }),
  words({ ...type("attendIntake", "skipIntake", "viewReferences", "tickGcos") }),
  words({ ...type("takeTask", "leaveTask"), task: one(tasks) }),
  {
    weight: 3,
    arbitrary: words({
      ...type("recordCheck"),
      check: words({
        zvhClient: fc.boolean(),
        knownAt: fc.constant({ benefits: "yes", wmo: "no", communityTeam: "toFollow" }),
        gcosDone: one([true, true, false]),
      }),
    }),
  },
  words({ ...type("answerCheck"), knownAt: words({ communityTeam: one(["yes", "no", "toFollow"]) }) }),
  words({ ...type("tellPrison", "takeInitiative"), way: one(["mail", "phone"]) }),
  words({ ...type("recordContact"), with: one(["lead", "municipality"]), way: one(["mail", "phone"]) }),
  words({ ...type("agreeProcess"), probation: fc.boolean() }),
  words({
    ...type("recordIntake"),
    outcome: one(["held"]),
    needs: fc.dictionary(one(domains), one(needCodes), { noNullPrototype: true }),
  }),
  words({ ...type("recordIntake"), outcome: one(["refused"]), reason: one(["noNeed", "later"]) }),
  words({ ...type("recordSheet"), channel: one(["injus", "mail"]) }),
  words({ ...type("askEnrichment", "answerEnrichment"), partner: one(partners) }),
  words({ ...type("recordComplexTalk", "adoptPlan", "recordJointContact") }),
  words({ ...type("proposeScaleUp", "acceptScaleUp", "proposeScaleDown", "acceptScaleDown") }),
  words({ ...type("refuseScaleUp", "refuseScaleDown"), reason: one(["notComplex", "other"]) }),
  words({ ...type("recordPlan") }),
  words({ ...type("refusePlan"), reason: one(["noTrust"]) }),
  words({ ...type("amendPlan"), reason: one(["needs", "situation"]) }),
  words({
    ...type("sharePlan"),
    to: fc.uniqueArray(one(recipients)),
    probation: fc.boolean(),
    channel: one(["mail", "gcos"]),
  }),
  words({ ...type("acknowledgePlan"), recipient: one(recipients) }),
  {
    weight: 2,
    arbitrary: words({
      ...type("agree", "startAgreement", "finishAgreement", "changeAgreement", "passOnAgreement"),
      agreement,
      domain: one(domains),
      what: one(["Inschrijven", "Afspraak maken"]),
      owner: words({ role }),
      due: one(["2026-12-14", "2027-01-04"].map((text) => day(text))),
    }),
  },
  words({ ...type("dropAgreement"), agreement, why: one(["Niet meer nodig"]) }),
  words({ ...type("planMoment"), what: one(moments), moment: one([momentOn(day("2027-11-01"), "10:00")]) }),
  words({ ...type("setDetention"), detention: one(["remand", "sentence", "sentenceAndTbs"]) }),
  words({ ...type("setMunicipality"), municipality: one(["GM0983", "GM0957", null]), basis: one(["registered"]) }),
  words({
    ...type("changeExpectedRelease"),
    expectedRelease: one([null, { on: day("2026-12-10"), type: "unknown", certain: false }]),
  }),
  words({ ...type("recordTalk"), outcome: one(["held"]) }),
  words({ ...type("recordTalk"), outcome: one(["refused"]), reason: one(["later"]) }),
  words({
    ...type("startHandover"),
    to: fc.uniqueArray(one(sides)),
    items: fc.constant(["plan"]),
    warm: fc.boolean(),
  }),
  words({ ...type("acceptHandover"), side: one(sides) }),
  words({ ...type("refuseHandover"), side: one(sides), openPoints: one([["Nog geen adres"], []]) }),
  words({ ...type("setFlag"), flag: one(flags), holds: fc.boolean() }),
  words({ ...type("pause", "resume"), items: one([["2b"], "all"]), reason: one(["court"]) }),
  words({ ...type("linkCase"), earlier: one(earlier) }),
  words({ ...type("noteLate"), item: one(items), reason: one(["capacity", "contactedDirectly"]) }),
  words({ ...type("answerReminder"), item: one(items), answer: one(["done", "busy", "tomorrow", "cannot"]) }),
  words({ ...type("correct"), what: one(items.filter((item) => item !== "4b")), reason: one(["wrongDate"]) }),
);

/** Words that name a day: some days before or after it is said. */
const anyDated = fc.oneof(
  words({ ...type("cancel"), reason: one(["wrongPerson"]) }),
  words({ ...type("reportRelease"), day: one(["on"]) }),
  words({ ...type("transfer"), prison: one(["roermond", "ter-peel", "sittard"]), day: one(["on"]) }),
  words({ ...type("setPlacement"), placement: one(placements), day: one(["since"]) }),
);

const anySaid = fc.oneof({ weight: 30, arbitrary: anyWords }, { weight: 1, arbitrary: anyDated });

/** Who usually may say what this party may. */
const usual: Readonly<Partial<Record<Party, Person>>> = {
  prison: a,
  lead: b,
  holder: a,
  taker: a,
  receiver: b,
  recipient: contact,
  sides: director,
  intakeDesk: desk,
  teamLead,
};

const usuallySaidBy = (type: CommandType, other: Person): Person => usual[mayDo[type][0] ?? "own"] ?? other;

/** How cases usually begin, so that later steps are within reach. */
const beginning = (): readonly Command[] => [
  check("aftercare", noticedAt),
  claims(a, "prisonCaseManager", noticedAt),
  claims(b, "aftercareCoordinator", noticedAt),
  claims(contact, "municipalContact", noticedAt),
];

const aDay = 86_400;
const said = fc.record({
  other: anyone,
  isUsual: one([true, true, true, false]),
  words: anySaid,
  wait: fc.integer({ min: 0, max: 2 * aDay }),
  days: fc.integer({ min: -3, max: 1 }),
});

/** A row of commands over some weeks: each by somebody, each a while after the one before. */
export const anyCommands: fc.Arbitrary<readonly Command[]> = fc
  .tuple(fc.array(said, { minLength: 5, maxLength: 60, size: "max" }), one([true, true, false]))
  .map(([rows, hasBegun]) => {
    let at = noticedAt;
    const row = rows.map(({ other, isUsual, words, wait, days }, nth) => {
      at = later(at, wait);
      const dated = "day" in words ? { [words.day]: addDays(dayOf(at), days) } : {};
      const by = isUsual ? usuallySaidBy(words.type, other) : other;
      // Made of the codes that commands are made of; what goes together is for the rules to say.
      return { ...words, ...dated, by, at, operation: operationId(`any-${nth}`) } as unknown as Command;
    });
    return hasBegun ? [...beginning(), ...row] : row;
  });
