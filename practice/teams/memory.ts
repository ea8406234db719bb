import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { Memory, Saved } from "./conversations.ts";

/** Only ever written by `fileMemory` itself: the outside is enough to tell a whole file from a broken one. */
const isSaved = (value: unknown): value is Saved =>
  z.object({ messages: z.array(z.looseObject({ id: z.string() })), views: z.array(z.looseObject({})) }).safeParse(value)
    .success;

/** Keeps what was said in one JSON file, put in place whole, so that a stop at any moment leaves a file that reads. */
export function fileMemory(path: string): Memory {
  mkdirSync(dirname(path), { recursive: true });
  return {
    read: () => {
      const text = textOf(path);
      if (text === undefined) return undefined;
      const saved: unknown = JSON.parse(text);
      if (!isSaved(saved)) throw new Error(`${path} is not what the practice environment wrote`);
      return saved;
    },
    write: (saved) => {
      writeFileSync(`${path}.new`, JSON.stringify(saved));
      renameSync(`${path}.new`, path);
    },
  };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
