import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { instant } from "../../src/calendar/day.ts";
import { isOpen } from "../../src/case/owed/openHours.ts";
import { rules } from "../support/chain.ts";
import { runTool } from "../support/tool.ts";

const run = (...words: readonly string[]) => runTool("simulate", words);

const lineSchema = z.looseObject({
  at: z.string(),
  case: z.string().nullable(),
  type: z.enum(["happening", "refused", "message"]),
  happening: z.string().optional(),
  kind: z.string().optional(),
  item: z.string().optional(),
  key: z.string().optional(),
  where: z.enum(["thread", "digest", "channel"]).optional(),
  to: z.array(z.string()).optional(),
  refusal: z.looseObject({ kind: z.string() }).optional(),
});

type Line = z.infer<typeof lineSchema>;

async function played(file: string): Promise<readonly Line[]> {
  const { status, stdout, stderr } = await run(file, "--json");
  assert.equal(status, 0, stderr);
  const lines = stdout.trim().split("\n");
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}

const messages = (lines: readonly Line[]) => lines.filter(({ type }) => type === "message");
const example = (name: string) => `docs/examples/${name}.json`;
const shown = ({ at, kind, item, where, to = [] }: Line) =>
  `${at.slice(0, 16)} ${kind} ${item} ${where} ${to.join(" ")}`;

describe("npm run simulate", () => {
  const examples = ["normal", "lazy-casemanager", "short-stay"] as const;
  const told = new Map<(typeof examples)[number], readonly Line[]>();
  const linesOf = (name: (typeof examples)[number]) => told.get(name) ?? assert.fail(`${name} was not played`);

  before(async function () {
    this.timeout(60_000);
    await Promise.all(examples.map(async (name) => told.set(name, await played(example(name)))));
  });

  it("tells scenario 1 as a story", async () => {
    const { status, stdout } = await run(example("normal"));
    assert.equal(status, 0);
    assert.match(stdout, /^ma 23 nov +14\.05 {2}NML-2026-0001 {2}De eerstedagsmelding komt binnen/);
    assert.match(stdout, /do 3 dec +08\.30 .*In de lijst van Anouk: informatieblad klaarzetten, uiterlijk ma 7 dec\./);
    assert.doesNotMatch(stdout, /aan Anouk: informatieblad klaarzetten moet vandaag klaar zijn\./);
    assert.match(stdout, /De zaak is gesloten\./);
    assert.match(stdout, /^Anouk \(PI Roermond\): berichten \d+, dagen \d+, hoogstens [12] op een dag$/m);
    assert.doesNotMatch(stdout, /undefined|\[object|scenario_/);
  });

  it("calls nobody's work late when everybody is in time", () => {
    const lines = linesOf("normal");
    assert.ok(lines.every(({ type, happening }) => type !== "refused" && happening !== "becameLate"));
    assert.deepEqual(new Set(messages(lines).map(({ kind }) => kind)), new Set(["reminder", "release"]));
  });

  it("shows ladder, escalation and open ends in their order when a casemanager does nothing", () => {
    const sheet = messages(linesOf("lazy-casemanager")).filter(({ item }) => item === "2b");
    assert.deepEqual(sheet.map(shown), [
      "2026-12-09T08:30 reminder 2b digest anouk",
      "2026-12-10T08:30 reminder 2b digest anouk",
      "2026-12-11T13:00 reminder 2b thread anouk",
      "2026-12-14T13:00 reminder 2b thread anouk",
      "2026-12-16T08:30 escalation 2b thread bas ties",
      "2026-12-18T08:30 openEnd 2b channel bram",
    ]);
  });

  it("lets an unclaimed role climb until somebody takes it", () => {
    const role = messages(linesOf("lazy-casemanager")).filter(({ item }) => item === "prisonCaseManager");
    assert.deepEqual(role.map(shown), [
      "2026-11-30T08:30 unclaimed prisonCaseManager thread ties",
      "2026-12-01T08:30 unclaimed prisonCaseManager digest anouk cas",
      "2026-12-02T08:30 openEnd prisonCaseManager channel bram",
    ]);
  });

  for (const name of examples) {
    it(`says nothing in quiet time but a sudden release, and nothing twice (${name})`, () => {
      const said = messages(linesOf(name));
      for (const { at, kind, key } of said) assert.ok(kind === "release" || isOpen(instant(at), rules), `${key} ${at}`);
      assert.equal(new Set(said.map(({ key }) => key)).size, said.length);
    });
  }

  it("tells of a release on Friday evening at once, and of Monday's notice nothing more (scenario 5)", () => {
    const releases = messages(linesOf("short-stay")).filter(({ kind }) => kind === "release");
    assert.deepEqual(releases.map(shown), ["2026-11-27T17:20 release 5b thread bas"]);
  });
});

describe("a scenario", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "scenario-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  const written = z.looseObject({ people: z.array(z.looseObject({})), events: z.array(z.looseObject({})) });
  const normal = () => written.parse(JSON.parse(readFileSync(example("normal"), "utf8")));
  const file = (name: string, scenario: unknown): string => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, typeof scenario === "string" ? scenario : JSON.stringify(scenario));
    return path;
  };
  const did = (by: string, words: object) => ({ at: "2026-11-24T10:00+01:00", by, do: words });

  it("that is wrong is told everything at once, without repeating what may not be kept", async () => {
    const { people, events, ...rest } = normal();
    const [first] = events;
    const bad = {
      ...rest,
      region: "elders",
      from: "yesterday",
      people: [...people, { id: "lot", duties: ["boss"] }],
      events: [
        { ...first, notice: { ...z.looseObject({}).parse(first?.["notice"]), name: "Jansen" } },
        did("nobody", { type: "claim", role: "prisonCaseManager", case: "#1" }),
        did("anouk", { type: "claim", role: "king", case: "1" }),
        did("anouk", { type: "sing", case: "#1" }),
        { at: "tomorrow" },
        7,
      ],
    };
    const { status, stderr } = await run(file("bad", bad));
    assert.equal(status, 2);
    for (const place of [
      "config/elders.json",
      "- from: ",
      "people.7.duties",
      "events.0.notice.name: is not a known field",
      "events.1.by: is nobody",
      "events.2.do.case",
      "events.2.do.role",
      "events.3.do.type: is nothing that people do",
      "events.4.at",
      "events.4.do",
      "events.5: must be an event",
    ]) {
      assert.ok(stderr.includes(place), `${place} in:\n${stderr}`);
    }
    assert.ok(!stderr.includes("Jansen"));
  });

  it("that is no JSON, is not there, or is not named is refused in a sentence", async () => {
    const [text, none, unnamed, loud] = await Promise.all([
      run(file("text", "{")),
      run(join(folder, "none.json")),
      run(),
      run("--loud"),
    ]);
    assert.match(text.stderr, /is not JSON/);
    assert.match(none.stderr, /cannot be read \(ENOENT\)/);
    assert.match(unnamed.stderr, /name one scenario/);
    assert.equal(loud.status, 2);
  });

  it("shows what was refused and why", async () => {
    const { events, ...rest } = normal();
    const claims = (time: string, by: string, nth = "#1") => ({
      ...did(by, { type: "claim", role: "prisonCaseManager", case: nth }),
      at: `2026-11-23T${time}+01:00`,
    });
    const story = [events[0], claims("15:00", "anouk"), claims("15:00", "cas"), claims("15:01", "bas", "#2")];
    const path = file("refused", { ...rest, until: "2026-11-23T18:00+01:00", events: story });
    const refused = (await played(path)).filter(({ type }) => type === "refused");
    assert.deepEqual(
      refused.map(({ refusal, case: number, ...line }) => [line["by"], refusal?.kind, number]),
      [
        ["cas", "alreadyHeld", "NML-2026-0001"],
        ["bas", "unknownCase", null],
      ],
    );
    assert.match((await run(path)).stdout, /Tegen Cas: Deze rol is al bezet\. Anouk/);
  });

  it("has one case for one notice, however often it comes in", async () => {
    const { events, ...rest } = normal();
    const scenario = { ...rest, until: "2026-11-23T18:00+01:00", events: [events[0], events[0]] };
    assert.equal((await played(file("twice", scenario))).filter(({ happening }) => happening === "opened").length, 1);
  });

  it("gives a message to the deputy of who is away, and to a part-timer on their own day", async () => {
    const { people, events, ...rest } = normal();
    const away = { from: "2026-12-01", until: "2026-12-04", deputy: "cas" };
    const scenario = {
      ...rest,
      until: "2026-12-08T18:00+01:00",
      people: people.map((each) => (each["id"] === "anouk" ? { ...each, away, days: [2, 4] } : each)),
      events: events.slice(0, 6),
    };
    const intake = messages(await played(file("deputy", scenario))).filter(({ item }) => item === "2a");
    assert.deepEqual(intake.map(shown), [
      "2026-12-02T08:30 reminder 2a digest cas",
      "2026-12-04T13:00 reminder 2a thread cas",
      "2026-12-08T08:30 reminder 2a thread anouk",
    ]);
  });
});
