import type { Activity } from "./activities.ts";

/** What came back from the bot. No answer in time, or none at all, is status 504 or 502 with nothing in it. */
export type Reply = { readonly status: number; readonly body: unknown };

/** How long Teams waits for the bot, in milliseconds. */
const patience = 15_000;

/** The way from Teams to the bot: posts an activity and answers with what the bot said. Never throws for the bot's failures. */
export function botLine(url: string): (activity: Activity) => Promise<Reply> {
  return async (activity) => {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(patience),
      });
      return { status: response.status, body: parsed(await response.text()) };
    } catch (error) {
      const late = error instanceof Error && error.name === "TimeoutError";
      return { status: late ? 504 : 502, body: undefined };
    }
  };
}

/** A body that is no JSON is an answer that Teams can't read: it stays text, which no invoke accepts. */
function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
