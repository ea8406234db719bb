import { suggest } from "./conversation.js";
import { byId, el } from "./dom.js";

const steps = [
  ["Pak een rol op.", "Word links een casemanager, open een kanaal en druk in de kaart op “Ik pak dit op”."],
  [
    "Kijk mee als een ander.",
    "Kies links iemand anders en open hetzelfde kanaal: de kaart is voor iedereen bijgewerkt.",
  ],
  ["Vraag hoe het staat.", "Typ een van deze woorden, in een kanaal of in je eigen chat met Ketenmaat:"],
  [
    "Zet de klok vooruit.",
    "“Volgende termijn” gaat naar het eerste moment waarop vanzelf iets gebeurt: een herinnering in het gesprek, een dagoverzicht, of een stap die te laat is.",
  ],
  ["Laat iemand binnenkomen.", "Met “Nieuwe eerstedagsmelding” komt er een verzonnen melding bij."],
];

const words = ["help", "mijn zaken", "open rollen", "termijnen"];

/** The panel with things to try; open on a first visit where there is room for it. */
export function startHints() {
  const panel = byId("hints");
  const toggle = byId("hints-toggle");
  const set = (open) => {
    panel.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
    localStorage.setItem("ketenmaat-hints", open ? "open" : "closed");
  };
  panel.append(
    el(
      "header",
      {},
      el("h2", {}, "Wat kun je hier proberen?"),
      el("button", { type: "button", class: "close", "aria-label": "Sluit uitleg", onclick: () => set(false) }, "×"),
    ),
    el("p", {}, "Je speelt hier in je eentje de hele keten. Alles is verzonnen, niets gaat naar buiten."),
    el(
      "ol",
      {},
      ...steps.map(([title, text], index) =>
        el(
          "li",
          {},
          el("strong", {}, title),
          " ",
          text,
          index === 2 && el("div", { class: "chips" }, ...words.map(chip)),
        ),
      ),
    ),
  );
  toggle.addEventListener("click", () => set(panel.hidden));
  panel.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    set(false);
    toggle.focus();
  });
  const before = localStorage.getItem("ketenmaat-hints");
  if (before === "open" || (before === null && window.innerWidth >= 1200)) set(true);
}

const chip = (word) => el("button", { type: "button", class: "chip", onclick: () => suggest(word) }, word);
