import type { Request } from "restify";

/**
 * A request's bytes as they came, or `"tooLarge"` as soon as there are more than `limit`, before anything is parsed. Bodies
 * are never unpacked: a small packed one could fill the memory, and a signature is over the bytes themselves. Throws when the
 * sender goes away halfway.
 */
export function readBody(req: Request, limit: number): Promise<Buffer | "tooLarge"> {
  return new Promise((resolve, reject) => {
    if (Number(req.headers["content-length"] ?? 0) > limit) return resolve("tooLarge");
    const chunks: Buffer[] = [];
    let size = 0;
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      // What is too much flows on into nothing, so that a sender that is still sending gets its answer.
      if (size > limit) resolve("tooLarge");
      else chunks.push(chunk);
    });
    req.once("end", () => resolve(Buffer.concat(chunks)));
    req.once("error", reject);
  });
}

/** Whether the body is packed (`content-encoding`), which no door here unpacks. */
export const isPacked = (req: Request) => (req.headers["content-encoding"] ?? "identity") !== "identity";
