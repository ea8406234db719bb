import { once } from "node:events";
import type { Request, Response } from "restify";
import type { Call, Misbehaviour } from "./misbehaviour.ts";

/** What Teams says to a call. */
export type Answer = { readonly status: number; readonly body?: unknown };

/** A refusal in the Connector's own form. */
export const refusal = (status: number, code: string): Answer => ({ status, body: { error: { code, message: code } } });

/** Lets each call of the bot in: keeps it for the tests, misbehaves when told to, and answers. */
export type Gate = {
  readonly pass: (req: Request, res: Response, act: () => Answer) => Promise<void>;
  /** All calls so far, oldest first. */
  readonly calls: () => readonly Call[];
};

/** A gate where `misbehaviour` says what goes wrong. */
export function gate(misbehaviour: Misbehaviour): Gate {
  const calls: Call[] = [];
  return {
    calls: () => calls,
    pass: async (req, res, act) => {
      const call = {
        method: req.method ?? "",
        path: decodeURIComponent(req.path()),
        body: req.body ?? null,
        status: null,
      };
      const index = calls.push(call) - 1;
      const fault = misbehaviour.next(call);
      const early = fault?.accepted ? act() : undefined;
      await fault?.after;
      if (fault?.answer === "reset") req.socket.destroy();
      if (fault?.answer === "reset" || fault?.answer === "silence") {
        // Until the bot hangs up: a handler that ends lets restify answer in its place.
        if (!req.socket.destroyed) await once(res, "close");
        fault.onHungUp?.();
        return;
      }
      const { status, body } = fault?.answer ? refusal(fault.answer, codes[fault.answer]) : (early ?? act());
      calls[index] = { ...call, status };
      if (fault?.retryAfter !== undefined) res.header("Retry-After", String(fault.retryAfter));
      res.send(status, body);
    },
  };
}

const codes = {
  403: "BotNotInConversationRoster",
  404: "ConversationNotFound",
  410: "MessageGone",
  412: "PreconditionFailed",
  413: "MessageSizeTooBig",
  429: "Throttled",
  500: "InternalServerError",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
} as const;
