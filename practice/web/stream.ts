import { once } from "node:events";
import type { Request, Response } from "restify";
import type { Teams } from "../teams/teams.ts";
import { change } from "./screen.ts";

/** What all open pages hear beside messages: the clock was moved, everything starts anew. */
export type Signal = { readonly what: "clock"; readonly now: string } | { readonly what: "anew" };

/** The live side of the page: what happens reaches every open one as server-sent events, until `close`. */
export type Stream = {
  readonly open: (req: Request, res: Response) => Promise<void>;
  readonly signal: (signal: Signal) => void;
  readonly close: () => void;
};

/** Streams what `teams` says, to each page as far as its person sees it. */
export function stream(teams: Teams): Stream {
  const pages = new Set<Response>();
  const write = (page: Response, event: unknown) => page.write(`data: ${JSON.stringify(event)}\n\n`);
  const signal = (event: Signal) => {
    for (const page of pages) write(page, event);
  };
  return {
    signal,
    open: async (req, res) => {
      const person: string = req.query.person ?? "";
      res.writeHead(200, { "content-type": "text/event-stream", connection: "keep-alive" });
      res.write("retry: 1000\n\n");
      const stop = teams.subscribe((happened) => {
        if (happened.what === "forgotten") return write(res, { what: "anew" });
        const message = change(teams, person, happened);
        return message && write(res, { what: "message", message });
      });
      pages.add(res);
      await once(res, "close");
      pages.delete(res);
      stop();
    },
    close: () => {
      for (const page of pages) page.end();
    },
  };
}
