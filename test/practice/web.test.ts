import assert from "node:assert/strict";
import { request } from "node:http";
import { createRequire } from "node:module";
import { type PracticeWeb, practiceWeb } from "../../practice/web/web.ts";
import { type Instant, instant } from "../../src/calendar/day.ts";
import { card, cardJson, into, roermond, type Stage, stage } from "./stage.ts";

describe("the page of the practice environment", () => {
  let on: Stage;
  let web: PracticeWeb;
  let moved: Instant[];

  beforeEach(async () => {
    on = await stage();
    moved = [];
    web = await practiceWeb({
      teams: on.teams,
      port: 0,
      clock: { now: on.clock.now, moveTo: async (at) => void moved.push(at) },
      sendNotice: async () => "Zaak NML-2026-0148 is binnen.",
      startOver: async () => on.teams.forget(),
      onFault: (error) => assert.fail(String(error)),
    });
  });
  afterEach(async () => {
    await web.close();
    await on.close();
  });

  const get = async (path: string) => {
    const response = await fetch(`${web.url}${path}`);
    const body: unknown = await response.json();
    return { status: response.status, body };
  };
  const post = async (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${web.url}/api/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    return { status: response.status, body: answer };
  };

  it("shows each person their own channels, and only what is said there", async () => {
    await on.call("POST", into(roermond), card("Zaak"));
    const { body: anouk } = await get("/api/screen?person=29:Anouk");
    const { body: carla } = await get("/api/screen?person=29:Carla");
    assert.deepEqual(namesOf(anouk), { channels: ["Algemeen", "PI Roermond"], messages: 1 });
    assert.deepEqual(namesOf(carla), { channels: ["Algemeen"], messages: 0 });
  });

  it("shows the card of an answer to the one who pressed", async () => {
    await on.call("POST", into(roermond), card("Zaak"));
    const [message] = on.teams.messages(roermond);
    on.answer(() => ({
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: cardJson("Alleen jij") },
    }));
    const pressed = { conversation: message?.conversation, activity: message?.id, action: { verb: "who", data: {} } };
    await post("press", { person: "29:Anouk", ...pressed });
    const seen = async (person: string) => messagesOf((await get(`/api/screen?person=${person}`)).body)[0];
    assert.deepEqual((await seen("29:Anouk"))?.["card"], cardJson("Alleen jij"));
    assert.equal((await seen("29:Anouk"))?.["isPrivate"], true);
    assert.deepEqual((await seen("29:Bram"))?.["card"], cardJson("Zaak"));
  });

  it("tells what happens as it happens, to those who see it", async () => {
    const stop = new AbortController();
    const { body } = await fetch(`${web.url}/api/events?person=29:Bram`, { signal: stop.signal });
    assert.ok(body);
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await on.teams.say({ person: "29:Anouk", conversation: "a:1object-Anouk", text: "help" });
    await on.teams.say({ person: "29:Anouk", conversation: roermond, text: "Wie gaat mee?", mention: false });
    const { value } = await reader.read();
    assert.match(value ?? "", /^data: .*Wie gaat mee/);
    stop.abort();
  });

  it("sets the clock forward only, to a local time or to a moment", async () => {
    assert.equal((await post("clock", { to: "2026-11-24T08:30" })).status, 200);
    assert.deepEqual(moved, [instant("2026-11-24T08:30:00+01:00")]);
    assert.deepEqual((await post("clock", { to: "2026-11-23T08:30" })).body, { text: "De klok kan alleen vooruit." });
    assert.equal((await post("clock", { to: "gisteren" })).status, 422);
  });

  it("offers an hour later, tomorrow morning and noon, and next Monday, in the order of the clock", async () => {
    const { body } = await get("/api/clock");
    assert.deepEqual(body, {
      now: "2026-11-23T13:05:00.000Z",
      jumps: [
        { label: "Een uur later", to: "2026-11-23T14:05:00.000Z" },
        { label: "Morgen 08.30", to: "2026-11-24T07:30:00.000Z" },
        { label: "Morgen 13.00", to: "2026-11-24T12:00:00.000Z" },
        { label: "Maandag 08.30", to: "2026-11-30T07:30:00.000Z" },
      ],
    });
  });

  it("says so when the bot can't be reached", async () => {
    on.answer(() => ({ status: 500 }));
    const { status, body } = await post("say", {
      person: "29:Anouk",
      conversation: roermond,
      text: "help",
      mention: true,
    });
    assert.equal(status, 502);
    assert.deepEqual(body, { text: "Ketenmaat geeft geen antwoord. Probeer het over een minuut nog eens." });
  });

  it("sends a notice and starts over", async () => {
    assert.deepEqual((await post("notice", {})).body, { text: "Zaak NML-2026-0148 is binnen." });
    await on.call("POST", into(roermond), card("Zaak"));
    assert.equal((await post("start-over", {})).status, 200);
    assert.deepEqual(on.teams.messages(roermond), []);
  });

  it("lets in only its own page, on this machine", async () => {
    assert.equal((await post("start-over", {}, { origin: "http://elders.example" })).status, 403);
    assert.equal((await post("start-over", {}, { "content-type": "text/plain" })).status, 403);
    assert.equal((await post("notice", {}, { origin: web.url })).status, 200);
    assert.equal(await statusFor(web.url, "elders.example"), 403);
  });

  it("loads nothing from elsewhere", async () => {
    const response = await fetch(web.url);
    assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'.*script-src 'self'/);
    assert.doesNotMatch(await response.text(), /(src|href)="https?:/);
  });

  it("serves the files of the page and no others", async () => {
    assert.equal((await fetch(`${web.url}/page/main.js`)).status, 200);
    assert.equal((await fetch(`${web.url}/adaptivecards.js`)).status, 200);
    assert.equal((await fetch(`${web.url}/page/..%2Fweb.ts`)).status, 404);
    assert.equal((await fetch(`${web.url}/page/nergens.js`)).status, 404);
  });
});

describe("the texts on the page", () => {
  it("show the markdown of Teams, and everything else as it was typed", async () => {
    const page: { readonly markdown: (text: string) => string } = await import(
      createRequire(import.meta.url).resolve("../../practice/web/page/markdown.js")
    );
    assert.equal(page.markdown("**Nu:** _intake_"), "<p><strong>Nu:</strong> <em>intake</em></p>");
    assert.equal(page.markdown("- een\n- twee"), "<ul><li>een</li><li>twee</li></ul>");
    assert.equal(page.markdown("<at>Anouk</at>, hoi"), '<p><span class="mention">Anouk</span>, hoi</p>');
    assert.equal(page.markdown("<img src=x onerror=alert(1)>"), "<p>&lt;img src=x onerror=alert(1)&gt;</p>");
    assert.equal(page.markdown("[klik](javascript:alert(1))"), "<p>[klik](javascript:alert(1))</p>");
    assert.equal(
      page.markdown('[a](https://x.example/"onclick=")'),
      '<p><a href="https://x.example/&quot;onclick=&quot;" target="_blank" rel="noopener">a</a></p>',
    );
    assert.equal(page.markdown("snake_case_naam en 2*3*4"), "<p>snake_case_naam en 2*3*4</p>");
  });
});

type Shown = Readonly<Record<string, unknown>>;
type Seen = { readonly teams: readonly { readonly channels: readonly { readonly name: string }[] }[] };
const isScreen = (value: unknown): value is Seen & { readonly messages: readonly Shown[] } =>
  typeof value === "object" && value !== null && "teams" in value && "messages" in value;

const messagesOf = (screen: unknown) => (isScreen(screen) ? screen.messages : []);
const namesOf = (screen: unknown) => ({
  channels: isScreen(screen) ? screen.teams.flatMap((team) => team.channels.map(({ name }) => name)) : [],
  messages: messagesOf(screen).length,
});

/** The status for somebody who comes under another name; `fetch` may not choose its own `Host`. */
const statusFor = (url: string, host: string) =>
  new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
