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
  const keys = read.map((each) => (each === undefined ? null : keyOf(each.secret).toString("base64")));
  const wrong = keys.flatMap((key, at) => {
    const first = keys.indexOf(key);
    if (key === null)
      return [`needs whsec_<base64> or name:whsec_<base64> in place ${at + 1}, with a comma between them`];
    // Such a secret would not tell by whom a delivery is signed.
    return first < at ? [`holds in place ${at + 1} the secret of place ${first + 1}`] : [];
  });
  return {
    secrets: read.filter((each) => each !== undefined),
    problems: texts.length === 0 ? ["is missing"] : wrong,
  };
}

/** The bytes of a secret. Throws when nothing is left: an empty key signs for everyone. */
export function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  if (key.length === 0) throw new RangeError("a notice secret is empty");
  return key;
}
