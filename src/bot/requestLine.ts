import { fetchDialog } from "../cards/actions.ts";
import type { ListLine } from "../cards/listCard.ts";
import { plain } from "../cards/render.ts";
import type { Words } from "../cards/words/words.nl.ts";
import type { AccessRequest } from "../people/accessRequests.ts";
import type { Region } from "../region/region.ts";

type Named = { readonly code: string; readonly name: string };

/** Places by name, as people say them. */
export function namesOf(codes: readonly string[] | "all", all: readonly Named[], { desk }: Words): string {
  if (codes === "all") return desk.all;
  return codes.map((code) => all.find((each) => each.code === code)?.name ?? code).join(", ") || desk.nothing;
}

type Places = Pick<Region, "prisons" | "municipalities">;

/** Who asks to take part, as an administrator reads it in a list, with the windows in which they decide. */
export function requestLine(request: AccessRequest, { prisons, municipalities }: Places, words: Words): ListLine {
  const { id, name, organisation, duties, reach } = request;
  const { dialog, duty } = words;
  return {
    head: `${plain(name)} (${plain(organisation)})`,
    text: [
      duties.map((each) => duty[each]).join(", "),
      namesOf(reach.prisons, prisons, words),
      namesOf(reach.municipalities, municipalities, words),
    ].join(" · "),
    buttons: [
      fetchDialog(dialog.approve.button, "approve", { person: id }),
      fetchDialog(dialog.decline.button, "decline", { person: id }),
    ],
  };
}
