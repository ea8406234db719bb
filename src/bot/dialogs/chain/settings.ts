import type { Button } from "../../../cards/actions.ts";
import type { Field } from "../../../cards/fields.ts";
import { plain } from "../../../cards/render.ts";
import { overview } from "../../../people/overview.ts";
import type { Link, Place } from "../../../people/places.ts";
import { mostStuck, stuckNow } from "../../answers/stuck.ts";
import { linkHere, unlinkHere } from "../../linking.ts";
import { decreeWarning } from "../../owed/decreeWarning.ts";
import { linkable, placeName } from "../../places.ts";
import { turnedAwayText } from "../../turnedAwayText.ts";
import type { PlainDialog, Window } from "../dialog.ts";
import { asks, sends } from "./window.ts";

/** `instellingen`: what is linked to which channel, what has no channel yet, this channel's own links, and how much is stuck. */
export const settings: PlainDialog = {
  for: "administrator",
  open: async (it) => {
    const { chain, asked, nonce } = it;
    const { words, from } = asked;
    const { settings: say } = words.dialog;
    const [{ facts: links, here, missing }, { length: count }] = await Promise.all([linksOf(it), stuckNow(chain)]);
    const refused = (await chain.notices.queues.turnedAway.list()).map((each) => ({
      title: words.desk.atTheDoor,
      value: turnedAwayText(each, chain, words),
    }));
    const stuck = count === 0 ? [] : [{ title: say.stuck, value: say.stuckCount(count, mostStuck) }];
    const facts = [...refused, ...stuck, ...links];
    if (!from.isChannel) return asks("settings", it, { facts, footer: words.answer.onlyInChannel, buttons: [] });
    const keys = [...missing, ...linkable(chain.region)].map((link) => [keyOf(link), nameOf(link, it)]);
    const field: Field = {
      kind: "choice",
      id: "link",
      label: say.link,
      answers: Object.fromEntries(keys),
      search: true,
    };
    return asks("settings", it, {
      facts,
      fields: [field],
      buttons: [sends(say.save, "settings", { nonce, does: "link" }), ...unlinkButtons(here, it)],
    });
  },
  sent: async (it) => {
    const { chain, asked, typed } = it;
    const { words, from } = asked;
    if (!from.isChannel) return { text: words.answer.onlyInChannel };
    if (typed["does"] === "unlink") {
      return {
        text: await unlinkHere(
          chain,
          asked,
          linkable(chain.region).find((each) => keyOf(each) === typed["of"]),
        ),
      };
    }
    const link = linkable(chain.region).find((each) => keyOf(each) === typed["link"]);
    if (link === undefined) return settings.open({ ...it, problems: { link: null } });
    await linkHere(chain, from, link);
    return { text: words.answer.linked(nameOf(link, it)) };
  },
};

const keyOf = ({ kind, code }: Link): string => `${kind}:${code}`;

const nameOf = (link: Link, { chain: { region }, asked: { words } }: Window): string => placeName(link, region, words);

/** Teams shows six buttons: one links, one takes all links away. */
const most = 4;

/** A button for each link of this channel, and one for all of them. */
function unlinkButtons(here: readonly Link[], it: Window): readonly Button[] {
  const { settings: say } = it.asked.words.dialog;
  const unlinks = (title: string, of: string): Button => ({
    ...sends(title, "settings", { nonce: it.nonce, does: "unlink", of }),
    ...{ associatedInputs: "none", style: "default" },
  });
  const each = here.slice(0, most).map((link) => unlinks(say.unlinkOne(nameOf(link, it)), keyOf(link)));
  return here.length < 2 ? each : [...each, unlinks(say.unlink, "all")];
}

/** What stands where, in words. A channel of which Teams did not tell the name is counted. */
export async function linksOf(it: Window) {
  const { chain, asked } = it;
  const { settings: say } = asked.words.dialog;
  const all = await chain.places.list();
  const here = all.find(({ conversation: { id } }) => id === asked.from.channel.id)?.links ?? [];
  const { linked, missing } = overview(chain.region, all);
  const requests = await chain.directory.pendingRequests();
  const decrees = decreeWarning(chain.rules, { today: chain.clock.today(), words: asked.words });
  const facts = [
    ...(decrees === null ? [] : [{ title: asked.words.digest.calendar, value: decrees }]),
    ...(requests.length === 0 ? [] : [{ title: say.requests, value: say.waiting(requests.length) }]),
    ...(asked.from.isChannel
      ? [{ title: say.here, value: here.map((link) => nameOf(link, it)).join(", ") || say.nothingHere }]
      : []),
    ...linked.map(({ link, channels }) => ({
      title: nameOf(link, it),
      value: channels.map(({ name }) => plain(name ?? say.unnamed)).join(", "),
    })),
    ...missing.map((link) => ({ title: nameOf(link, it), value: say.missing })),
  ];
  chain.behind(() => askNames(all, it));
  return { facts, here, missing };
}

/** Has Teams say what the channels are called, so that the next look shows it: some were linked before it was asked. */
async function askNames(all: readonly Place[], { chain }: Window): Promise<void> {
  const teams = new Map(all.map(({ team, conversation }) => [team, conversation]));
  await Promise.all([...teams].map(([team, at]) => chain.nameChannels(at, team)));
}
