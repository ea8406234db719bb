import { fetchDialog } from "../../cards/actions.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import { publicCase } from "../../cards/publicCase.ts";
import { plain } from "../../cards/render.ts";
import { roleLines } from "../../cards/roleLines.ts";
import { seenBy } from "../asked.ts";
import type { Answering } from "./answers.ts";
import { caseOfThread } from "./status.ts";

/** `wie doet wat`: who holds which role, who took which task, who goes along to the intake. */
export const whoDoesWhat: Answering = async (chain, asked, question) => {
  const { words, from } = asked;
  const number = question.number ?? (await caseOfThread(chain, from));
  if (number === null) return { text: words.answer.whichCase };
  const seen = await seenBy(asked, chain, number);
  if ("text" in seen) return seen;
  const { case: it, version } = seen.head;
  const shown = publicCase(seen.head, { rules: chain.rules, places: chain.names });
  const goes = shown.goes.map(plain).join(", ");
  const facts = [
    ...roleLines(shown, words).map(({ label, text }) => ({ title: label, value: text })),
    ...it.tasks.map(({ task, who }) => ({
      title: words.code.task[task],
      value: `${plain(who.name)} (${plain(who.organisation)})`,
    })),
    { title: words.card.intake, value: goes === "" ? words.card.nobodyGoes : goes },
  ];
  const intro = words.form.intro(number, words.answer.whoDoesWhat);
  const buttons = [fetchDialog(words.dialog.more.button, "more", { case: number, v: version })];
  return { text: intro, card: dialogCard({ intro, facts, buttons }) };
};
