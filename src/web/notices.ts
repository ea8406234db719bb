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

const notStored: HttpProblem = {
  status: 503,
  detail: "could not be stored now; send the same again",
  headers: { "Retry-After": "30" },
};

function answer(res: Response, said: DoorAnswer): void {
  if ("body" in said) {
    answerJson(res, said.status, said.body);
  } else {
    const { status, detail } = said;
    answerProblem(res, { status, detail, ...("errors" in said ? { more: { errors: said.errors } } : {}) });
  }
}

/** `POST /api/notices`: size and type are judged before anything is read, the rest behind the door. */
export function noticesRoute(door: NoticesDoor, log: Logger) {
  return async (req: Request, res: Response): Promise<void> => {
    const form = formOf(req.headers["content-type"]);
    if (form === undefined || isPacked(req)) return answerProblem(res, wrongType);
    const body = await readBody(req, limit);
    if (body === "tooLarge") return answerProblem(res, tooLarge);
    try {
      const said = await door({ headers: req.headers, body, form });
      log.info({ status: said.status }, "notices answered");
      answer(res, said);
    } catch (err) {
      log.error({ err }, "notices not stored");
      answerProblem(res, notStored);
    }
  };
}
