import { later } from "../src/calendar/day.ts";
import type { Case } from "../src/case/case.ts";
import type { Command } from "../src/case/commands.ts";
import { decide } from "../src/case/decide.ts";
import { nextLook } from "../src/case/owed/owed.ts";
import { a, at, b, becomes, claims, colleague, noticedAt, on, onItsWay, rules, says } from "../test/support/chain.ts";

/** A case in which 200 things happened, and that still waits for most of its steps. */
function longCase(): Case {
  const turns = Array.from({ length: 92 }, (_, nth): readonly Command[] => {
    const moment = later(at("2026-11-25"), nth * 60);
    const agreement = `a${nth}`;
    const what = "Afspraak met de woningcorporatie";
    const owner = { role: "prisonCaseManager" } as const;
    return [
      says(a, { type: "agree", agreement, domain: "housing", what, owner, due: on("2026-12-16") }, moment),
      says(a, nth % 4 === 0 ? { type: "startAgreement", agreement } : { type: "finishAgreement", agreement }, moment),
    ];
  });
  const attendance = Array.from({ length: 12 }, (_, nth) =>
    says(nth % 2 === 0 ? a : b, { type: nth % 4 < 2 ? "attendIntake" : "skipIntake" }, later(noticedAt, nth)),
  );
  return becomes(onItsWay(), ...attendance, ...turns.flat());
}

/** What one command costs in a long case. The unit is writing the case down and reading it back, which each commit does anyway. */
export function decideBenches() {
  const it = longCase();
  const due = at("2026-12-07", "08:30");
  const command = (name: string, said: Command) => ({ name, run: () => decide(it, said, rules) });
  return {
    title: "decide, over a case with 200 happenings",
    unit: { name: "the case written as JSON and read back", run: () => JSON.parse(JSON.stringify(it)) },
    benches: [
      command("a claim that is refused: somebody holds the role", claims(colleague, "prisonCaseManager", due)),
      command("the information sheet", says(a, { type: "recordSheet", channel: "injus" }, due)),
      command("an agreement that is done", says(a, { type: "finishAgreement", agreement: "a4" }, due)),
      command("time, on a morning with something due", says("time", { type: "time" }, due)),
      command("time, at night", says("time", { type: "time" }, at("2026-12-05", "03:00"))),
      { name: "the next moment to look", run: () => nextLook(it, due, rules) },
    ],
  };
}
