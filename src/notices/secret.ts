/** A secret with which notices are signed, and whose it is: all secrets of one sender are the same source. */
export type NoticeSecret = { readonly sender: string; readonly secret: string };

/** The sender of whoever signs with a secret that has no name: the only one, where there is one source. */
const nameless = "signed";

const written = /^(?:([a-z][a-z0-9-]{0,30}):)?(whsec_[A-Za-z0-9+/]{24,}={0,2})$/;

/** Reads a secret as the settings have it, `whsec_…` or `name:whsec_…`; `undefined` when it is neither. */
export function noticeSecretOf(text: string): NoticeSecret | undefined {
  const [, name, secret] = written.exec(text) ?? [];
  if (secret === undefined) return undefined;
  return { sender: name === undefined ? nameless : `${nameless}:${name}`, secret };
}

/** All secrets of the settings, with what is wrong: told by place, because a secret that is wrong may still be one. */
export function noticeSecrets(texts: readonly string[]): {
  readonly secrets: readonly NoticeSecret[];
  readonly problems: readonly string[];
} {
  const read = texts.map(noticeSecretOf);
  const secrets = read.filter((each) => each !== undefined);
  const misread = read.flatMap((each, at) =>
    each === undefined
      ? [`needs whsec_<base64> or name:whsec_<base64> in place ${at + 1}, with a comma between them`]
      : [],
  );
  const missing = texts.length === 0 ? ["is missing"] : [];
  const keys = secrets.map(({ secret }) => keyOf(secret).toString("base64"));
  const isTwice = new Set(keys).size < keys.length;
  // It would not tell by whom a delivery is signed.
  return { secrets, problems: [...missing, ...misread, ...(isTwice ? ["holds one secret twice"] : [])] };
}

/** The bytes of a secret. Throws when nothing is left: an empty key signs for everyone. */
export function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  if (key.length === 0) throw new RangeError("a notice secret is empty");
  return key;
}
