/** Runs one piece of work after the other per key; work under different keys goes on side by side. */
export type InTurn = <Answer>(key: string, work: () => Promise<Answer>) => Promise<Answer>;

/** Queues in this process. What fails ends its own turn only. */
export function queues(): InTurn {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const answer = before.then(work, work);
    tails.set(key, answer);
    const forget = () => {
      if (tails.get(key) === answer) tails.delete(key);
    };
    answer.then(forget, forget);
    return answer;
  };
}
