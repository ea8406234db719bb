import type { Next, Request, Response, Server } from "restify";

/** The page may load its own files and nothing else; card images may also be data. */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * Lets in only this machine's own page. Any site that is open in the same browser can send requests to loopback, also under
 * a name of its own that points here: so the `Host` must be ours, and what changes something must come from our page.
 */
export function guard(server: Server): void {
  server.pre((req: Request, res: Response, next: Next) => {
    res.header("Content-Security-Policy", contentSecurity);
    res.header("X-Content-Type-Options", "nosniff");
    res.header("Referrer-Policy", "no-referrer");
    res.header("Cache-Control", "no-store");
    if (isOurs(req)) return next();
    res.send(403, { text: "Deze pagina werkt alleen op deze computer zelf." });
    return next(false);
  });
}

function isOurs(req: Request): boolean {
  const host = req.headers.host ?? "";
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false;
  if (req.method === "GET") return true;
  const { origin } = req.headers;
  // A page of another origin can't send JSON without asking first, and this server never says yes.
  return (origin === undefined || origin === `http://${host}`) && req.is("application/json");
}
