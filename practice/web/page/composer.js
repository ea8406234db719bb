import { act } from "./api.js";
import { el, icon } from "./dom.js";
import { isChat, world } from "./world.js";

/** What was typed and not sent yet, by conversation: it waits when somebody looks elsewhere. */
const drafts = new Map();

/**
 * A box to write in. Enter sends, Shift+Enter starts a new line. In a channel the bot is mentioned unless that is switched
 * off: without a mention it does not hear, as in Teams.
 */
export function composer({ conversation, label, onSent = () => undefined }) {
  const key = `${world.screen.me} ${conversation}`;
  const box = el("textarea", { rows: "1", "aria-label": label, placeholder: label, maxlength: "4000" });
  box.value = drafts.get(key) ?? "";
  const state = el("p", { class: "composer-state", role: "status" });
  const problem = el("p", { class: "problem", role: "alert" });
  const mention = isChat(conversation) ? undefined : mentionToggle();
  const send = el(
    "button",
    { type: "submit", class: "send", "aria-label": "Verstuur" },
    icon("M3 10 17 4l-4.5 13-3-5.5zM9.5 11.5 17 4"),
  );
  const form = el(
    "form",
    { class: "composer" },
    el("div", { class: "composer-box" }, mention, box, send),
    state,
    problem,
  );

  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
    form.classList.toggle("ready", box.value.trim() !== "");
  };

  const submit = async () => {
    const { text, named } = withoutMention(box.value);
    if (text === "") return;
    const hears = !mention || named || mention.getAttribute("aria-pressed") === "true";
    problem.textContent = "";
    drafts.delete(key);
    box.value = "";
    grow();
    state.textContent = hears ? `${world.screen.bot.name} is bezig met een antwoord …` : "";
    onSent();
    try {
      await act("say", { person: world.screen.me, conversation, text, mention: hears && mention !== undefined });
    } catch (error) {
      problem.textContent = error.message;
      // Nothing was said: give the words back, unless others were typed meanwhile.
      if (error.status !== 502 && box.value === "") fill(box, text);
    } finally {
      state.textContent = "";
    }
  };

  box.addEventListener("input", () => {
    drafts.set(key, box.value);
    grow();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
    box.focus();
  });
  queueMicrotask(grow);
  return { element: form, focus: () => box.focus(), fill: (text) => fill(box, text) };
}

function fill(box, text) {
  box.value = text;
  box.dispatchEvent(new Event("input"));
  box.focus();
}

/** A mention that somebody typed by hand counts as one. */
function withoutMention(typed) {
  const name = `@${world.screen.bot.name}`;
  const named = typed.toLowerCase().includes(name.toLowerCase());
  const text = named ? typed.replace(new RegExp(`${name}\\s*`, "gi"), "") : typed;
  return { text: text.trim(), named };
}

function mentionToggle() {
  const { name } = world.screen.bot;
  const title = `Aan: ${name} leest mee. Uit: alleen je collega's lezen dit.`;
  const toggle = el("button", { type: "button", class: "mention-toggle", "aria-pressed": "true", title }, `@${name}`);
  toggle.addEventListener("click", () => {
    toggle.setAttribute("aria-pressed", String(toggle.getAttribute("aria-pressed") !== "true"));
  });
  return toggle;
}
