import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sampleNotice, sendNotice } from "../practice/samples.ts";
import type { Invoked } from "../practice/teams/deeds.ts";
import { latest, type Message } from "../practice/teams/message.ts";
import { localSettings } from "../src/config.ts";
import { oneOf, seeded } from "../test/support/random.ts";
import { saidIn } from "../test/support/stage.ts";
import { type Act, after, claim, claimTooLate, type Known, possible } from "./acts.ts";
import type { Ground } from "./ground.ts";
import { channelOf, municipalities, player } from "./people.ts";

/** What the people of the play did, and what they were told. Nobody rests before they got an answer. */
export type Driven = {
  readonly cases: readonly Known[];
  readonly notices: number;
  readonly clicks: number;
  /** Notices and clicks that were not answered, or with "not now", and done again. */
  readonly repeats: number;
  /** Answers that were not what the case allowed: "somebody was first" where nobody was, and the like. */
  readonly wrong: readonly string[];
};

export type Drive = {
  readonly seed: number;
  readonly acts: number;
  /** Which part of the acts hands in a notice; the rest is done with cases that stand. */
  readonly noticeShare?: number;
  /** People who are busy at the same time, each with cases of their own. */
  readonly lanes?: number;
  /** Resolves when a bot is there to be asked. */
  readonly whenUp?: () => Promise<void>;
  /** Told of each act that got its answer. */
  readonly onAct?: () => void;
};

/** Milliseconds after which somebody tries again. */
const breath = 50;

/** Has the people of the play hand in notices and press buttons. The same seed makes the same choices in each lane. */
export async function drive(
  on: Ground,
  { seed, acts, noticeShare = 0.1, lanes = 8, whenUp, onAct }: Drive,
): Promise<Driven> {
  const cards = cardsIn(on);
  const told = { notices: 0, clicks: 0, repeats: 0 };
  const wrong: string[] = [];
  let left = acts;

  const again = async (): Promise<void> => {
    told.repeats += 1;
    await whenUp?.();
    await sleep(breath);
  };

  const notify = async (random: () => number): Promise<Known> => {
    const municipality = oneOf(municipalities, random).code;
    const prison = oneOf(["ter-peel", "ter-peel", "roermond"] as const, random);
    const sample = sampleNotice(0, { clock: on.clock, newId: () => idFrom(random) });
    const notice = { ...sample, municipality, municipalityBasis: "registered", prison };
    const to = { url: on.url, secret: localSettings.NOTICE_SECRETS, newId: randomUUID };
    for (;;) {
      try {
        const number = await sendNotice(notice, { ...to, at: new Date() });
        told.notices += 1;
        const reference = notice.sourceReference;
        const lines = [{ type: "opened", by: "source" }] as const;
        return { number, reference, municipality, prison, route: null, holders: {}, attends: {}, lines };
      } catch {
        await again();
      }
    }
  };

  const answered = async (act: Act, it: Known, random: () => number): Promise<string> => {
    let invoked = await send(on, act, { it, card: cards.get(it.number), nonce: idFrom(random) });
    while (!isAnswer(invoked)) {
      await again();
      const id = act.how === "openDialog" || random() < 0.5 ? "same" : "new";
      invoked = await on.teams.redeliver(invoked.activity, id);
    }
    told.clicks += 1;
    return saidIn(invoked.shows);
  };

  const perform = async (it: Known, random: () => number): Promise<Known> => {
    if (it.prison === "ter-peel" && it.holders.prisonCaseManager === undefined && random() < 0.1) {
      return race(it, random);
    }
    const act = oneOf(possible(it), random);
    const said = await answered(act, it, random);
    if (!act.expects.test(said)) wrong.push(`${it.number} ${JSON.stringify(act.data)}: ${said.slice(0, 200)}`);
    return after(it, act);
  };

  /** Two people press in the same moment: one holds the role, the other hears who does. */
  const race = async (it: Known, random: () => number): Promise<Known> => {
    const role = "prisonCaseManager";
    const both = ["Joris", "Fenna"].map((by) => claim(it, role, by));
    const said = await Promise.all(both.map((act) => answered(act, it, random)));
    left -= 1;
    onAct?.();
    const won = both.filter((act, nth) => act.expects.test(said[nth] ?? ""));
    const lost = said.filter((text) => claimTooLate(role, "").expects.test(text));
    const [winner] = won;
    if (winner === undefined || won.length !== 1 || lost.length !== 1) {
      wrong.push(`${it.number} two at once: ${said.join(" | ").slice(0, 200)}`);
      return it;
    }
    return after(it, winner);
  };

  const lane = async (nth: number): Promise<readonly Known[]> => {
    const random = seeded(seed + nth);
    const mine: Known[] = [];
    while (left > 0) {
      left -= 1;
      const at = Math.floor(random() * mine.length);
      const it = mine[at];
      if (it === undefined || random() < noticeShare) mine.push(await notify(random));
      else mine[at] = await perform(it, random);
      onAct?.();
    }
    return mine;
  };

  const cases = await Promise.all(Array.from({ length: lanes }, (_, nth) => lane(nth)));
  cards.stop();
  return { cases: cases.flat(), ...told, wrong };
}

/** Ids that the seed decides, so that the same run hands in the same notices. */
const idFrom = (random: () => number): string =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  ).join("");

/** Not an answer: nobody was there, or the bot says that it can't now. */
const isAnswer = ({ shows }: Invoked): boolean =>
  shows.kind !== "unreachable" && !saidIn(shows).includes("Ik kan er nu even niet bij");

/** The newest message with the card of each case. */
function cardsIn({ teams }: Ground) {
  const found = new Map<string, Message>();
  const stop = teams.subscribe((happened) => {
    if (happened.what !== "posted") return;
    const text = JSON.stringify(latest(happened.message).card);
    const [number] = /NML-\d{4}-\d{4,}/.exec(text) ?? [];
    if (number !== undefined && text.includes(`"id":"case"`)) found.set(number, happened.message);
  });
  return { get: (number: string) => found.get(number), stop };
}

type Sending = { readonly it: Known; readonly card: Message | undefined; readonly nonce: string };

/** Does it on the card in the channel, or while there is none yet, on a list in the person's own chat. */
function send({ teams }: Ground, { by, how, data }: Act, { it, card, nonce }: Sending): Promise<Invoked> {
  const who = player(by);
  const seen = { ...data, case: it.number, v: it.lines.length, ...(card === undefined ? {} : { on: "case" }) };
  const where = card ?? { id: `list-${it.number}`, conversation: `a:1${who.objectId}` };
  const doer = { person: who.id, conversation: where.conversation, activity: where.id };
  switch (how) {
    case "press": {
      const { verb = "", ...rest } = seen;
      return teams.press({ ...doer, action: { verb, data: rest } });
    }
    case "sendDialog":
      return teams.submitDialog({ ...doer, data: { ...seen, nonce } });
    case "openDialog":
      return teams.openDialog({ ...doer, data: seen });
  }
}

/** The channel in which the card of a case belongs. */
export const homeOf = ({ municipality }: Known): string => channelOf(municipality);
