import type { Happening } from "../src/case/happening.ts";
import { type Act, type Known, possible } from "./acts.ts";
import { idOf, player } from "./people.ts";

/** A case with what its casemanager does with it beside taking part: reminders answered, agreements made, the role offered. */
export type Further = Known & {
  /** Who was asked to take the role over. */
  readonly offeredTo?: string | undefined;
  readonly answers?: readonly string[];
  /** How far each agreement is, in the order in which they were made. */
  readonly agreements?: readonly ("made" | "started" | "finished")[];
};

const role = "prisonCaseManager";

/** The last day of every agreement: it has only to lie after the first day. */
const due = "2099-01-04";

/** Enough agreements on one case. */
const most = 3;

type Doing = Pick<Act, "by" | "data" | "expects"> & {
  readonly type: Happening["type"];
  readonly so: Partial<Further>;
};

const presses = ({ type, so, ...act }: Doing): Act => ({ ...act, how: "press", accepted: { type, so } });

/** All that may be done with a case now; whoever was asked to take it over answers first. */
export function further(it: Further): readonly Act[] {
  const by = it.holders[role];
  if (it.offeredTo !== undefined) return answersToOffer(it, it.offeredTo);
  if (by === undefined) return possible(it);
  const [to] = ["Joris", "Fenna"].filter((name) => name !== by);
  return [
    ...possible(it),
    ...(it.prison === "ter-peel" && to !== undefined ? [offer(by, to)] : []),
    ...answers(it, by),
    ...agreements(it, by),
  ];
}

const offer = (by: string, to: string): Act =>
  presses({
    by,
    data: { verb: "passOn", role, to: idOf(player(to)) },
    expects: /Gevraagd/,
    ...{ type: "offered", so: { offeredTo: to } },
  });

const answersToOffer = ({ holders }: Further, by: string): readonly Act[] => [
  presses({
    by,
    data: { verb: "acceptPassOn", role },
    expects: /Je hebt de rol overgenomen|Jij bent nu/,
    ...{ type: "passedOn", so: { offeredTo: undefined, holders: { ...holders, [role]: by } } },
  }),
  presses({
    by,
    data: { verb: "refusePassOn", role },
    expects: /De rol blijft bij je collega/,
    ...{ type: "offerRefused", so: { offeredTo: undefined } },
  }),
];

/** "Mee bezig" and "Morgen" once each; "Gedaan" is the step itself, and ends it. */
function answers({ answers: given = [] }: Further, by: string): readonly Act[] {
  if (given.includes("done")) return [];
  return ["busy", "tomorrow", "done"]
    .filter((answer) => !given.includes(answer))
    .map((answer) =>
      presses({
        by,
        data: { verb: "answerReminder", reminder: "2b", answer },
        expects: /Genoteerd/,
        type: answer === "done" ? "sheetRecorded" : "reminderAnswered",
        so: { answers: [...given, answer] },
      }),
    );
}

function agreements({ agreements: all = [] }: Further, by: string): readonly Act[] {
  const made = { agreement: `a${all.length}`, domain: "care", what: "Afspraak maken", owner: role, due };
  return [
    ...(all.length === most
      ? []
      : [
          presses({
            by,
            data: { verb: "agree", ...made },
            expects: /De afspraak staat in de lijst/,
            ...{ type: "agreed", so: { agreements: [...all, "made"] } },
          }),
        ]),
    ...all.flatMap((how, nth) => (how === "finished" ? [] : [goesOn({ agreements: all, nth, by })])),
  ];
}

type OnAgreement = {
  readonly agreements: NonNullable<Further["agreements"]>;
  readonly nth: number;
  readonly by: string;
};

/** What was made is started, and what was started is finished. */
function goesOn({ agreements, nth, by }: OnAgreement): Act {
  const starts = agreements[nth] === "made";
  return presses({
    by,
    data: { verb: starts ? "startAgreement" : "finishAgreement", agreement: `a${nth}` },
    expects: starts ? /de afspraak loopt/ : /De afspraak is klaar/,
    type: starts ? "agreementStarted" : "agreementFinished",
    so: { agreements: agreements.with(nth, starts ? "started" : "finished") },
  });
}
