import { type Conversation, MessengerError } from "./messenger.ts";
import type { Parts } from "./parts.ts";

/** What came of one call to Teams. `notNow`: Teams did not take it and may later; the conversation is held until then. */
export type Attempt<Answer> =
  | { readonly kind: "took"; readonly answer: Answer }
  | { readonly kind: "refused" | "gone" | "doubt" | "notNow" };

/** How often Teams may say "later" to one thing in one visit. */
const patience = 5;

/** Seconds of the first wait when Teams does not say how long; each next one is twice as long, up to a minute. */
const firstWait = 2;
const longestWait = 60;

type Call<Answer> = { readonly to: Conversation; readonly tries: number; readonly call: () => Promise<Answer> };

/** One call, its failure named. Whatever is not Teams' answer is thrown on. */
export async function attempt<Answer>(
  parts: Pick<Parts, "pacing" | "random">,
  { to, tries, call }: Call<Answer>,
): Promise<Attempt<Answer>> {
  try {
    return { kind: "took", answer: await call() };
  } catch (error) {
    if (!(error instanceof MessengerError)) throw error;
    if (error.kind !== "later") return { kind: error.kind };
    holdBack(parts, { to, tries, asked: error.retryAfter });
    return { kind: "notNow" };
  }
}

type Wait = { readonly to: Conversation; readonly tries: number; readonly asked: number | undefined };

/** Leaves a conversation alone for as long as Teams asked, else a little longer each time. */
export function holdBack({ pacing, random }: Pick<Parts, "pacing" | "random">, { to, tries, asked }: Wait): void {
  const wait = Math.min(longestWait, firstWait * 2 ** tries);
  pacing.hold(to, asked ?? wait * (0.5 + random() / 2));
}

/** Does something again while it cannot be done now; gives up for this visit after a few times. */
export async function patiently<Answer>(
  work: (tries: number) => Promise<Answer | "notNow">,
  givenUp: Answer,
): Promise<Answer> {
  for (let tries = 0; tries < patience; tries++) {
    const answer = await work(tries);
    if (answer !== "notNow") return answer;
  }
  return givenUp;
}
