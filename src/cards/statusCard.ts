import { type Button, fetchDialog } from "./actions.ts";
import { type CaseLines, caseLines } from "./caseLines.ts";
import type { PublicCase } from "./publicCase.ts";
import { type CardJson, cardOf } from "./render.ts";
import { roleLines } from "./roleLines.ts";
import template from "./templates/status.json" with { type: "json" };
import type { Words } from "./words/words.nl.ts";

type StatusView = CaseLines & {
  readonly roles: string;
  readonly intake: string;
  readonly latest: string;
  readonly buttons: readonly Button[];
};

const render = cardOf<StatusView>(template);

/** The answer to "hoe staat zaak X ervoor?": as much as the case card says, short. `opens`: a window opens others in its place. */
export function statusCard(it: PublicCase, words: Words, opens = fetchDialog): CardJson {
  const lines = caseLines(it, words);
  const isOver = it.end !== null;
  const [latest] = lines.recent.split("\n");
  const data = { case: it.number, v: it.version };
  return render({
    ...lines,
    step: it.end === null ? lines.step : "",
    roles: isOver
      ? ""
      : roleLines(it, words)
          .map(({ label, text }) => `${label}: ${text}`)
          .join(" · "),
    intake: it.isIntakeAhead && !isOver ? `${words.card.intake} ${lines.goes}` : "",
    latest: latest === undefined || latest === "" ? "" : words.card.latest(latest),
    buttons: (["who", "call", "more"] as const).map((name) => opens(words.dialog[name].button, name, data)),
  });
}
