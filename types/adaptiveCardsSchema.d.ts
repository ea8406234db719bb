/** Stands in for sources that adaptivecards-templating's types reach into and that do not pass strict checks. */
export type IAdaptiveCard = { readonly type: "AdaptiveCard" };
