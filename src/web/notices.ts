import type { Logger } from "pino";
import type { Request, Response } from "restify";
import { formOf } from "../notices/body.ts";
import type { DoorAnswer, NoticesDoor } from "../notices/door.ts";
import { answerJson, answerProblem, type HttpProblem } from "./answer.ts";
import { isPacked, readBody } from "./readBody.ts";

const limit = 1024 * 1024;

const wrongType: HttpProblem = {
  status: 415,
  detail: "send application/json or text/csv in UTF-8, not packed",
  headers: { Accept: "application/json, text/csv" },
};

const tooLarge: HttpProblem = { status: 413, detail: "the body is over 1 MB" };

/** Seconds after which a sender may try again while the storage is away. */
const retryAfter = "30";

function problemOf(said: Exclude<DoorAnswer, { readonly body: unknown } | { readonly preview: unknown }>): HttpProblem {
  const { status, detail } = said;
  if (status === 422) return { status, detail, more: { errors: said.errors } };
  if (status === 429) return { status, detail, headers: { "Retry-After": String(said.retryAfter) } };
  if (status === 401) return { status, detail, headers: { "WWW-Authenticate": "Bearer" } };
  return status === 503 ? { status, detail, headers: { "Retry-After": retryAfter } } : { status, detail };
}

/**
 * `POST /api/notices`, and `/api/notices/preview`, which tells what would become of the same and stores nothing: size and type are judged before anything is read, the rest behind the
 * door.
 */
export function noticesRoute(door: NoticesDoor, log: Logger, { isPreview = false } = {}) {
  return async (req: Request, res: Response): Promise<void> => {
    const form = formOf(req.headers["content-type"]);
    if (form === undefined || isPacked(req)) return answerProblem(res, wrongType);
    const body = await readBody(req, limit);
    if (body === "tooLarge") return answerProblem(res, tooLarge);
    const said = await door({ headers: req.headers, body, form, isPreview });
    if (said.status === 503) log.error({ err: said.cause }, "notices not stored");
    else log.info({ status: said.status }, "notices answered");
    if ("body" in said) answerJson(res, said.status, said.body);
    else if ("preview" in said) answerJson(res, said.status, said.preview);
    else answerProblem(res, problemOf(said));
  };
}
