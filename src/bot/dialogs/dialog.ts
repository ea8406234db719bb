import type { Problems, Typed } from "../../cards/fields.ts";
import type { CardJson } from "../../cards/render.ts";
import type { Head } from "../../store/store.ts";
import type { Asked } from "../asked.ts";
import type { Audience } from "../audience.ts";
import type { Chain } from "../chain.ts";
import type { Click } from "../clicks.ts";
import type { VerbName } from "../verbs/verbs.ts";

/** What a dialog shows: a card in a window, one sentence, or nothing more (it closes). */
export type DialogAnswer =
  | { readonly title: string; readonly card: CardJson }
  | { readonly text: string }
  | { readonly closes: true };

/** A window as somebody has it before them. */
export type Window = {
  readonly chain: Chain;
  readonly asked: Asked;
  /** Names what is sent from this window: sending it twice is one act. */
  readonly nonce: string;
  readonly typed: Typed;
  /** What is wrong with an input, by its id. */
  readonly problems: Problems;
  /** What keeps it from being done, when that is no input's fault. */
  readonly problem: string;
};

/** A window on a case, as it is now. */
export type CaseWindow = Window & { readonly head: Head };

/** A window whose button did what it says: what was sent, and the case as it was before. */
export type DoneWindow = CaseWindow & { readonly sent: Click; readonly before: Head };

/** A dialog on a case: what it shows, and the verbs that its buttons send. */
export type Dialog = {
  readonly sends: readonly VerbName[];
  readonly open: (it: CaseWindow) => DialogAnswer | Promise<DialogAnswer>;
  /** What is wrong with the inputs that rules cannot know; nothing is sent to the case then. */
  readonly check?: (it: CaseWindow) => Promise<Problems>;
  /** What comes after it went well; without it the window closes. */
  readonly after?: (it: DoneWindow) => DialogAnswer | Promise<DialogAnswer>;
};

/** A dialog on no case: for whom it is, what it shows, and what becomes of what its buttons send (`does` names which). */
export type PlainDialog = {
  readonly for: Audience;
  readonly open: (it: Window) => DialogAnswer | Promise<DialogAnswer>;
  readonly sent: (it: Window) => DialogAnswer | Promise<DialogAnswer>;
};
