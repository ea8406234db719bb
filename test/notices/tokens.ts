import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose";
import type { KeysOf } from "../../src/notices/token.ts";
import { now } from "./sender.ts";

/** The tenant, the application and the audience of the tests. */
export const tenant = "11111111-1111-4111-8111-111111111111";
export const app = "22222222-2222-4222-8222-222222222222";
export const audience = "api://33333333-3333-4333-8333-333333333333";

const seconds = (at: string) => Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000);

/** What a good token of version 2 says. */
export const usual = () => ({
  iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
  aud: audience.slice("api://".length),
  tid: tenant,
  azp: app,
  idtyp: "app",
  iat: seconds(now),
  nbf: seconds(now),
  exp: seconds(now) + 3600,
});

/** Somebody who signs tokens, and the keys by which those are checked. */
export async function signer() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const published = { keys: [{ ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" }] };
  const keys = createLocalJWKSet(published);
  const keysOf: KeysOf = () => keys;
  const sign = (claims: Readonly<Record<string, unknown>>) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(privateKey);
  /** Signed with what everybody can read: the mistake of whoever takes the algorithm from the token. */
  const signHs256 = (claims: Readonly<Record<string, unknown>>) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: "HS256", kid: "one" })
      .sign(new TextEncoder().encode("a secret of more than thirty-two characters"));
  return { published, keysOf, sign, signHs256 };
}
