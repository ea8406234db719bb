import { type Button, execute, fetchDialog } from "./actions.ts";
import { type CaseLines, caseLines } from "./caseLines.ts";
import { shortDay } from "./days.ts";
import { stepWindows } from "./phase.ts";
import type { PublicCase } from "./publicCase.ts";
import { type CardJson, cardOf } from "./render.ts";
import { roleLines } from "./roleLines.ts";
import template from "./templates/case.json" with { type: "json" };
import ended from "./templates/ended.json" with { type: "json" };
import type { Words } from "./words/words.nl.ts";

/** What one person is told on their own copy of a card: it leaves in the answer to them, never in a post or an edit. */
export type Notice = { readonly text: string; readonly style: "good" | "attention" };

type Noticed = { readonly notice: string; readonly noticeStyle: Notice["style"] };

type CaseView = CaseLines &
  Noticed & {
    /** The five steps at a glance. */
    readonly progress: string;
    readonly rolesTitle: string;
    readonly roles: readonly { readonly text: string; readonly buttons: readonly Button[] }[];
    readonly intakeTitle: string;
    readonly intakeButtons: readonly Button[];
    readonly recentTitle: string;
    readonly buttons: readonly Button[];
    readonly footer: string;
  };

type EndedView = Pick<CaseLines, "title" | "place" | "now" | "speak"> & Noticed & { readonly since: string };

const renderCase = cardOf<CaseView>(template);
const renderEnded = cardOf<EndedView>(ended);

/** The card of a case: what it waits for, who does that by when, who takes part. The same for everybody in the channel. */
export function caseCard(it: PublicCase, words: Words, notice?: Notice): CardJson {
  const noticed = { notice: notice?.text ?? "", noticeStyle: notice?.style ?? "good" } as const;
  return it.end === null ? runningCard(it, words, noticed) : endedCard(it, it.end, { words, noticed });
}

function runningCard(it: PublicCase, words: Words, noticed: Noticed): CardJson {
  const { card, button, dialog } = words;
  // Only what everybody sees is the case's own card; an answer to one person may stand on any message.
  const data = { case: it.number, v: it.version, ...(noticed.notice === "" ? { shown: "card" } : {}) };
  return renderCase({
    ...caseLines(it, words),
    ...noticed,
    progress: progress(it, words),
    rolesTitle: card.roles,
    roles: roleLines(it, words).map(({ role, label, text, claim }) => ({
      text: `**${label}:** ${text}`,
      buttons: claim === null ? [] : [execute(claim, "claim", { ...data, role })],
    })),
    intakeTitle: it.isIntakeAhead ? card.intake : "",
    intakeButtons: [execute(button.attend, "attendIntake", data), execute(button.skip, "skipIntake", data)],
    recentTitle: it.recent.length === 0 ? "" : card.recent,
    buttons: [...stepWindows(it), ...(["who", "more"] as const)].map((name) =>
      fetchDialog(dialog[name].button, name, data),
    ),
    footer: card.keepOut,
  });
}

/** The card of a case that has ended: nothing of it is left to read or to press. */
function endedCard(
  it: PublicCase,
  { on }: NonNullable<PublicCase["end"]>,
  { words, noticed }: { readonly words: Words; readonly noticed: Noticed },
): CardJson {
  const { title, place, now, speak } = caseLines(it, words);
  return renderEnded({
    ...{ title, place, now, speak },
    ...noticed,
    since: words.card.endedOn(shortDay(on, on, words)),
  });
}

/** "✓ start · ▸ wat is er nodig? · het plan · …": signs and words, never colour alone. */
function progress({ step: now }: PublicCase, { card }: Words): string {
  const steps = [1, 2, 3, 4, 5] as const;
  return steps
    .map((step) => {
      if (step === now) return card.stepNow(card.steps[step]);
      return step < now ? card.stepDone(card.steps[step]) : card.steps[step];
    })
    .join(" · ");
}
