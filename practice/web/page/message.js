import { perform } from "./actions.js";
import { cardView } from "./card.js";
import { avatar, el, toast } from "./dom.js";
import { markdown, plain } from "./markdown.js";
import { whenOf } from "./time.js";
import { now, personBy, world } from "./world.js";

/** A message on screen. `update` shows what it says now and leaves everything around it in place. */
export function messageView(first) {
  let message = first;
  const author = personBy(first.by);
  const edited = el("span", { class: "edited", hidden: true }, "Bewerkt");
  const time = el("time", { datetime: first.at });
  const body = el("div", { class: "message-body" });
  const answer = el("div", { class: "answer", role: "status" });
  const mine = first.by === world.screen.me;
  const element = el(
    "article",
    {
      class: mine ? "message mine" : "message",
      "data-message": first.id,
    },
    avatar(author),
    el(
      "div",
      { class: "message-main" },
      el(
        "header",
        {},
        el("span", { class: "author" }, author.name),
        author.organisation && el("span", { class: "home" }, author.organisation),
        author.isBot && el("span", { class: "app" }, "app"),
        time,
        edited,
      ),
      body,
      answer,
    ),
  );

  const say = (text, kind) => {
    const close = el("button", { type: "button", class: "close", "aria-label": "Sluit antwoord" }, "×");
    const words = el("div", { class: "answer-words" });
    words.innerHTML = markdown(text);
    const note = kind === "answer" ? el("p", { class: "only-you" }, "Alleen jij ziet dit") : undefined;
    answer.replaceChildren(el("div", { class: `answer-box ${kind}` }, el("div", {}, words, note ?? ""), close));
    close.addEventListener("click", () => answer.replaceChildren());
  };

  const onAction = async (action) => {
    answer.replaceChildren();
    try {
      const text = await perform(action, message);
      if (text) say(text, "answer");
    } catch (error) {
      if (element.isConnected) say(error.message, "failed");
      else toast(error.message, "problem");
    }
  };

  const card = cardView({ conversation: first.conversation, onAction });
  const onlyYou = el("p", { class: "only-you" }, "Alleen jij ziet deze versie van de kaart");
  let cardShown = "";

  const update = (next) => {
    message = next;
    edited.hidden = !next.isEdited || next.isRemoved;
    if (next.isRemoved) return void body.replaceChildren(el("p", { class: "removed" }, "Dit bericht is verwijderd."));
    if (!next.card) {
      body.innerHTML = next.textFormat === "plain" ? plain(next.text) : markdown(next.text);
      return undefined;
    }
    // The same card again needs no drawing: an edit of nothing may not take away what somebody is doing.
    const json = JSON.stringify(next.card);
    if (json !== cardShown) card.show(next.card);
    cardShown = json;
    if (card.element.parentElement !== body) body.replaceChildren(card.element, onlyYou);
    onlyYou.hidden = !next.isPrivate;
    return undefined;
  };

  const showTime = () => {
    time.textContent = whenOf(first.at, now());
    element.setAttribute("aria-label", `${author.name}, ${time.textContent}`);
  };

  update(first);
  showTime();
  return { element, update, showTime };
}
