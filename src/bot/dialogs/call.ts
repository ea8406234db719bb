import { reachedAt } from "../../cards/colleagueLine.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import type { Element } from "../../cards/fields.ts";
import { roleNames } from "../../case/roles/roles.ts";
import { colleague } from "../../people/whoIsWho.ts";
import type { Dialog } from "./dialog.ts";

/** "Bel of mail": who holds a role in this case, and how to reach them or whoever stands in. */
export const call: Dialog = {
  sends: [],
  open: async ({ chain, head, asked: { words } }) => {
    const { call: say } = words.dialog;
    const today = chain.clock.today();
    const all = await chain.directory.list();
    const held = roleNames.flatMap((role) => {
      const state = head.case.roles[role];
      return state.state === "held" ? [{ role, by: state.by }] : [];
    });
    const inputs = held.flatMap(({ role, by }): readonly Element[] => {
      const entry = all.find(({ id }) => id === by.id);
      const who = entry === undefined ? { ...by, away: null } : colleague(entry, all, today);
      return reachedAt(who, { label: words.role[role].label, today, words });
    });
    const intro = words.form.intro(head.case.number, held.length === 0 ? say.nobody : say.intro);
    return { title: say.title, card: dialogCard({ intro, inputs }) };
  },
};
