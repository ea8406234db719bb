import type { IncomingHttpHeaders } from "node:http";
import type { Logger } from "pino";
import type { Request, Response } from "restify";
import { z } from "zod";
import { answerEmpty, answerJson } from "./answer.ts";
import { isPacked, readBody } from "./readBody.ts";

/** A request as the bot's adapter reads it. */
export type BotRequest = {
  body?: Record<string, unknown>;
  headers: IncomingHttpHeaders;
  method?: string;
};

/** An answer as the bot's adapter writes it. */
export type BotResponse = {
  socket: unknown;
  header: (name: string, value: unknown) => unknown;
  status: (code: number) => unknown;
  send: (...body: unknown[]) => unknown;
  end: (...rest: unknown[]) => unknown;
};

/** The bot's ear: checks who speaks, runs the turn, answers through `res`. */
export type Adapter = (req: BotRequest, res: BotResponse) => Promise<void>;

/** Activities are far smaller; whoever sends more has shown no token yet. */
const limit = 256 * 1024;

const activity = z.looseObject({ type: z.string().min(1) });

function activityOf(body: Buffer): Record<string, unknown> | undefined {
  try {
    return activity.safeParse(JSON.parse(body.toString("utf8"))).data;
  } catch (err) {
    if (err instanceof SyntaxError) return undefined;
    throw err;
  }
}

/** Holds what the adapter answers until it ends, and lets no text out with an error: the SDK puts its own there. */
function quiet(res: Response, log: Logger): BotResponse {
  let status = 200;
  let said: unknown;
  return {
    socket: res.socket,
    header: (name, value) => res.setHeader(name, String(value)),
    status: (code) => {
      status = code;
    },
    send: (body) => {
      said = body;
    },
    end: () => {
      if (status >= 400) log.warn({ status }, "activity not accepted");
      return status >= 400 || said === undefined ? answerEmpty(res, status) : answerJson(res, status, said);
    },
  };
}

/** `POST /api/messages`: hands an activity to the bot. What is no activity gets an empty 400, whatever failed an empty 500. */
export function messagesRoute(adapter: Adapter, log: Logger) {
  return async (req: Request, res: Response): Promise<void> => {
    if (isPacked(req)) return answerEmpty(res, 415);
    const body = await readBody(req, limit);
    if (body === "tooLarge") return answerEmpty(res, 413);
    const said = activityOf(body);
    if (said === undefined) return answerEmpty(res, 400);
    try {
      await adapter({ body: said, headers: req.headers, method: "POST" }, quiet(res, log));
    } catch (err) {
      log.error({ err }, "activity failed");
    }
    if (!res.headersSent) answerEmpty(res, 500);
  };
}
