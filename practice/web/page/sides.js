import { avatar, byId, el, icon, refill } from "./dom.js";
import { me, places, unreadIn, world } from "./world.js";

/** The rail: everybody who can be played, with their organisation. `choose` is told who was picked. */
export function showPeople(choose) {
  refill(byId("people"), "data-person", [
    el("h2", { class: "rail-title" }, "Wie ben ik?"),
    ...world.screen.people.map((person) =>
      el(
        "button",
        {
          type: "button",
          class: "person",
          "aria-pressed": String(person.id === world.screen.me),
          "aria-label": `${person.name}, ${person.role}, ${person.organisation}`,
          title: `${person.name}\n${person.role}\n${person.organisation}`,
          "data-person": person.id,
          onclick: () => choose(person.id),
        },
        avatar(person),
        el("span", { class: "person-name" }, person.name.split(" ")[0]),
        el("span", { class: "person-home" }, person.organisation),
      ),
    ),
  ]);
}

/** The chat and the channels of this person, what is new in them in bold. */
export function showPlaces(choose) {
  const { name, role, organisation } = me();
  refill(byId("places"), "data-place", [
    el(
      "div",
      { class: "me" },
      el("p", { class: "me-name" }, "Je bent ", el("strong", {}, name)),
      el("p", { class: "me-role" }, `${role} · ${organisation}`),
    ),
    el("h2", {}, "Chat"),
    el("ul", {}, placeItem(places()[0], choose)),
    el("h2", {}, "Teams en kanalen"),
    ...world.screen.teams.flatMap((team) => [
      el("h3", { class: "team" }, el("span", { class: "team-mark", "aria-hidden": "true" }, team.name[0]), team.name),
      el("ul", {}, ...team.channels.map((channel) => placeItem(channel, choose))),
    ]),
    ...(world.screen.teams.length === 0 ? [el("p", { class: "me-role" }, "Je zit nog in geen enkel kanaal.")] : []),
  ]);
}

function placeItem(place, choose) {
  const unread = unreadIn(place.id);
  const isHere = place.id === world.place;
  const isBotChat = place.id === world.screen.chat;
  const button = el(
    "button",
    {
      type: "button",
      class: unread && !isHere ? "place-item unread" : "place-item",
      "aria-current": isHere ? "page" : undefined,
      "data-place": place.id,
      onclick: () => choose(place.id),
    },
    isBotChat ? avatar({ isBot: true }) : icon("M8 4 6.5 16M13.5 4 12 16M4.5 8h12M3.5 12h12"),
    el("span", { class: "place-name" }, place.name),
    unread > 0 && !isHere && el("span", { class: "count" }, String(unread), el("span", { class: "hidden" }, " nieuw")),
  );
  return el("li", {}, button);
}

/** On a narrow screen the sides are a drawer. */
export function drawer() {
  const menu = byId("menu");
  const set = (open) => {
    byId("sides").classList.toggle("open", open);
    menu.setAttribute("aria-expanded", String(open));
  };
  menu.addEventListener("click", () => set(menu.getAttribute("aria-expanded") !== "true"));
  byId("main").addEventListener("click", () => set(false));
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && menu.getAttribute("aria-expanded") === "true") {
      set(false);
      menu.focus();
    }
  });
  return { close: () => set(false) };
}
