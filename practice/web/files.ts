import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Request, Response, Server } from "restify";

const mediaTypes = new Map([
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".svg", "image/svg+xml"],
]);

const page = fileURLToPath(new URL("page/", import.meta.url));

/** Serves the page as it lies in `page/`, and Microsoft's card renderer beside it. Nothing is built. */
export function serveFiles(server: Server): void {
  const renderer = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js");
  // By their names as they stand: nothing outside the folder can be named.
  const files = new Set(readdirSync(page));
  server.get("/", async (_req: Request, res: Response) => send(res, join(page, "index.html")));
  server.get("/adaptivecards.js", async (_req: Request, res: Response) => send(res, renderer));
  server.get("/page/:file", async (req: Request, res: Response) => {
    const file: string = req.params.file;
    if (files.has(file)) await send(res, join(page, file));
    else res.send(404, { text: "Dit is er niet." });
  });
}

async function send(res: Response, path: string): Promise<void> {
  const content = await readFile(path);
  res.writeHead(200, { "content-type": mediaTypes.get(extname(path)) ?? "application/octet-stream" });
  res.end(content);
}
