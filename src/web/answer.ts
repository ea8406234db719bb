import { STATUS_CODES } from "node:http";
import type { Response } from "restify";

/** Why a request was not done, for whoever built the sender (RFC 9457). What is in it comes from us, never from the request. */
export type HttpProblem = {
  readonly status: number;
  readonly detail: string;
  /** Further members, such as `errors`. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

function send(res: Response, status: number, text: string): void {
  res.setHeader("Content-Length", Buffer.byteLength(text));
  res.setHeader("Cache-Control", "no-store");
  res.sendRaw(status, text);
}

/** Answers with JSON. */
export function answerJson(res: Response, status: number, body: unknown): void {
  res.setHeader("Content-Type", "application/json");
  send(res, status, JSON.stringify(body));
}

/** Answers with a status alone. */
export function answerEmpty(res: Response, status: number): void {
  send(res, status, "");
}

/** Answers with a problem. Its type is `about:blank`: each status has one meaning here, and `detail` says the rest. */
export function answerProblem(res: Response, { status, detail, more, headers = {} }: HttpProblem): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.setHeader("Content-Type", "application/problem+json");
  send(res, status, JSON.stringify({ type: "about:blank", title: STATUS_CODES[status], status, detail, ...more }));
}
