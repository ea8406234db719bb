import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import type { Clock } from "../clock.ts";

/** The application that a token speaks for, or why it is not believed: never what stood in it. */
export type TokenRead = { readonly ok: true; readonly app: string } | { readonly ok: false; readonly reason: string };

export type TokenCheck = (token: string) => Promise<TokenRead>;

/** Where the keys of a tenant are found. */
export type KeysOf = (tenant: string) => JWTVerifyGetKey;

/** The keys with which Entra ID signs cannot be fetched now. The same token may be good in a while. */
export class KeysAwayError extends Error {
  override readonly name = "KeysAwayError";

  constructor(options: ErrorOptions) {
    super("the keys of Entra ID cannot be fetched", options);
  }
}

/** How far a clock may be off: seconds. */
const clockTolerance = 300;

/** What makes a token a bad one; whatever else goes wrong is not the sender's fault. */
const refusals = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

const isRefusal = (err: unknown): boolean => refusals.some((kind) => err instanceof kind);

const claims = z.object({
  tid: z.string().toLowerCase(),
  /** The application: `azp` in tokens of version 2, `appid` in those of version 1. */
  azp: z.string().toLowerCase().optional(),
  appid: z.string().toLowerCase().optional(),
  /** What a person let an application do for them; an application that speaks for itself has none. */
  scp: z.undefined().optional(),
  idtyp: z.literal("app").optional(),
});

/** Entra ID's keys, per tenant: a key that signs for another tenant signs nothing here. Fetched once, and kept for a while. */
export function entraKeys(): KeysOf {
  const kept = new Map<string, JWTVerifyGetKey>();
  return (tenant) => {
    const known = kept.get(tenant);
    if (known !== undefined) return known;
    const keys = createRemoteJWKSet(new URL(`https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`));
    kept.set(tenant, keys);
    return keys;
  };
}

const issuersOf = (tenant: string) => [
  `https://login.microsoftonline.com/${tenant}/v2.0`,
  `https://sts.windows.net/${tenant}/`,
];

/** The tenant that a token names, before anything in it is believed. */
function tenantIn(token: string): string | undefined {
  try {
    return z.object({ tid: z.string().toLowerCase() }).safeParse(decodeJwt(token)).data?.tid;
  } catch (err) {
    if (isRefusal(err)) return undefined;
    throw err;
  }
}

const no = (reason: string): TokenRead => ({ ok: false, reason });

/**
 * Checks tokens with which applications call us by themselves (Entra ID, client credentials): signed with RS256 by an allowed
 * tenant, meant for us, in force, of an allowed application. Throws `KeysAwayError` while the keys cannot be fetched.
 */
export function tokenCheck(options: {
  readonly keysOf: KeysOf;
  /** `api://<id>`; tokens of version 2 name the bare id. */
  readonly audience: string;
  readonly tenants: readonly string[];
  readonly apps: readonly string[];
  readonly wall: Clock;
}): TokenCheck {
  const { keysOf, tenants, apps, wall } = options;
  const audience = [options.audience, options.audience.replace(/^api:\/\//, "")];

  const payloadOf = async (token: string, tenant: string): Promise<JWTPayload | undefined> => {
    const currentDate = new Date(wall.now());
    const expected = { algorithms: ["RS256"], audience, issuer: issuersOf(tenant), requiredClaims: ["exp"] };
    try {
      const { payload } = await jwtVerify(token, keysOf(tenant), { ...expected, currentDate, clockTolerance });
      return payload;
    } catch (cause) {
      if (isRefusal(cause)) return undefined;
      throw new KeysAwayError({ cause });
    }
  };

  return async (token) => {
    const tenant = tenantIn(token);
    if (tenant === undefined) return no("the token cannot be read");
    if (!tenants.includes(tenant)) return no("the token is of a tenant that is not allowed");
    const payload = await payloadOf(token, tenant);
    if (payload === undefined) return no("the token is not signed for us by Entra ID, or not in force");
    const said = claims.safeParse(payload).data;
    const app = said?.azp ?? said?.appid;
    if (app === undefined) return no("the token is not one of an application that speaks for itself");
    return apps.includes(app) ? { ok: true, app } : no("the application is not allowed");
  };
}
