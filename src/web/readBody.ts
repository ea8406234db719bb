import type { Request } from "restify";

/**
 * A request's bytes as they came, or `"tooLarge"` as soon as there are more than `limit`, before anything is parsed. Bodies
 * are never unpacked: a small packed one could fill the memory, and a signature is over the bytes themselves. Throws when the
 * sender goes away halfway.
 */
export async function readBody(req: Request, limit: number): Promise<Buffer | "tooLarge"> {
  if (Number(req.headers["content-length"] ?? 0) > limit) return "tooLarge";
  const chunks: Buffer[] = [];
  let size = 0;
  // Left open on the way out, so that the answer still reaches a sender that is sending.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) return "tooLarge";
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Whether the body is packed (`content-encoding`), which no door here unpacks. */
export const isPacked = (req: Request) => (req.headers["content-encoding"] ?? "identity") !== "identity";
