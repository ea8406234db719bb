import { createHmac } from "node:crypto";

/** Turns a source's person number into the key by which duplicates and a later return are recognised. */
export type PersonKey = (personNumber: string) => string;

/** Person keys under a secret: HMAC-SHA-256 in hex. Another secret gives other keys, so it cannot be changed later. */
export function personKeyWith(secret: string): PersonKey {
  return (personNumber) => createHmac("sha256", secret).update(personNumber).digest("hex");
}
