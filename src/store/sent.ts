/** A message that stands in Teams. `shown`: how what it tells stood when it was last written; `null` when not known. */
export type Sent = { readonly to: Address; readonly activity: string; readonly shown: string | null };

/** A conversation in Teams, and how to reach it. */
export type Address = { readonly id: string; readonly tenant: string; readonly serviceUrl: string };
