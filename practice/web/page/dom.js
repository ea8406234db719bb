/**
 * Makes an element. Attributes by name (`aria-label`, `data-…`), `class`, and listeners as `onclick`; children are elements
 * or text, never markup: whatever people typed stays text.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** Puts new children in place and gives the focus back to the one that stands where it was (`key`: a `data-` attribute). */
export function refill(element, key, children) {
  const active = document.activeElement;
  const value = element.contains(active) ? active.getAttribute(key) : null;
  element.replaceChildren(...children);
  if (value !== null) element.querySelector(`[${key}="${CSS.escape(value)}"]`)?.focus();
}

/** An element of the page itself. */
export const byId = (id) => document.getElementById(id);

/** A drawing of lines on a 20 by 20 grid; says nothing to a screen reader. */
export function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

const colours = ["#7a3e9d", "#0b6a8f", "#9a4a12", "#2d6a3e", "#a4265e", "#3f51b5", "#7a5a00", "#37636b"];

/** Somebody's initials in a colour by their rank in the list; the bot has its mark. Decoration: the name stands beside it. */
export function avatar(who) {
  if (who.isBot) return el("img", { class: "avatar bot", src: "/page/ketenmaat.svg", alt: "" });
  const words = who.name.split(" ");
  const initials = words.length > 1 ? words[0][0] + words.at(-1)[0] : words[0].slice(0, 2);
  const element = el("span", { class: "avatar", "aria-hidden": "true" }, initials.toUpperCase());
  element.style.backgroundColor = colours[(who.rank ?? 0) % colours.length];
  return element;
}

/** Says something for a while, in the place of what was said before; `kind` "problem" stays until it is closed. */
export function toast(text, kind = "done") {
  const close = el("button", { type: "button", class: "close", "aria-label": "Sluit melding" }, "×");
  const box = el("div", { class: `toast ${kind}` }, el("span", {}, text), close);
  close.addEventListener("click", () => box.remove());
  for (const before of byId("toasts").querySelectorAll(".done")) before.remove();
  byId("toasts").append(box);
  if (kind === "done") setTimeout(() => box.remove(), 4000);
}

/** Tells a screen reader what arrived, without moving anything. */
export function announce(text) {
  byId("announcer").textContent = text;
}
