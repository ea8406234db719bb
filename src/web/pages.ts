import type { Request, Response } from "restify";

/** A page for people: its title and its paragraphs, in which `**` marks what stands out. */
export type Page = { readonly title: string; readonly text: string };

/** Answers with a page, as plain as can be: no script, no picture, nothing from elsewhere. */
export function pageRoute({ title, text }: Page) {
  const paragraphs = text.split("\n\n").map((paragraph) => `<p>${marked(paragraph)}</p>`);
  const html = [
    `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${safe(title)}</title>`,
    "<style>body{font:1rem/1.5 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}</style>",
    ...paragraphs,
    "</html>",
  ].join("\n");
  return async (_req: Request, res: Response): Promise<void> => {
    res.setHeader("Content-Type", "text/html; charset=utf-8");
    res.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    res.setHeader("Content-Length", Buffer.byteLength(html));
    res.sendRaw(200, html);
  };
}

const marked = (text: string): string => safe(text).replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>");

const safe = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
