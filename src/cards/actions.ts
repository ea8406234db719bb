/** A button on a card. One click is an `Action.Execute`; what opens a dialog is an `Action.Submit` that fetches it. */
export type Button = Readonly<Record<string, unknown>>;

type Data = Readonly<Record<string, unknown>>;

/** A button that does one thing. Old clients fall back on a submit with the same verb and data. */
export function execute(title: string, verb: string, data: Data): Button {
  const fallback = { type: "Action.Submit", title, data: { ...data, verb } };
  return { type: "Action.Execute", title, verb, data, associatedInputs: "none", fallback };
}

/** A button that opens a dialog. */
export function fetchDialog(title: string, dialog: string, data: Data): Button {
  return { type: "Action.Submit", title, data: { ...data, dialog, msteams: { type: "task/fetch" } } };
}

/** The button that sends a dialog's inputs back. Without a verb they only say what to show next. */
export function submitDialog(title: string, verb: string | null, data: Data): Button {
  return { type: "Action.Submit", title, style: "positive", data: { ...data, ...(verb === null ? {} : { verb }) } };
}

/** A button in a dialog that shows another one in its place, whatever is filled in here. */
export function turnTo(title: string, dialog: string, data: Data): Button {
  return { type: "Action.Submit", title, associatedInputs: "none", data: { ...data, dialog } };
}

/** A button that says something in the chat for whoever presses it. */
export function say(title: string, text: string): Button {
  return { type: "Action.Submit", title, data: { msteams: { type: "imBack", value: text } } };
}

/** A button that opens something outside Teams: a phone call, a mail, a page. */
export function openUrl(title: string, url: string): Button {
  return { type: "Action.OpenUrl", title, url };
}
