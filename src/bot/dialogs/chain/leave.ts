import { shortDay } from "../../../cards/days.ts";
import { plain } from "../../../cards/render.ts";
import { heldBy } from "../../../people/leaving.ts";
import { whoIs } from "../../act.ts";
import { dayInput } from "../../verbs/inputs.ts";
import type { PlainDialog } from "../dialog.ts";
import { seekButton, whoFields } from "../people.ts";
import { passAllOn } from "./passAllOn.ts";
import { asks, sends } from "./window.ts";

/** `uit dienst`: somebody stops working in the chain. What they have in hand stays theirs until somebody takes it over. */
export const leave: PlainDialog = {
  for: "administrator",
  open: async (it) => {
    const { leave: say } = it.asked.words.dialog;
    const people = await it.chain.directory.list();
    return asks("leave", it, {
      fields: [
        ...whoFields(it, { id: "person", label: say.who, people }),
        { kind: "day", id: "on", label: say.on, value: it.chain.clock.today() },
      ],
      buttons: [sends(say.button, "leave", { nonce: it.nonce }), ...seekButton(it, people, { name: "leave" })],
    });
  },
  sent: async (it) => {
    const { chain, asked, typed } = it;
    const { words, from } = asked;
    const { leave: say } = words.dialog;
    if (typed["does"] === "seek") return leave.open(it);
    const on = dayInput.safeParse(typed["on"]).data;
    const picked = String(typed["person"] ?? "");
    if (on === undefined || picked === "") {
      const problems = { ...(on === undefined ? { on: null } : {}), ...(picked === "" ? { person: null } : {}) };
      return leave.open({ ...it, problems });
    }
    const { id } = await whoIs(picked, chain.directory, from.channel.tenant);
    const left = await chain.directory.leave(id, on);
    if (left === undefined) return leave.open({ ...it, problems: { person: say.unknown } });
    if ((await heldBy(id, chain.store)).length > 0) {
      return passAllOn.open({ ...it, nonce: from.activity, typed: { person: id } });
    }
    return { text: say.done(plain(left.name), shortDay(on, chain.clock.today(), words)) };
  },
};
