import type { Field } from "../../../cards/fields.ts";
import { plain } from "../../../cards/render.ts";
import { overview } from "../../../people/overview.ts";
import type { Link } from "../../../people/places.ts";
import { mostStuck, stuckNow } from "../../answers/stuck.ts";
import { linkable, placeName } from "../../places.ts";
import type { PlainDialog, Window } from "../dialog.ts";
import { asks, sends } from "./window.ts";

/** `instellingen`: what is linked to which channel, what has no channel yet, this channel's own links, and how much is stuck. */
export const settings: PlainDialog = {
  for: "administrator",
  open: async (it) => {
    const { chain, asked, nonce } = it;
    const { words, from } = asked;
    const { settings: say } = words.dialog;
    const [{ facts: links, isLinked, missing }, { length: count }] = await Promise.all([linksOf(it), stuckNow(chain)]);
    const facts = count === 0 ? links : [...links, { title: say.stuck, value: say.stuckCount(count, mostStuck) }];
    if (!from.isChannel) return asks("settings", it, { facts, footer: words.answer.onlyInChannel, buttons: [] });
    const keys = [...missing, ...linkable(chain.region)].map((link) => [keyOf(link), nameOf(link, it)]);
    const field: Field = {
      kind: "choice",
      id: "link",
      label: say.link,
      answers: Object.fromEntries(keys),
      search: true,
    };
    const unlink = { ...sends(say.unlink, "settings", { nonce, does: "unlink" }), associatedInputs: "none" };
    return asks("settings", it, {
      facts,
      fields: [field],
      buttons: [
        sends(say.save, "settings", { nonce, does: "link" }),
        ...(isLinked ? [{ ...unlink, style: "default" }] : []),
      ],
    });
  },
  sent: async (it) => {
    const { chain, asked, typed } = it;
    const { words, from } = asked;
    if (!from.isChannel) return { text: words.answer.onlyInChannel };
    if (typed["does"] === "unlink") {
      const wasLinked = await chain.places.unlink(from.channel);
      return { text: wasLinked ? words.answer.unlinked : words.answer.notLinked };
    }
    const link = linkable(chain.region).find((each) => keyOf(each) === typed["link"]);
    if (link === undefined) return settings.open({ ...it, problems: { link: null } });
    await chain.places.link(from.channel, link, from.team);
    chain.afterLink();
    return { text: words.answer.linked(nameOf(link, it)) };
  },
};

const keyOf = ({ kind, code }: Link): string => `${kind}:${code}`;

const nameOf = (link: Link, { chain: { region }, asked: { words } }: Window): string => placeName(link, region, words);

/** What stands where, in words. A channel of which Teams did not tell the name is counted. */
export async function linksOf(it: Window) {
  const { chain, asked } = it;
  const { settings: say } = asked.words.dialog;
  const all = await chain.places.list();
  const here = all.find(({ conversation: { id } }) => id === asked.from.channel.id)?.links ?? [];
  const { linked, missing } = overview(chain.region, all);
  const facts = [
    ...(asked.from.isChannel
      ? [{ title: say.here, value: here.map((link) => nameOf(link, it)).join(", ") || say.nothingHere }]
      : []),
    ...linked.map(({ link, channels }) => ({
      title: nameOf(link, it),
      value: channels.map(({ name }) => plain(name ?? say.unnamed)).join(", "),
    })),
    ...missing.map((link) => ({ title: nameOf(link, it), value: say.missing })),
  ];
  return { facts, isLinked: here.length > 0, missing };
}
