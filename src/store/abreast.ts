/** Does the same with each of many, several at a time, and begins no more of them once it is told to stop. */
export async function abreast<Item>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<unknown>,
  stopping?: AbortSignal,
): Promise<void> {
  const left = items[Symbol.asyncIterator]();
  const lane = async (): Promise<void> => {
    while (stopping?.aborted !== true) {
      const next = await left.next();
      if (next.done === true) return;
      await work(next.value);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Enough to be quick over many, few enough to leave room for people. */
const lanes = 8;
