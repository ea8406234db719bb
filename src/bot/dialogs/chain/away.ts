import type { Day } from "../../../calendar/day.ts";
import { plain } from "../../../cards/render.ts";
import type { Entry } from "../../../people/directory.ts";
import { whoIs } from "../../act.ts";
import { dayInput } from "../../verbs/inputs.ts";
import type { PlainDialog, Window } from "../dialog.ts";
import { asks, sends } from "./window.ts";

/** `waarneming`: somebody tells when they are away, and who stands in. */
export const away: PlainDialog = {
  for: "listed",
  open: async (it) => {
    const { words, entry } = it.asked;
    const { away: say } = words.dialog;
    const today = it.chain.clock.today();
    const { from, until, deputy } = entry.away ?? {};
    const isAhead = until !== undefined && until >= today;
    return asks("away", it, {
      fields: [
        { kind: "day", id: "from", label: say.from, value: isAhead && from !== undefined ? from : today },
        { kind: "day", id: "until", label: say.until, min: today, value: isAhead ? until : "" },
        {
          ...{ kind: "person", id: "deputy", label: say.deputy, optional: true },
          ...{ answers: await colleaguesOf(it), value: isAhead ? (deputy ?? "") : "" },
        },
        { kind: "note", text: say.note },
      ],
      buttons: [sends(words.button.save, "away", { nonce: it.nonce })],
    });
  },
  sent: async (it) => {
    const { chain, asked, typed } = it;
    const { away: say } = asked.words.dialog;
    const [from, until] = [dayIn(typed["from"]), dayIn(typed["until"])];
    if (from === null || until === null) {
      const problems = { ...(from === null ? { from } : {}), ...(until === null ? { until } : {}) };
      return away.open({ ...it, problems });
    }
    const picked = String(typed["deputy"] ?? "");
    const deputy = picked === "" ? null : await whoIs(picked, chain.directory, asked.from.channel.tenant);
    const problem = await chain.directory.setAway(asked.entry.id, { from, until, deputy: deputy?.id ?? null });
    switch (problem) {
      case null:
        return { text: deputy === null ? say.done : say.doneWith(plain(deputy.name)) };
      case "impossibleDates":
        return away.open({ ...it, problems: { until: say.impossibleDates } });
      case "unknownDeputy":
        return away.open({ ...it, problems: { deputy: say.unknownDeputy } });
      case "unknownPerson":
        return { text: asked.words.refusal.unknownPerson };
    }
  },
};

const dayIn = (typed: unknown): Day | null => dayInput.safeParse(typed).data ?? null;

/** Everybody else, those of the same organisation first: they stand in most often. */
async function colleaguesOf({ chain, asked: { entry } }: Window): Promise<Readonly<Record<string, string>>> {
  const own = ({ organisation }: Entry): number => (organisation === entry.organisation ? 0 : 1);
  const others = (await chain.directory.list()).filter(({ id }) => id !== entry.id);
  const inOrder = others.toSorted((one, other) => own(one) - own(other) || one.name.localeCompare(other.name, "nl"));
  return Object.fromEntries(inOrder.map(({ id, name, organisation }) => [id, `${name} (${organisation})`]));
}
