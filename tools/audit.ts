import { type Flaw, verified } from "../src/audit/verify.ts";
import type { AuditEnd } from "../src/store/auditTrail.ts";
import type { Store } from "../src/store/store.ts";
import { type Options, typed } from "./options.ts";
import { storeAt, whereTables } from "./tables.ts";

const usage = `npm run audit -- [options]

Verifies the access log: that no line was changed, is missing or was put in. Prints the seal of its last line;
whoever keeps that elsewhere can prove later that nothing before it was made anew.

  --seal SEAL         a seal that was printed before, like 147:Yx0…: the log must still have that line
  --export            prints every line instead, with ; between number, time, actor, action, object, result, origin;
                      the object is a case, a person of the directory (<tenant id>_<object id>), or one of
                      notice (one that no case has taken), queue (of the intake desk), channel (in Teams)
  --from NUMBER       with --export: from this line on
  --help              this text

${whereTables}`;

const options: Options = { seal: "text", export: "flag", from: "text", port: "text", help: "flag" };

const { texts, has, problems } = typed(process.argv.slice(2), options);
const seal = texts("seal").map(sealOf).at(-1);
const from = Number(texts("from").at(-1) ?? 0);

if (has("help")) console.log(usage);
else if (problems.length > 0 || seal === null || !Number.isInteger(from)) {
  const wrong = [
    ...problems,
    ...(seal === null ? ["--seal: not a seal"] : []),
    ...(Number.isInteger(from) ? [] : ["--from: not a number"]),
  ];
  console.error(`${wrong.join("\n")}\n\nSee npm run audit -- --help`);
  process.exitCode = 2;
} else {
  const store = await storeAt(texts("port").at(-1));
  if (has("export")) await print(store);
  else process.exitCode = (await verify(store, seal)) ? 0 : 1;
}

function sealOf(text: string): AuditEnd | null {
  const [, number, hash] = /^(\d+):([\w-]+)$/.exec(text) ?? [];
  return number === undefined || hash === undefined ? null : { number: Number(number), hash };
}

async function print({ audit }: Store): Promise<void> {
  for await (const line of audit.lines(from)) {
    if ("unreadable" in line) console.log(`${line.unreadable};unreadable`);
    else {
      const { at, actor, action, object, result, origin } = line.entry;
      console.log([line.number, at, actor, action, object, result, origin].join(";"));
    }
  }
}

async function verify({ audit }: Store, seal: AuditEnd | undefined): Promise<boolean> {
  const { end, flaws } = await verified(audit, seal);
  for (const flaw of flaws) console.log(`  ${said(flaw)}`);
  const judgement = flaws.length === 0 ? "whole" : `NOT WHOLE, ${flaws.length} flaw${flaws.length === 1 ? "" : "s"}`;
  console.log(`${end.number} lines, ${judgement}`);
  if (flaws.length === 0 && end.number > 0) console.log(`seal ${end.number}:${end.hash}`);
  return flaws.length === 0;
}

function said(flaw: Flaw): string {
  switch (flaw.kind) {
    case "changed":
      return `line ${flaw.line} was changed after it was written`;
    case "unreadable":
      return `line ${flaw.line} can't be read`;
    case "missing":
      return flaw.from === flaw.to ? `line ${flaw.from} is missing` : `lines ${flaw.from} to ${flaw.to} are missing`;
    case "broken":
      return `line ${flaw.line} does not follow from the one before it`;
    case "seal":
      return `line ${flaw.line} is not the line that was sealed: the log was made anew`;
  }
}
