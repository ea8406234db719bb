import { type Messenger, MessengerError } from "./messenger.ts";
import type { Parts } from "./parts.ts";

/** Says at once what no case owes, within Teams' limits like all else. Throws `MessengerError` also when we are stopping. */
export const pacedPost =
  ({ pacing, messenger }: Pick<Parts, "pacing" | "messenger">): Messenger["post"] =>
  async (to, words) => {
    if (!(await pacing.turn(to))) throw new MessengerError("later");
    return messenger.post(to, words);
  };
