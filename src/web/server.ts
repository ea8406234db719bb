import type { Logger } from "pino";
import { createServer, type Request, type Response, type Server } from "restify";
import { answerJson, answerProblem } from "./answer.ts";
import { healthRoute, type Readiness, readyRoute } from "./health.ts";
import { type Adapter, messagesRoute } from "./messages.ts";
import { type NoticesEdge, noticesRoute } from "./notices.ts";
import { type Page, pageRoute } from "./pages.ts";

/** A server that listens; `close` lets requests under way end first. */
export type WebServer = { readonly port: number; readonly close: () => Promise<void> };

/** How long requests under way may take once the server closes: milliseconds. */
const grace = 5000;

const details: Readonly<Record<number, string>> = { 404: "there is nothing here", 405: "not with this method" };

/** The one edge for whatever no route ended: restify's own answers hold the error's text. */
function answerError(res: Response, err: unknown, log: Logger): void {
  const status = err instanceof Error && "statusCode" in err ? Number(err.statusCode) : 500;
  const detail = details[status];
  if (detail === undefined) log.error({ err }, "request failed");
  if (!res.headersSent) answerProblem(res, { status: detail ? status : 500, detail: detail ?? "failed" });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      resolve(server.address().port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Connections that are kept alive close only while they are idle, so they are asked until the last answer is out.
    const idle = setInterval(() => server.server.closeIdleConnections(), 50);
    const impatience = setTimeout(() => server.server.closeAllConnections(), grace);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(impatience);
      resolve();
    });
  });
}

/**
 * The HTTP edge: `/api/messages` for Teams, `/api/notices` and its description for senders, `/healthz` and `/readyz` for whoever runs it.
 * Rejects with the system's error (`code: "EADDRINUSE"` when the port is taken).
 */
export async function webServer(
  options: NoticesEdge & {
    readonly port: number;
    readonly host: string;
    readonly adapter: Adapter;
    /** The description of the door for notices. */
    readonly openApi: unknown;
    /** Pages for people, by their path. */
    readonly pages: Readonly<Record<string, Page>>;
    readonly ready: () => Promise<Readiness>;
  },
): Promise<WebServer> {
  const { log } = options;
  const server = createServer({ name: "" });
  server.post("/api/messages", messagesRoute(options.adapter, log));
  server.post("/api/notices", noticesRoute(options));
  server.post("/api/notices/preview", noticesRoute(options, { isPreview: true }));
  server.get("/api/openapi.json", async (_req: Request, res: Response) => answerJson(res, 200, options.openApi));
  for (const [path, page] of Object.entries(options.pages)) server.get(path, pageRoute(page));
  server.get("/healthz", healthRoute);
  server.get("/readyz", readyRoute(options.ready, log));
  server.on("restifyError", (req: Request, res: Response, err: unknown, done: () => void) => {
    if (req.readableAborted) log.info("sender went away");
    else answerError(res, err, log);
    done();
  });
  const port = await listen(server, options.port, options.host);
  return { port, close: () => close(server) };
}
