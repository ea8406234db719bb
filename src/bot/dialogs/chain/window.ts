import { type Button, submitDialog } from "../../../cards/actions.ts";
import { dialogCard } from "../../../cards/dialogCard.ts";
import type { ChainDialog } from "../../../cards/dialogNames.ts";
import { type Field, inputsOf } from "../../../cards/fields.ts";
import { type OperationId, operationId } from "../../../case/commands.ts";
import { operationOf } from "../../clicks.ts";
import type { DialogAnswer, Window } from "../dialog.ts";
import { problemOf } from "../form.ts";

/** What is in a window on no case. */
export type Asking = {
  readonly fields?: readonly Field[];
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
  readonly footer?: string;
  readonly buttons: readonly Button[];
};

/** A window on no case: what it asks, with what was typed kept and what is wrong beside it. */
export function asks(name: ChainDialog, it: Window, { fields = [], facts = [], ...more }: Asking): DialogAnswer {
  const { words } = it.asked;
  const { title, intro } = words.dialog[name];
  const inputs = inputsOf(fields, { ...it, words });
  return { title, card: dialogCard({ intro, problem: problemOf(it, fields), facts, inputs, ...more }) };
}

/** What came of it, with what one may want to do next. */
export function tells(name: ChainDialog, { asked: { words } }: Window, intro: string, more: Partial<Asking> = {}) {
  const { fields: _fields, ...rest } = more;
  return { title: words.dialog[name].title, card: dialogCard({ intro, ...rest }) };
}

/** A button that sends what is filled in; `does` says what for. What goes `along` comes back with it. */
export const sends = (
  title: string,
  name: ChainDialog,
  {
    nonce,
    does = "save",
    ...along
  }: { readonly nonce: string; readonly does?: string; readonly [key: string]: unknown },
): Button => submitDialog(title, null, { ...along, dialog: name, nonce, does });

/** One opened window is one act, however often and with whatever corrections it is sent. */
export const operationIn = ({ asked: { from }, nonce }: Window, name: ChainDialog): OperationId =>
  operationId(operationOf({ ...from, onMessage: "" }, { nonce, dialog: name }));
