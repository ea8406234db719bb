import { el } from "./dom.js";
import { hostConfig } from "./hostConfig.js";
import { markdown } from "./markdown.js";
import { membersOf } from "./world.js";

const { AdaptiveCards } = window;

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};
const config = new AdaptiveCards.HostConfig(hostConfig);

/**
 * Teams fills a people picker itself, in a channel with those who read along; whoever is on its list under another id stands
 * there once. Filled in, it is a list like any other. The renderer shows its value as it is, and reads a name back.
 */
function withPeople(part, conversation) {
  if (Array.isArray(part)) return part.map((each) => withPeople(each, conversation));
  if (typeof part !== "object" || part === null) return part;
  const filled = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withPeople(value, conversation)]));
  if (!String(part["choices.data"]?.dataset ?? "").startsWith("graph.microsoft.com/users")) return filled;
  const { "choices.data": _asked, ...picker } = filled;
  const listed = part.choices ?? [];
  const people = membersOf(conversation)
    .filter(({ objectId }) => !listed.some(({ value }) => value.endsWith(`_${objectId}`)))
    .map(({ name, objectId }) => ({ title: name, value: objectId }));
  const choices = [...listed, ...people];
  const chosen = choices.find(({ value }) => value === part.value);
  return { ...picker, choices, ...(chosen ? { value: chosen.title } : {}) };
}

/**
 * A card on screen, drawn by Microsoft's own renderer. `onAction` does what a button says and is waited for: until then the
 * card is busy and takes no second press. `show` puts another card in its place and keeps what was filled in, and the focus.
 */
export function cardView({ conversation, onAction }) {
  const element = el("div", { class: "card" });
  let drawn;

  const press = async (action) => {
    if (element.getAttribute("aria-busy") === "true") return;
    const button = action.renderedElement;
    element.setAttribute("aria-busy", "true");
    button?.classList.add("under-way");
    try {
      await onAction(action);
    } finally {
      element.removeAttribute("aria-busy");
      button?.classList.remove("under-way");
    }
  };

  const draw = (json) => {
    const filledIn = new Map(
      drawn?.getAllInputs().flatMap((input) => (input.value === input.defaultValue ? [] : [[input.id, input.value]])),
    );
    drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = config;
    drawn.onExecuteAction = press;
    drawn.parse(withPeople(json, conversation));
    for (const input of drawn.getAllInputs())
      if (filledIn.has(input.id) && filledIn.get(input.id) !== undefined) input.defaultValue = filledIn.get(input.id);
    const rendered = drawn.render();
    element.replaceChildren(rendered ?? el("p", { class: "problem" }, "Deze kaart kan Teams niet tonen."));
  };

  return {
    element,
    show: (json) => {
      const focus = focusIn(element);
      draw(json);
      focus?.(element);
    },
  };
}

const focusable = "button, input, select, textarea, a[href], [tabindex='0']";

/** Remembers what has the focus in a card, to give it back in the card that takes its place: by its text, else by its rank. */
function focusIn(element) {
  const active = document.activeElement;
  if (!element.contains(active)) return undefined;
  const rank = [...element.querySelectorAll(focusable)].indexOf(active);
  const text = active.textContent;
  return (next) => {
    const candidates = [...next.querySelectorAll(focusable)];
    (
      candidates.find((candidate) => text && candidate.textContent === text) ??
      candidates[rank] ??
      candidates[0]
    )?.focus();
  };
}
