import type { Day } from "../../../calendar/day.ts";
import { plain } from "../../../cards/render.ts";
import { whoIs } from "../../act.ts";
import { dayInput } from "../../verbs/inputs.ts";
import type { PlainDialog } from "../dialog.ts";
import { seekButton, whoFields } from "../people.ts";
import { asks, sends } from "./window.ts";

/** `waarneming`: somebody tells when they are away, and who stands in. */
export const away: PlainDialog = {
  for: "listed",
  open: async (it) => {
    const { words, entry } = it.asked;
    const { away: say } = words.dialog;
    const today = it.chain.clock.today();
    const others = (await it.chain.directory.list()).filter(({ id }) => id !== entry.id);
    const { from, until, deputy } = entry.away ?? {};
    const isAhead = until !== undefined && until >= today;
    return asks("away", it, {
      fields: [
        { kind: "day", id: "from", label: say.from, value: isAhead && from !== undefined ? from : today },
        { kind: "day", id: "until", label: say.until, min: today, value: isAhead ? until : "" },
        ...whoFields(it, {
          ...{ id: "deputy", label: say.deputy, optional: true, people: others, firstOf: entry.organisation },
          value: isAhead ? (deputy ?? "") : "",
        }),
        { kind: "note", text: say.note },
      ],
      buttons: [sends(words.button.save, "away", { nonce: it.nonce }), ...seekButton(it, others, { name: "away" })],
    });
  },
  sent: async (it) => {
    const { chain, asked, typed } = it;
    const { away: say } = asked.words.dialog;
    if (typed["does"] === "seek") return away.open(it);
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
