import { fetchDialog } from "../../cards/actions.ts";
import { plain } from "../../cards/render.ts";
import { keptFrom } from "../audience.ts";
import { namesOf } from "../dialogs/chain/grant.ts";
import type { Answering } from "./answers.ts";
import { page } from "./page.ts";

/** `aanvragen`: who asks to take part, for administrators to decide. */
export const requests: Answering = async (chain, asked, question) => {
  const barrier = keptFrom("administrator", asked);
  if (barrier !== null) return { text: barrier };
  const { words } = asked;
  const { desk, dialog, duty } = words;
  const pending = await chain.directory.pendingRequests();
  if (pending.length === 0) return { text: desk.noRequests };
  const lines = pending.map(({ id, name, organisation, duties, reach }) => ({
    head: `${plain(name)} (${plain(organisation)})`,
    text: [
      duties.map((each) => duty[each]).join(", "),
      namesOf(reach.prisons, chain.region.prisons, words),
      namesOf(reach.municipalities, chain.region.municipalities, words),
    ].join(" · "),
    buttons: [
      fetchDialog(dialog.approve.button, "approve", { person: id }),
      fetchDialog(dialog.decline.button, "decline", { person: id }),
    ],
  }));
  return page(chain, { title: desk.requests(lines.length), lines }, { asked, question });
};
