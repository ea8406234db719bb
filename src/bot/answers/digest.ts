import type { Entry } from "../../people/entry.ts";
import { planNextDigest } from "../../reminders/digest.ts";
import type { Chain } from "../chain.ts";
import type { Answering } from "./answers.ts";

/** `dagoverzicht 09:00` or `dagoverzicht uit`: when somebody's list of the day comes, or that it does not come. */
export const digest: Answering = async (chain, { entry, words }, { rest }) => {
  const say = words.digest;
  if (/^(uit|off)\b/.test(rest)) {
    return { text: (await chosen(chain, entry, "off")) ? say.off : words.refusal.unknownPerson };
  }
  const at = timeIn(rest);
  if (at === null) return { text: say.which };
  const { from, until } = chain.rules.variant.openHours;
  if (at < from || at >= until) return { text: say.outside(words.time(spelled(from)), words.time(spelled(until))) };
  return { text: (await chosen(chain, entry, { at })) ? say.at(words.time(spelled(at))) : words.refusal.unknownPerson };
};

/** Whether it could be kept: only of who is in the directory. */
async function chosen(chain: Chain, { id }: Entry, when: NonNullable<Entry["digest"]>): Promise<boolean> {
  const after = await chain.directory.patch(id, { digest: when });
  if (after !== undefined) await planNextDigest(chain, after);
  return after !== undefined;
}

/** The time that somebody typed, `9`, `9:30` or `9.30 uur`, as `09:30`; `null` when it is none. */
function timeIn(rest: string): string | null {
  const [, hour, minute = "00"] = /^(?:om |at )?(\d{1,2})(?:[ -](\d{2}))?(?: uur)?$/.exec(rest) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}

const spelled = (time: string): string => time.replace(":", ".");
