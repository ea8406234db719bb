/** An Adaptive Card, ready to be sent. */
export type CardJson = { readonly type: "AdaptiveCard" } & Readonly<Record<string, unknown>>;
