/** The door takes no body over 1 MB. */
const bytesAtMost = 900_000;

/** Rows in parts of at most `most` that each fit in one delivery. */
export function chunks(rows: readonly unknown[], most: number): readonly (readonly unknown[])[] {
  const parts: unknown[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row)) + 1;
    const part = parts.at(-1);
    if (part === undefined || part.length >= most || bytes + size > bytesAtMost) {
      parts.push([row]);
      bytes = size;
    } else {
      part.push(row);
      bytes += size;
    }
  }
  return parts;
}
