import assert from "node:assert/strict";
import { day, instant } from "../../src/calendar/day.ts";
import { localSettings } from "../../src/config.ts";
import { personKeyWith } from "../../src/notices/personKey.ts";
import { deskQueues } from "../../src/notices/queues.ts";
import { personKeyOf } from "../../src/store/lookupKeys.ts";
import { tableStore } from "../../src/store/tableStore.ts";
import { aCase, anna, beginning, caseNumber, monday } from "../store/cases.ts";
import { ownAzurite } from "../support/azurite.ts";
import { runTool } from "../support/tool.ts";

const number = caseNumber("KEEP-2026-0001");
const personNumber = "A654321";
const personKey = personKeyWith(localSettings.PERSON_KEY_SECRET)(personNumber);

describe("the tools of whoever looks after what is kept", () => {
  const azurite = ownAzurite();
  const store = () => tableStore({ connectionString: azurite.connectionString() });

  /** With the storage of these tests. */
  const run = (
    tool: string,
    words: readonly string[],
    input = "",
    secret: string = localSettings.PERSON_KEY_SECRET,
  ) => {
    const env = { ...process.env, TABLES_CONNECTION_STRING: azurite.connectionString(), PERSON_KEY_SECRET: secret };
    return runTool(tool, words, { input, env });
  };

  before(async () => {
    await store().prepare();
    const release = { on: day("2020-01-02"), reportedAt: monday, by: anna, confirmedAt: null };
    const it = aCase(number, { personKey, release, references: { source: "KEEP-REF", tulp: null, gcos: null } });
    await store().cases.create(beginning(it));
    await store().lookup.add(personKeyOf(personKey), number);
    const moved = { kind: "transfer", personKey, prison: "sittard", movedOn: day("2020-01-03") } as const;
    const notice = { ...moved, sourceReference: "KEEP-MOVED" };
    const unmatched = { at: monday, sender: "signed", notice, why: "noCase", caseNumber: null };
    await deskQueues(store()).keepUnmatched("KEEP-MOVED", unmatched);
  });

  it("show when a case goes, and change nothing", async () => {
    const { status, stdout } = await run("retention", ["--preview", "--until", "2020-12-31"]);
    assert.equal(status, 0);
    assert.match(stdout, /^2020-07-02 {2}KEEP-2026-0001 {2}running$/m);
    assert.notEqual(await store().cases.read(number), undefined);
  });

  it("show a person what is kept, by a number that stands in no command, and say so in the access log", async () => {
    const { status, stdout, stderr } = await run(
      "subject",
      ["overview", "--number"],
      ` ${personNumber.toLowerCase()}\n`,
    );
    assert.equal(status, 0, stderr);
    const { cases, unmatchedNotices } = JSON.parse(stdout);
    assert.equal(cases[0].case.number, number);
    assert.equal(unmatchedNotices[0].notice.kind, "transfer");
    assert.doesNotMatch(stdout, /A654321/i);
    const log = await run("audit", ["--export"]);
    assert.match(log.stdout, /;operator;subjectOverview;KEEP-2026-0001;shown;tool$/m);
    assert.match(log.stdout, /;operator;subjectOverview;notice;shown;tool$/m);
  });

  it("find nobody by what is no number, or without the secret of the bot, and say so", async () => {
    const [wrong, bare] = await Promise.all([
      run("subject", ["overview", "--number"], `${personNumber}-secret\n`),
      run("subject", ["overview", "--number"], `${personNumber}\n`, ""),
    ]);
    assert.deepEqual([wrong.status, wrong.stdout], [2, ""]);
    assert.match(wrong.stderr, /^standard input holds no person number/);
    assert.deepEqual([bare.status, bare.stdout], [2, ""]);
    assert.match(bare.stderr, /^PERSON_KEY_SECRET is missing/);
  });

  it("erase only when that is said twice; nobody finds the case or the notice from then on", async () => {
    const { stdout } = await run("subject", ["erase", "--reference", "KEEP-REF"]);
    assert.match(stdout, /^KEEP-2026-0001 {2}would go\na notice that no case has taken \(transfer\) {2}would go$/m);
    assert.notEqual(await store().cases.read(number), undefined);
    assert.match((await run("subject", ["erase", "--reference", "KEEP-REF", "--yes"])).stdout, /is erased/);
    assert.equal(await store().cases.read(number), undefined);
    assert.deepEqual(await deskQueues(store()).unmatchedOf(personKey), []);
    const looks = await store().agenda.due(instant("2100-01-01T00:00:00Z"), 100_000);
    assert.equal(looks.filter(({ row }) => row.subject === number).length, 2);
  });

  it("find the access log whole, and still whole by the seal that they gave", async () => {
    const whole = await run("audit", []);
    assert.equal(whole.status, 0, whole.stdout);
    const [, seal] = /^seal (\d+:\S+)$/m.exec(whole.stdout) ?? [];
    assert.equal((await run("audit", ["--seal", seal ?? ""])).status, 0);
  });

  it("say when the access log was made anew", async () => {
    const forged = await run("audit", ["--seal", "1:0000"]);
    assert.equal(forged.status, 1);
    assert.match(forged.stdout, /line 1 is not the line that was sealed/);
  });
});
