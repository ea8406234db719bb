/** What went wrong, in words for the person who looks at the page. `status` 502: it was done, but the bot did not answer. */
export class Problem extends Error {
  constructor(text, status) {
    super(text);
    this.status = status;
  }
}

const away = "De oefenomgeving is niet bereikbaar. Draait ze nog?";

async function call(path, init) {
  const response = await fetch(path, init).catch(() => undefined);
  if (!response) throw new Problem(away);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(body.text ?? away, response.status);
  return body;
}

export const screenOf = (person) => call(`/api/screen?person=${encodeURIComponent(person)}`);
export const clockNow = () => call("/api/clock");

/** Does something on the server; `path` without `/api/`. Throws `Problem`. */
export const act = (path, body = {}) =>
  call(`/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** Hears what happens on one person's screen. `onOpen` is called each time the line opens: much may have passed before. */
export function listen(person, onEvent, onOpen) {
  const source = new EventSource(`/api/events?person=${encodeURIComponent(person)}`);
  source.addEventListener("message", ({ data }) => onEvent(JSON.parse(data)));
  source.addEventListener("open", onOpen);
  return () => source.close();
}
