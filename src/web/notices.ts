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

/** What the routes for notices need. `noteTurnedAway` counts the statuses that nobody else keeps. */
export type NoticesEdge = {
  readonly notices: NoticesDoor;
  readonly noteTurnedAway: (status: number) => Promise<void>;
  readonly log: Logger;
};

/** A sender brings something to show who it is. Whoever else walks past on the internet is not counted. */
const showsWho = ({ headers }: Request): boolean =>
  headers["webhook-signature"] !== undefined || headers.authorization !== undefined;

/**
 * `POST /api/notices`, and `/api/notices/preview`, which tells what would become of the same and stores nothing: size and type are judged before anything is read, the rest behind the
 * door.
 */
export function noticesRoute({ notices: door, noteTurnedAway, log }: NoticesEdge, { isPreview = false } = {}) {
  // Counted beside the answer: a storage that is away is no reason to answer otherwise.
  const refuse = (req: Request, res: Response, problem: HttpProblem): void => {
    answerProblem(res, problem);
    if (!showsWho(req)) return;
    noteTurnedAway(problem.status).catch((err: unknown) => log.error({ err }, "refusal not counted"));
  };
  return async (req: Request, res: Response): Promise<void> => {
    const form = formOf(req.headers["content-type"]);
    if (form === undefined || isPacked(req)) return refuse(req, res, wrongType);
    const body = await readBody(req, limit);
    if (body === "tooLarge") return refuse(req, res, tooLarge);
    const said = await door({ headers: req.headers, body, form, isPreview });
    if (said.status === 503) log.error({ err: said.cause }, "notices not stored");
    else log.info({ status: said.status }, "notices answered");
    if ("body" in said) answerJson(res, said.status, said.body);
    else if ("preview" in said) answerJson(res, said.status, said.preview);
    else refuse(req, res, problemOf(said));
  };
}
