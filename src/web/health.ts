import type { Logger } from "pino";
import type { Request, Response } from "restify";
import { answerJson, answerProblem } from "./answer.ts";

/**
 * Whether the bot can do its work; `reason` is a name for whoever watches it, such as `storage`. `warnings`: names of what is
 * wrong while most of the work goes on.
 */
export type Readiness =
  | { readonly ready: true; readonly warnings?: readonly string[] }
  | { readonly ready: false; readonly reason: string };

/** `GET /healthz`: the process lives. */
export async function healthRoute(_req: Request, res: Response): Promise<void> {
  answerJson(res, 200, { status: "ok" });
}

/** `GET /readyz`: asked anew each time. A question that fails is `unknown`. */
export function readyRoute(ready: () => Promise<Readiness>, log: Logger) {
  const ask = async (): Promise<Readiness> => {
    try {
      return await ready();
    } catch (err) {
      log.error({ err }, "readiness not known");
      return { ready: false, reason: "unknown" };
    }
  };
  return async (_req: Request, res: Response): Promise<void> => {
    const state = await ask();
    if (state.ready) return answerJson(res, 200, { status: "ready", ...warningsOf(state) });
    answerProblem(res, { status: 503, detail: `not ready: ${state.reason}`, more: { reason: state.reason } });
  };
}

const warningsOf = ({ warnings = [] }: { readonly warnings?: readonly string[] }) =>
  warnings.length === 0 ? {} : { warnings };
