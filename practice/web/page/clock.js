import { act, clockNow } from "./api.js";
import { byId, el, toast } from "./dom.js";
import { fieldOf, momentOf } from "./time.js";
import { now, setClock } from "./world.js";

/** The clock in the bar: shows the practice time and sets it forward. */
export function startClock() {
  const panel = byId("clock-panel");
  const field = byId("clock-to");
  const problem = byId("clock-problem");

  const move = async (to) => {
    problem.textContent = "";
    panel.setAttribute("aria-busy", "true");
    try {
      setClock((await act("clock", { to })).now);
      showClock();
      panel.hidePopover();
      toast(`Het is nu ${momentOf(now())}.`);
    } catch (error) {
      problem.textContent = error.message;
    } finally {
      panel.removeAttribute("aria-busy");
    }
  };

  panel.addEventListener("beforetoggle", async ({ newState }) => {
    if (newState !== "open") return;
    problem.textContent = "";
    // Before anything is asked: an answer that comes later may not undo what somebody fills in meanwhile.
    field.value = fieldOf(now());
    field.min = field.value;
    // What was worth a jump the last time may have passed.
    byId("jumps").replaceChildren();
    const { jumps } = await clockNow().catch((error) => {
      problem.textContent = error.message;
      return { jumps: [] };
    });
    byId("jumps").replaceChildren(...jumps.map((jump) => jumpButton(jump, move)));
  });
  byId("clock-form").addEventListener("submit", (event) => {
    event.preventDefault();
    void move(field.value);
  });
  setInterval(showClock, 1000);
}

function jumpButton({ label, to }, move) {
  const when = el("span", { class: "jump-when" }, momentOf(to));
  return el("button", { type: "button", class: "button jump", "data-to": to, onclick: () => move(to) }, label, when);
}

export function showClock() {
  const text = momentOf(now());
  const shown = byId("now");
  if (shown.textContent === text) return;
  shown.textContent = text;
  shown.dateTime = new Date(now()).toISOString();
}
