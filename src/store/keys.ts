import { createHash } from "node:crypto";

/** The hash under which something from outside stands in a key: always 43 characters that a key may hold. */
export const hashed = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** Characters that stand in a key as they are, so that people who look into the tables can read them. */
const readable = /^[\w.:-]{1,150}$/;

/** A text as part of a key: as it is when that can be done, else its hash behind a `~`, which no readable text has. */
export const keyPart = (text: string): string => (readable.test(text) ? text : `~${hashed(text)}`);

/** The keys that begin with `prefix`, which ends in `:`: up to the first that begins with the character after it. */
export const beginningWith = (prefix: `${string}:`): { readonly from: string; readonly until: string } => ({
  from: prefix,
  until: `${prefix.slice(0, -1)};`,
});
