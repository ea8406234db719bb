import type { CloudAdapter, Request, Response, TurnContext } from "botbuilder";
import { z } from "zod";
import type { Settings } from "../config.ts";
import { isWelcome } from "./adapter.ts";

/** What the bot does with one activity. */
export type Turn = (context: TurnContext) => Promise<unknown>;

/** Where activities come in. */
export type Door = (req: Request, res: Response) => Promise<void>;

const addressed = z.object({
  // Without this the SDK would not ask that the token belongs to Teams.
  channelId: z.literal("msteams"),
  serviceUrl: z.unknown(),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

const text = z.string().nullish();
const account = z.object({ id: z.string().min(1), name: text, aadObjectId: text, role: text });

/** What every answer is made from. The SDK would fail on anything else halfway, where it is a fault of ours. */
const answerable = z.object({
  id: z.string().min(1).optional(),
  from: account,
  recipient: account,
  // It becomes a header too.
  conversation: z.object({ id: z.string().regex(/^[!-~]+$/), name: text, conversationType: text, tenantId: text }),
  locale: text,
});

/**
 * The way in for activities: only from hosts and tenants that belong to the chain, with a token that the SDK checks. What
 * could not be answered gets a 400.
 */
export function turns(adapter: CloudAdapter, run: Turn, settings: Settings): Door {
  return async (req, res) => {
    const it = addressed.safeParse(req.body).data;
    const tenant = it?.channelData?.tenant?.id ?? it?.conversation?.tenantId ?? "";
    if (!isWelcome({ serviceUrl: it?.serviceUrl, tenant }, settings)) {
      res.status(403);
      res.end();
      return;
    }
    if (!answerable.safeParse(req.body).success) {
      res.status(400);
      res.end();
      return;
    }
    await adapter.process(req, res, async (context) => {
      await run(context);
    });
  };
}
