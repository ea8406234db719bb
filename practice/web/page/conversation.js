import { composer } from "./composer.js";
import { avatar, byId, el, icon } from "./dom.js";
import { messageView } from "./message.js";
import { isChat, membersOf, messagesIn, places, world } from "./world.js";

/** The messages on screen by id, and their threads. */
const views = new Map();
const threads = new Map();
let foot;

const scroller = () => byId("scroller");
const isAtEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight < 60;

function toEnd() {
  const last = byId("threads").lastElementChild;
  const isTall = last && last.offsetHeight > scroller().clientHeight;
  if (isTall && !isChat(world.place)) last.scrollIntoView({ block: "start" });
  else scroller().scrollTop = scroller().scrollHeight;
  byId("newer").hidden = true;
}

/** Shows a place from scratch, at its newest end. */
export function showPlace() {
  views.clear();
  threads.clear();
  const place = places().find(({ id }) => id === world.place);
  byId("place").replaceChildren(...heading(place));
  byId("threads").replaceChildren();
  byId("threads").className = isChat(place.id) ? "threads chat" : "threads";
  for (const message of messagesIn(place.id)) add(message);
  showEmpty();
  const label = isChat(place.id) ? `Bericht aan ${place.name}` : "Begin een nieuw gesprek";
  foot = composer({ conversation: place.id, label, onSent: toEnd });
  byId("foot").replaceChildren(foot.element);
  toEnd();
}

/** Shows a message that came or changed, without moving what is being read or done. */
export function showMessage(message) {
  const view = views.get(message.id);
  if (view) return view.update(message);
  const follows = isAtEnd();
  const element = add(message);
  showEmpty();
  const thread = element.closest("section");
  const isReply = element !== element.parentElement.firstElementChild;
  const takesPart = message.by === world.screen.me || thread.contains(document.activeElement);
  // Whoever writes in a thread keeps its last words and the box in sight.
  if (isReply && takesPart && !isChat(world.place)) thread.lastElementChild.scrollIntoView({ block: "nearest" });
  else if (follows) toEnd();
  else byId("newer").hidden = isInSight(element);
  return undefined;
}

const isInSight = (element) => element.getBoundingClientRect().top < scroller().getBoundingClientRect().bottom;

/** Puts words in the box at the bottom, to be looked at and sent. */
export const suggest = (text) => foot?.fill(text);

/** After the clock was moved: a message of today may now be one of yesterday. */
export function showTimes() {
  for (const view of views.values()) view.showTime();
}

export function startConversation() {
  byId("newer").addEventListener("click", toEnd);
  scroller().addEventListener("scroll", () => {
    if (isAtEnd()) byId("newer").hidden = true;
  });
}

function add(message) {
  const view = messageView(message);
  views.set(message.id, view);
  threadOf(message.conversation).append(view.element);
  return view.element;
}

/** Where the messages of a thread go; a chat is one long thread. */
function threadOf(conversation) {
  const known = threads.get(conversation);
  if (known) return known;
  const messages = el("div", { class: "thread-messages" });
  threads.set(conversation, messages);
  const thread = isChat(conversation)
    ? el("section", { class: "chat-messages", "aria-label": "Gesprek" }, messages)
    : el(
        "section",
        { class: "thread", "data-thread": conversation, "aria-label": "Gesprek" },
        messages,
        reply(conversation),
      );
  byId("threads").append(thread);
  return messages;
}

function reply(conversation) {
  const open = el(
    "button",
    { type: "button", class: "reply" },
    icon("M8 5 3.5 9.5 8 14M4 9.5h8a4 4 0 0 1 4 4V15"),
    "Beantwoorden",
  );
  const holder = el("div", { class: "reply-holder" }, open);
  open.addEventListener("click", () => {
    const box = composer({ conversation, label: "Antwoord in dit gesprek" });
    holder.replaceChildren(box.element);
    box.focus();
    box.element.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      holder.replaceChildren(open);
      open.focus();
    });
  });
  return holder;
}

function heading(place) {
  if (isChat(place.id)) return [avatar({ isBot: true }), el("h2", {}, place.name), el("span", { class: "app" }, "app")];
  const count = membersOf(place.id).length;
  const members = membersOf(place.id)
    .map(({ name }) => name)
    .join(", ");
  return [
    el("span", { class: "team-mark", "aria-hidden": "true" }, place.team[0]),
    el("h2", {}, el("span", { class: "place-team" }, `${place.team} › `), place.name),
    el("span", { class: "members", title: members }, `${count} ${count === 1 ? "persoon" : "mensen"}`),
  ];
}

function showEmpty() {
  const isEmpty = views.size === 0;
  const text = isChat(world.place)
    ? `Dit is je eigen chat met ${world.screen.bot.name}. Typ bijvoorbeeld help.`
    : "Hier is nog niets gezegd.";
  byId("threads").querySelector(".empty")?.remove();
  if (isEmpty) byId("threads").append(el("p", { class: "empty" }, text));
}
