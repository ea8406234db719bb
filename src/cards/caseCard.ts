import { type Button, execute, fetchDialog } from "./actions.ts";
import { type CaseLines, caseLines } from "./caseLines.ts";
import type { PublicCase } from "./publicCase.ts";
import { type CardJson, cardOf } from "./render.ts";
import { roleLines } from "./roleLines.ts";
import template from "./templates/case.json" with { type: "json" };
import type { Words } from "./words/words.nl.ts";

/** What one person is told on their own copy of a card: it leaves in the answer to them, never in a post or an edit. */
export type Notice = { readonly text: string; readonly style: "good" | "attention" };

type CaseView = CaseLines & {
  readonly notice: string;
  readonly noticeStyle: Notice["style"];
  readonly rolesTitle: string;
  readonly roles: readonly { readonly text: string; readonly buttons: readonly Button[] }[];
  readonly intakeTitle: string;
  readonly intakeButtons: readonly Button[];
  readonly buttons: readonly Button[];
  readonly footer: string;
};

const render = cardOf<CaseView>(template);

/** The card of a case: what it waits for, who does that by when, who takes part. The same for everybody in the channel. */
export function caseCard(it: PublicCase, words: Words, notice?: Notice): CardJson {
  const { card, button, dialog } = words;
  // Only what everybody sees is the case's own card; an answer to one person may stand on any message.
  const data = { case: it.number, v: it.version, ...(notice === undefined ? { shown: "card" } : {}) };
  const lines = caseLines(it, words);
  return render({
    ...lines,
    notice: notice?.text ?? "",
    noticeStyle: notice?.style ?? "good",
    rolesTitle: card.roles,
    roles: roleLines(it, words).map(({ role, label, text, claim }) => ({
      text: `**${label}:** ${text}`,
      buttons: claim === null ? [] : [execute(claim, "claim", { ...data, role })],
    })),
    intakeTitle: card.intake,
    intakeButtons: [execute(button.attend, "attendIntake", data), execute(button.skip, "skipIntake", data)],
    buttons: [
      ...(it.checked ? [] : [fetchDialog(dialog.check.button, "check", data)]),
      fetchDialog(dialog.who.button, "who", data),
      fetchDialog(dialog.more.button, "more", data),
    ],
    footer: `${lines.step} · ${card.keepOut}`,
  });
}
