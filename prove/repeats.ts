import { type Activity, invoke } from "../practice/teams/activities.ts";
import type { Invoked } from "../practice/teams/deeds.ts";
import { isCaseNumber } from "../src/case/case.ts";
import { oneOf, seeded } from "../test/support/random.ts";
import { saidIn } from "../test/support/stage.ts";
import { type Act, after, type Known } from "./acts.ts";
import { startBots } from "./bots.ts";
import { type Further, further } from "./casemanager.ts";
import { drive } from "./driver.ts";
import { type Ground, ground, linkAll } from "./ground.ts";
import { part, type Row } from "./part.ts";
import { directory, player } from "./people.ts";

export type RepeatFigures = {
  readonly acts: number;
  readonly deliveries: number;
  /** How often each kind of act was tried. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Acts that changed a case more or less than once. */
  readonly miscounted: readonly string[];
  /** Acts whose deliveries were answered in different ways. */
  readonly unequal: readonly string[];
};

/** Delivers every button and dialog one to four times at once, as Teams does when an answer is slow. */
export async function repeats({ seed, acts }: { seed: number; acts: number }): Promise<RepeatFigures> {
  const on = await ground();
  const bots = await startBots({ port: on.port, tables: on.proxy.port, folder: on.folder });
  const random = seeded(seed);
  const kinds = new Map<string, number>();
  const miscounted: string[] = [];
  const unequal: string[] = [];
  let deliveries = 0;
  try {
    await linkAll(on);
    // Two dozen cases to act on, opened by the usual way.
    const { cases } = await drive(on, { seed, acts: 24, lanes: 24 });
    const known: Further[] = [...cases];
    for (let nth = 0; nth < acts; nth++) {
      const at = Math.floor(random() * known.length);
      const it = known[at];
      if (it === undefined) throw new RangeError("there is no case");
      const act = oneOf(further(it), random);
      const before = await happened(on, it);
      const said = await delivered(on, { act, it, nth, times: 1 + Math.floor(random() * 4), random });
      deliveries += said.length;
      const kind = `${act.data.verb ?? act.data["dialog"]}${act.accepted === null ? " (refused)" : ""}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const [first = ""] = said;
      if (!said.every((text) => text === first && act.expects.test(text)))
        unequal.push(`${it.number} ${kind}: ${said}`);
      const changes = (await happened(on, it)) - before;
      if (changes !== (act.accepted === null ? 0 : 1)) miscounted.push(`${it.number} ${kind}: ${changes} changes`);
      known[at] = after(it, act);
    }
    return { acts, deliveries, kinds, miscounted, unequal };
  } finally {
    await bots.close();
    await on.close();
  }
}

async function happened({ store }: Ground, { number }: Known): Promise<number> {
  if (!isCaseNumber(number)) throw new RangeError(`${number} is no case number`);
  return (await store.cases.read(number))?.row.happened ?? 0;
}

type Delivering = {
  readonly act: Act;
  readonly it: Known;
  readonly nth: number;
  readonly times: number;
  readonly random: () => number;
};

/** All at once: the first, and the others with its id or a new one. Opening a dialog anew is another look, so it keeps its id. */
async function delivered(on: Ground, { act, it, nth, times, random }: Delivering): Promise<readonly string[]> {
  const activity = activityOf(on, act, { it, nth });
  const id = () => (act.how === "openDialog" || random() < 0.5 ? "same" : "new");
  const all = await Promise.all(
    Array.from(
      { length: times },
      (_, turn): Promise<Invoked> => on.teams.redeliver(activity, turn === 0 ? "same" : id()),
    ),
  );
  return all.map(({ shows }) => saidIn(shows));
}

/** What Teams would send for it, from a list in the person's own chat. */
function activityOf(
  { teams, clock }: Ground,
  { by, how, data }: Act,
  { it, nth }: Pick<Delivering, "it" | "nth">,
): Activity {
  const person = player(by);
  const scene = {
    ...{ directory, person },
    serviceUrl: `${teams.url}/`,
    conversation: `a:1${person.objectId}`,
    id: `f:repeat-${nth}`,
    at: clock.now(),
  };
  const { verb, ...rest } = { ...data, case: it.number, v: it.lines.length };
  const replyToId = `list-${it.number}`;
  if (how === "press") {
    const value = { action: { type: "Action.Execute", verb, data: rest }, trigger: "manual" };
    return invoke(scene, { name: "adaptiveCard/action", value, replyToId });
  }
  const isSent = how === "sendDialog";
  const value = { data: isSent ? { ...rest, verb, nonce: `n-${nth}` } : rest, context: { theme: "default" } };
  return invoke(scene, { name: isSent ? "task/submit" : "task/fetch", value, replyToId });
}

const rows = ({ acts, deliveries, kinds, miscounted, unequal }: RepeatFigures): readonly Row[] => [
  {
    promised: "every button and dialog is delivered one to four times at once, with the same and with new ids",
    seen: `${acts} acts, ${deliveries} deliveries: ${[...kinds].map(([kind, times]) => `${kind} ${times}`).join(", ")}`,
    holds: true,
  },
  {
    promised: "one state change each; none for what is refused",
    seen: `${miscounted.length} miscounted`,
    holds: miscounted.length === 0,
    list: miscounted,
  },
  {
    promised: "every delivery of an act gets the same answer",
    seen: `${unequal.length} unequal`,
    holds: unequal.length === 0,
    list: unequal,
  },
];

/** Part c: doing it twice is doing it once. */
export const repeatsPart = part({
  name: "repeats",
  title: "Teams delivers everything again",
  story:
    "Buttons and dialogs arrive up to four times at the same moment. Looking at the references is recorded for each look, so a " +
    "dialog that is opened anew, with a new id, is one more line on record, and is left out here.",
  full: { acts: 1_000 },
  prove: async (size) => rows(await repeats(size)),
});
