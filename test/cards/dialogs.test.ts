import { a, at, b, becomes, claims, contact, on, onItsWay, probation, says } from "../support/chain.ts";
import { areAsAgreed, morning, type Opened } from "../support/windows.ts";

const planned = becomes(
  onItsWay(),
  claims(probation, "probationOfficer"),
  says(a, { type: "recordPlan", talkOn: on("2026-12-11") }, at("2026-12-11")),
);
const adopted = becomes(planned, says(a, { type: "adoptPlan" }, at("2026-12-18")));
const shared = becomes(
  adopted,
  says(a, { type: "sharePlan", to: ["zvh", "municipality"], probation: true, channel: "mail" }, at("2026-12-21")),
);

const agreed = (nth: number, due: string) =>
  says(
    a,
    {
      type: "agree",
      agreement: `a${nth}`,
      domain: nth % 2 === 0 ? "housing" : "identityDocument",
      what: `Stap ${nth}: een afspraak maken bij het loket`,
      owner: nth % 2 === 0 ? { role: "municipalContact" } : { person: b },
      due: on(due),
    },
    at("2026-12-11"),
  );
const withAgreements = becomes(
  adopted,
  agreed(1, "2026-12-13"),
  agreed(2, "2026-12-29"),
  agreed(3, "2027-01-04"),
  agreed(4, "2027-01-05"),
  agreed(5, "2027-01-06"),
  agreed(6, "2027-01-07"),
  agreed(7, "2026-12-15"),
  says(a, { type: "startAgreement", agreement: "a2" }, at("2026-12-14")),
  says(a, { type: "finishAgreement", agreement: "a7" }, at("2026-12-15")),
  says(a, { type: "dropAgreement", agreement: "a6", why: "Niet meer nodig" }, at("2026-12-15")),
);
const handedOver = becomes(
  withAgreements,
  says(
    a,
    { type: "startHandover", to: ["lead", "municipality", "probation"], items: ["plan", "agreements"], warm: true },
    at("2026-12-21"),
  ),
  says(contact, { type: "refuseHandover", side: "municipality", openPoints: ["Nog geen adres"] }, at("2026-12-22")),
  says(b, { type: "acceptHandover", side: "lead" }, at("2026-12-22")),
);

/** Every window of steps 3 to 5, opened where it is of use. */
const opened: Readonly<Record<string, Opened>> = {
  initiative: { it: onItsWay(), by: a },
  plan: { it: onItsWay(), by: a },
  adopt: { it: planned, by: a },
  amend: { it: adopted, by: a },
  share: { it: adopted, by: a },
  acknowledge: { it: shared, by: b },
  agreements: { it: withAgreements, by: a },
  "agreements-none": { it: adopted, by: a, dialog: "agreements" },
  "agreements-second-page": { it: withAgreements, by: a, dialog: "agreements", along: { page: 2 } },
  agreement: { it: withAgreements, by: a, along: { agreement: "a1", page: 1 } },
  "agreement-done": { it: withAgreements, by: a, dialog: "agreement", along: { agreement: "a7" } },
  agree: { it: adopted, by: a },
  changeAgreement: { it: withAgreements, by: a, along: { agreement: "a2", page: 1 } },
  passOnAgreement: { it: withAgreements, by: a, along: { agreement: "a2", page: 1 } },
  dropAgreement: { it: withAgreements, by: a, along: { agreement: "a2", page: 1 } },
  talk: { it: adopted, by: a },
  handover: { it: withAgreements, by: a },
  "handover-again": { it: handedOver, by: a, dialog: "handover" },
  receive: { it: handedOver, by: contact },
  joint: { it: handedOver, by: a },
  release: { it: handedOver, by: a },
  expected: { it: adopted, by: a },
  transfer: { it: adopted, by: a },
};

describe("the windows of steps 3 to 5", () => {
  areAsAgreed(opened, [a, b, contact, probation], morning("2026-12-28"));
});

describe("the windows of a reminder", () => {
  const cannot = { type: "answerReminder", item: "2b", answer: "cannot", reason: "refusal" } as const;
  const answered = becomes(onItsWay(), says(a, cannot, at("2026-12-03")));
  const along = { reminder: "2b" };
  const asked: Readonly<Record<string, Opened>> = {
    otherwise: { it: onItsWay(), by: a, along },
    "otherwise-cannot": { it: answered, by: b, dialog: "otherwise", along },
    "otherwise-agreement": { it: withAgreements, by: contact, dialog: "otherwise", along: { reminder: "4a:a4" } },
    later: { it: onItsWay(), by: a, along },
    cannot: { it: onItsWay(), by: a, along },
  };
  areAsAgreed(asked, [a, b, contact], morning("2026-12-04"));
});
