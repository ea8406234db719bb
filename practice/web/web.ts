import { once } from "node:events";
import restify, { type Request, type Response } from "restify";
import { serveFiles } from "./files.ts";
import { guard } from "./guard.ts";
import { type Play, routes } from "./routes.ts";
import { stream } from "./stream.ts";

/** The page of the practice environment, being served. */
export type PracticeWeb = { readonly url: string; readonly close: () => Promise<void> };

/**
 * Serves the page on which one person plays the whole chain, on loopback only. `port` 0 takes a free one; rejects when the
 * port is taken (`EADDRINUSE`). `onFault` hears of what went wrong behind the page, which itself shows no more than that.
 */
export async function practiceWeb(
  settings: Play & { readonly port: number; readonly onFault: (error: unknown) => void },
): Promise<PracticeWeb> {
  const live = stream(settings.teams);
  const server = restify.createServer({ name: "practice-web" });
  guard(server);
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: 1_000_000 }));
  routes(server, settings, live);
  serveFiles(server);
  server.on(
    "restifyError",
    (_req: Request, res: Response, error: { readonly statusCode?: number }, done: () => void) => {
      if (error.statusCode !== undefined && error.statusCode < 500) return done();
      settings.onFault(error);
      res.send(500, { text: "Er ging iets mis in de oefenomgeving. In het venster waarin je haar startte staat wat." });
      return undefined;
    },
  );

  server.server.listen(settings.port, "127.0.0.1");
  await once(server.server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: async () => {
      const closed = once(server.server, "close");
      live.close();
      server.server.close();
      server.server.closeAllConnections();
      await closed;
    },
  };
}
