import { turnTo } from "../../../cards/actions.ts";
import { shortDay } from "../../../cards/days.ts";
import { listCard } from "../../../cards/listCard.ts";
import { plain } from "../../../cards/render.ts";
import { endOf } from "../../../case/changes/endings.ts";
import { couldSay } from "../../../case/rights/mayDo.ts";
import { rolesOf } from "../../../case/roles/holders.ts";
import type { Entry } from "../../../people/directory.ts";
import { holderKey } from "../../../store/lookupKeys.ts";
import type { Head } from "../../../store/store.ts";
import { whoIs } from "../../act.ts";
import { readBy } from "../../asked.ts";
import { dayInput } from "../../verbs/inputs.ts";
import type { DialogAnswer, PlainDialog, Window } from "../dialog.ts";
import { asks, sends } from "./window.ts";

/** `uit dienst`: somebody stops working in the chain. What they hold stays theirs until somebody takes it over. */
export const leave: PlainDialog = {
  for: "administrator",
  open: async (it) => {
    const { words } = it.asked;
    const { leave: say } = words.dialog;
    const all = (await it.chain.directory.list()).toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
    const answers = Object.fromEntries(all.map(({ id, name, organisation }) => [id, `${name} (${organisation})`]));
    return asks("leave", it, {
      fields: [
        { kind: "person", id: "person", label: say.who, answers },
        { kind: "day", id: "on", label: say.on, value: it.chain.clock.today() },
      ],
      buttons: [sends(say.button, "leave", { nonce: it.nonce })],
    });
  },
  sent: async (it) => {
    const { chain, asked, typed } = it;
    const { leave: say } = asked.words.dialog;
    const on = dayInput.safeParse(typed["on"]).data;
    const picked = String(typed["person"] ?? "");
    if (on === undefined || picked === "") {
      const problems = { ...(on === undefined ? { on: null } : {}), ...(picked === "" ? { person: null } : {}) };
      return leave.open({ ...it, problems });
    }
    const { id } = await whoIs(picked, chain.directory, asked.from.channel.tenant);
    const left = await chain.directory.leave(id, on);
    return left === undefined ? leave.open({ ...it, problems: { person: say.unknown } }) : leftBehind(it, left);
  },
};

/** The cases of whoever leaves, each with the window in which a team lead gives their role to somebody else. */
async function leftBehind(it: Window, left: Entry): Promise<DialogAnswer> {
  const { chain, asked } = it;
  const { words } = asked;
  const { leave: say, assign, status } = words.dialog;
  const numbers = await chain.store.lookup.find(holderKey(left.id));
  const heads = await Promise.all(numbers.map((number) => chain.store.cases.read(number)));
  const held = heads
    .flatMap((stored): readonly Head[] => (stored === undefined ? [] : [stored.row]))
    .filter((head) => endOf(head.case) === null && rolesOf(left, head.case).length > 0);
  const name = plain(left.name);
  const day = shortDay(left.leftOn ?? chain.clock.today(), chain.clock.today(), words);
  if (held.length === 0) return { text: say.done(name, day) };
  const shown = held.slice(0, 10);
  readBy(asked, chain, { action: "list", cases: shown.map((head) => head.case.number) });
  const lines = shown.map((head) => {
    const data = { case: head.case.number };
    const roles = rolesOf(left, head.case).map((role) => words.role[role].label);
    return {
      head: head.case.number,
      text: roles.join(", "),
      buttons: [
        couldSay("assign", asked.entry, head.case)
          ? turnTo(assign.button, "assign", data)
          : turnTo(status.button, "status", data),
      ],
    };
  });
  const title = say.left({ name, day, count: held.length });
  return { title: say.title, card: listCard({ title, lines, page: 1, more: "" }, words) };
}
