/**
 * The words for each thing that can be asked, Dutch first: the first of all is what a suggestion names. Where one is the
 * beginning of another, the longer one comes first.
 */
export const spoken = {
  whoDoesWhat: ["wie doet wat", "who does what"],
  whoIsWho: ["wie is wie", "who is who"],
  myCases: ["mijn zaken", "my cases"],
  openRoles: ["open rollen", "open roles"],
  openEnds: ["open eindjes", "open ends"],
  late: ["te laat", "too late", "overdue"],
  mdo: ["agenda mdo", "mdo agenda"],
  deadlines: ["termijnen", "deadlines"],
  digest: ["dagoverzicht", "daily list"],
  agreements: ["afspraken", "agreements"],
  handover: ["overdracht", "handover"],
  release: ["einde detentie", "vrijlating", "release"],
  transfer: ["overplaatsing", "transfer"],
  scaleUp: ["opschalen", "scale up"],
  notice: ["nieuwe melding", "new notice"],
  import: ["importeer", "importeren", "import"],
  queue: ["wachtrij", "queue"],
  requests: ["aanvragen", "requests"],
  signUp: ["aanmelden", "sign up"],
  away: ["waarneming", "afwezig", "absence"],
  passAllOn: ["doorgeven", "pass on"],
  leave: ["uit dienst", "leaves"],
  settings: ["instellingen", "settings"],
  stuck: ["afgifte", "delivery"],
  kept: ["wat bewaren we", "what do we keep"],
  case: ["zaak", "casus", "status", "case"],
  language: ["taal", "language"],
  unlink: ["ontkoppel", "unlink"],
  link: ["koppel", "link"],
  help: ["help", "hulp", "hallo", "hoi", "hello", "hi"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

/** Something that can be asked by typing it. */
export type CommandName = keyof typeof spoken;

const isCommandName = (text: string): text is CommandName => Object.hasOwn(spoken, text);

/** All of them, in the order in which they are looked for. */
export const commandNames: readonly CommandName[] = Object.keys(spoken).filter(isCommandName);
