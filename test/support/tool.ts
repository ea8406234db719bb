import { execFile } from "node:child_process";

/** What a shell shows after a command, and the status it ends with. */
export type Shown = { readonly status: unknown; readonly stdout: string; readonly stderr: string };

type Run = {
  /** What it finds on its standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/** Runs a tool as `npm run --silent <tool> -- <words>` does. */
export function runTool(
  tool: string,
  words: readonly string[],
  { input = "", env = process.env }: Run = {},
): Promise<Shown> {
  return new Promise((resolve) => {
    const command = [`tools/${tool}.ts`, ...words];
    const child = execFile(process.execPath, command, { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}
