import { z } from "zod";
import { chainDialogs } from "../../../cards/dialogNames.ts";
import { askedBy } from "../../asked.ts";
import { keptFrom } from "../../audience.ts";
import type { Chain } from "../../chain.ts";
import type { Inbound } from "../../inbound.ts";
import { onRecord } from "../../onRecord.ts";
import type { DialogAnswer } from "../dialog.ts";
import { plainDialogs } from "./plainDialogs.ts";

const onNoCase = z.looseObject({
  dialog: z.enum(chainDialogs),
  nonce: z.string().max(200).optional(),
  does: z.string().max(20).optional(),
});

/** Opens a window on no case, or does what one of its buttons says; `undefined` when the data names no such window. */
export async function chainWindow(
  chain: Chain,
  { from, data }: { readonly from: Inbound; readonly data: unknown },
): Promise<DialogAnswer | undefined> {
  const request = onNoCase.safeParse(data).data;
  if (request === undefined) return undefined;
  const { dialog, nonce = from.activity, ...typed } = request;
  const asked = await askedBy(chain, from);
  const { for: audience, open, sent } = plainDialogs[dialog];
  const barrier = keptFrom(audience, asked);
  if (barrier !== null) return { text: barrier };
  const window = { chain: onRecord(chain, asked), asked, nonce, typed, problems: {}, problem: "" };
  return typed.does === undefined ? open(window) : sent(window);
}
