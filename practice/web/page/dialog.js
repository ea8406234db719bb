import { act } from "./api.js";
import { cardView } from "./card.js";
import { el } from "./dom.js";
import { markdown } from "./markdown.js";

const widths = { small: 400, medium: 600, large: 800 };

/**
 * Shows the dialog that the bot asked for; other answers are passed on as they are. `where` is the card it came from. What
 * goes wrong shows inside it, so that nothing filled in is lost; Escape and the cross close it without sending.
 */
export function openDialog(shows, where) {
  if (shows.kind !== "dialog") return shows;
  const title = el("h2", { id: "dialog-title", tabindex: "-1" });
  const body = el("div", { class: "dialog-body" });
  const problem = el("p", { class: "problem", role: "alert" });
  const close = el("button", { type: "button", class: "close", "aria-label": "Sluit venster" }, "×");
  const dialog = el(
    "dialog",
    { class: "dialog", "aria-labelledby": "dialog-title" },
    el("header", {}, title, close),
    body,
    problem,
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());

  const send = async (action) => {
    problem.textContent = "";
    if (action.getJsonTypeName() === "Action.OpenUrl") return void window.open(action.url, "_blank", "noopener");
    if (action.getJsonTypeName() !== "Action.Submit") {
      problem.textContent = "Deze knop doet in een venster van Teams niets.";
      return;
    }
    try {
      follow(await act("dialog/submit", { ...where, data: action.data ?? {} }));
    } catch (error) {
      problem.textContent = error.message;
    }
  };

  const follow = (next) => {
    if (next.kind === "dialog") return show(next.dialog);
    if (next.kind === "message" || next.kind === "refused") return say(next.text);
    return dialog.close();
  };

  const show = (asked) => {
    title.textContent = asked.title;
    const width = widths[asked.width] ?? asked.width;
    dialog.style.setProperty("--width", `${width}px`);
    const card = cardView({ conversation: where.conversation, onAction: send });
    card.show(asked.card);
    body.replaceChildren(card.element);
    const first = body.querySelector("input, select, textarea");
    (first ?? title).focus();
  };

  const say = (text) => {
    const words = el("div", { class: "dialog-words", role: "status" });
    words.innerHTML = markdown(text);
    const done = el("button", { type: "button", class: "button primary", onclick: () => dialog.close() }, "Sluiten");
    body.replaceChildren(words, el("div", { class: "dialog-foot" }, done));
    done.focus();
  };

  document.body.append(dialog);
  dialog.showModal();
  show(shows.dialog);
  return undefined;
}

/** Asks before something that can't be undone. */
export function confirm({ title, text, yes }) {
  return new Promise((resolve) => {
    const dialog = el(
      "dialog",
      { class: "dialog small", "aria-labelledby": "confirm-title" },
      el("header", {}, el("h2", { id: "confirm-title" }, title)),
      el("div", { class: "dialog-words" }, el("p", {}, text)),
      el(
        "div",
        { class: "dialog-foot" },
        el("button", { type: "button", class: "button", onclick: () => dialog.close("no") }, "Annuleren"),
        el("button", { type: "button", class: "button danger", onclick: () => dialog.close("yes") }, yes),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
