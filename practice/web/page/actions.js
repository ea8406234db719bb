import { act } from "./api.js";
import { openDialog } from "./dialog.js";
import { world } from "./world.js";

const safeLink = /^(https?:|mailto:|tel:)/i;

/**
 * Does what a card's button says, as Teams would. Answers with what the person is to see under the card: a text, or nothing.
 * Throws `Problem` when it fails. `message` is the message that the card stands in.
 */
export async function perform(action, message) {
  const where = { person: world.screen.me, conversation: message.conversation, activity: message.id };
  const data = action.data ?? {};
  switch (action.getJsonTypeName()) {
    case "Action.Execute":
      return textOf(await act("press", { ...where, action: { verb: action.verb ?? "", data } }));
    case "Action.Submit":
      return submit(where, data);
    case "Action.OpenUrl":
      if (safeLink.test(action.url)) window.open(action.url, "_blank", "noopener");
      return undefined;
    default:
      return undefined;
  }
}

async function submit(where, data) {
  switch (data.msteams?.type) {
    case "task/fetch":
      return textOf(await openDialog(await act("dialog/open", { ...where, data }), where));
    case "imBack":
      return textOf(await act("say", { ...where, text: String(data.msteams.value), mention: false }));
    default:
      return textOf(await act("submit", { ...where, data }));
  }
}

const textOf = (shows) => (shows?.kind === "message" || shows?.kind === "refused" ? shows.text : undefined);
