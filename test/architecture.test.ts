import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

/** Who may import whom. The files beside the rooms are for everybody, but for `main.ts`, which nobody imports. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  case: ["calendar"],
  region: ["calendar", "case"],
  cards: ["case", "calendar"],
  store: ["case", "calendar"],
  audit: ["case", "calendar", "store", "notices"],
  people: ["calendar", "case", "region", "store"],
  notices: ["case", "calendar", "store", "people"],
  delivery: ["case", "calendar", "cards", "store"],
  reminders: ["case", "calendar", "store", "delivery"],
  bot: ["audit", "calendar", "case", "region", "cards", "store", "people", "notices", "delivery", "reminders"],
  web: ["notices", "bot"],
};

/** What brings time, randomness or the environment in. */
const outsideWorld =
  /Temporal\.Now|Date\.now|new Date\(\)|performance\.now|Math\.random|randomUUID|randomBytes|getRandomValues|process\.env|process\.argv/;

type Source = { readonly file: string; readonly text: string; readonly imports: readonly string[] };

async function sources(folder: string): Promise<readonly Source[]> {
  const files = await Array.fromAsync(glob(`${folder}/**/*.ts`));
  return files.map((file) => {
    const text = readFileSync(file, "utf8");
    const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)];
    return { file, text, imports: found.map(([, path = ""]) => relative(".", join(dirname(file), path))) };
  });
}

const roomOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];

/** The imports that a room may not have, as `from -> to`. */
const trespasses = (all: readonly Source[]): readonly string[] =>
  all.flatMap(({ file, imports }) => {
    const room = roomOf(file);
    const allowed = room === undefined ? Object.keys(rooms) : [room, ...(rooms[room] ?? [])];
    return imports
      .filter((to) => {
        const other = roomOf(to);
        if (!to.startsWith("src/") || to === "src/main.ts") return true;
        return other !== undefined && !allowed.includes(other);
      })
      .map((to) => `${file} -> ${to}`);
  });

describe("the house", () => {
  let all: readonly Source[] = [];
  before(async () => {
    all = await sources("src");
  });

  it("has the rooms that are drawn, and no others", () => {
    const found = new Set(all.map(({ file }) => roomOf(file)).filter((room) => room !== undefined));
    assert.deepEqual([...found].sort(), Object.keys(rooms).sort());
  });

  it("lets a room import only what it may know", () => assert.deepEqual(trespasses(all), []));

  it("sees a trespass when there is one", () => {
    const text = "";
    assert.deepEqual(trespasses([{ file: "src/case/decide.ts", text, imports: ["src/store/change.ts"] }]), [
      "src/case/decide.ts -> src/store/change.ts",
    ]);
    assert.deepEqual(trespasses([{ file: "src/bot/press.ts", text, imports: ["src/main.ts"] }]), [
      "src/bot/press.ts -> src/main.ts",
    ]);
  });

  it("lets time, randomness and the environment in only through main.ts", () => {
    const found = all.filter(({ file, text }) => file !== "src/main.ts" && outsideWorld.test(text));
    assert.deepEqual(
      found.map(({ file }) => file),
      [],
    );
  });

  it("keeps the rules and the calendar free of waiting and of the machine", () => {
    const pure = all.filter(({ file }) => ["case", "calendar"].includes(roomOf(file) ?? ""));
    const impure = pure.filter(({ text }) => /\basync\b|\bawait\b|from "node:|from "pino"/.test(text));
    assert.deepEqual(
      impure.map(({ file }) => file),
      [],
    );
  });

  it("lets only the bot know the bot's SDK", () => {
    const sdk = /from "(botbuilder|botframework-connector|@microsoft\/teams-ai)"/;
    const found = all.filter(({ file, text }) => roomOf(file) !== "bot" && file !== "src/main.ts" && sdk.test(text));
    assert.deepEqual(
      found.map(({ file }) => file),
      [],
    );
  });

  it("has no file that one cannot read in a sitting", () => {
    const long = all.filter(({ text }) => text.split("\n").length > 201);
    assert.deepEqual(
      long.map(({ file }) => file),
      [],
    );
  });
});
