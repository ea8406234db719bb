import { act, listen, screenOf } from "./api.js";
import { showClock, startClock } from "./clock.js";
import { showMessage, showPlace, showTimes, startConversation } from "./conversation.js";
import { confirm } from "./dialog.js";
import { announce, byId, toast } from "./dom.js";
import { startHints } from "./hints.js";
import { drawer, showPeople, showPlaces } from "./sides.js";
import { baseOf, forgetRead, isChat, markRead, personBy, places, setClock, unreadIn, world } from "./world.js";

let stopListening = () => undefined;
let entering;
const sides = drawer();

/** Becomes somebody: their screen, and everything that happens on it from now on. */
async function enter(person, place) {
  stopListening();
  const turn = {};
  entering = turn;
  const { me } = await screenOf(person);
  if (entering !== turn) return;
  // The line is open before the screen is asked for, and what comes in meanwhile waits: so nothing falls between the two.
  let early = [];
  const onEvent = (event) => (early ? early.push(event) : hear(event));
  const load = async () => {
    early = [];
    show(await screenOf(me), world.screen?.me === me ? world.place : place);
    const waited = early;
    early = undefined;
    waited.forEach(hear);
  };
  stopListening = listen(me, onEvent, () => {
    load().catch(complain);
  });
}

function show(screen, place) {
  world.screen = { ...screen, people: screen.people.map((each, rank) => ({ ...each, rank })) };
  world.messages = new Map(screen.messages.map((message) => [message.id, message]));
  setClock(screen.now);
  showClock();
  sessionStorage.setItem("ketenmaat-person", screen.me);
  showPeople((id) => enter(id, world.place).catch(complain));
  look(places().some(({ id }) => id === place) ? place : firstPlace());
}

/** Where there is something new, else the first channel, else the chat. */
function firstPlace() {
  const all = places();
  const channels = all.filter(({ id }) => !isChat(id));
  return (channels.find(({ id }) => unreadIn(id) > 0) ?? channels[0] ?? all[0]).id;
}

function look(place) {
  world.place = place;
  markRead(place);
  showPlaces((id) => {
    look(id);
    sides.close();
  });
  showPlace();
}

function hear(event) {
  if (event.what === "clock") {
    setClock(event.now);
    showClock();
    showTimes();
    return;
  }
  if (event.what === "anew") {
    forgetRead();
    enter(world.screen.me, world.place).catch(complain);
    return;
  }
  const { message } = event;
  const isNew = !world.messages.has(message.id);
  world.messages.set(message.id, message);
  const place = baseOf(message.conversation);
  if (place === world.place) {
    showMessage(message);
    markRead(place);
  } else if (isNew) showPlaces(look);
  if (isNew && message.by !== world.screen.me) {
    const { name } = places().find(({ id }) => id === place);
    announce(`Nieuw bericht van ${personBy(message.by).name} in ${name}`);
  }
  return undefined;
}

const complain = (error) => toast(error.message, "problem");

/** A button of the bar that does one thing and is busy until it is done. */
function button(id, work) {
  const element = byId(id);
  element.addEventListener("click", async () => {
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    await work().catch(complain);
    element.removeAttribute("aria-busy");
  });
}

button("notice", async () => {
  toast((await act("notice")).text);
});
button("start-over", async () => {
  const yes = await confirm({
    title: "Opnieuw beginnen?",
    text: "Alle zaken, berichten en rollen van deze oefening verdwijnen. De klok gaat terug naar nu.",
    yes: "Begin opnieuw",
  });
  if (!yes) return;
  await act("start-over");
  toast("Je begint met een schone lei.");
});

startClock();
startConversation();
startHints();
enter(sessionStorage.getItem("ketenmaat-person") ?? "").catch(complain);
