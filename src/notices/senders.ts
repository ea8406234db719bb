import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import type { SignatureCheck } from "./signature.ts";
import type { TokenCheck } from "./token.ts";

/** Who hands something in, and which delivery it is: a retry has the same id. */
export type Sent =
  | { readonly ok: true; readonly sender: string; readonly id: string }
  | { readonly ok: false; readonly reason: string };

export type SenderCheck = (headers: IncomingHttpHeaders, body: Buffer) => Promise<Sent>;

const deliveryId = z
  .string()
  .regex(/^[!-~]{1,256}$/)
  .optional()
  .catch(undefined);

/** A delivery that brings no id of its own is known by what it brings. */
const idOf = (headers: IncomingHttpHeaders, body: Buffer): string =>
  deliveryId.parse(headers["webhook-id"]) ?? `body:${createHash("sha256").update(body).digest("base64url")}`;

/**
 * The two ways in: a token of Entra ID, where the settings allow applications, else a signature. Each application, and each name
 * that the settings give a secret, is a sender of its own: what two of them call the same is not the same notice.
 */
export function senderCheck(options: {
  readonly isSigned: SignatureCheck;
  readonly isToken: TokenCheck | undefined;
}): SenderCheck {
  const { isSigned, isToken } = options;
  return async (headers, body) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
    if (token !== undefined && isToken === undefined) return { ok: false, reason: "tokens are not taken here" };
    if (token !== undefined && isToken !== undefined) {
      const read = await isToken(token);
      return read.ok ? { ok: true, sender: `app:${read.app}`, id: idOf(headers, body) } : read;
    }
    const signed = isSigned(headers, body);
    return signed.ok ? { ok: true, sender: signed.sender, id: signed.delivery } : signed;
  };
}
