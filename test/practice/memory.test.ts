import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileMemory } from "../../practice/teams/memory.ts";
import { card, cardJson, into, roermond, stage } from "./stage.ts";

describe("the practice Teams over a restart", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ketenmaat-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("still has what was said and what one person saw, and lets the bot edit it", async () => {
    const path = join(folder, "new", "teams.json");
    const before = await stage(fileMemory(path));
    await before.call("POST", into(roermond), card("Zaak"));
    const [message] = before.teams.messages(roermond);
    before.answer(() => ({
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: cardJson("Jij") },
    }));
    const id = message?.id ?? "";
    const action = { verb: "who", data: {} };
    await before.teams.press({ person: "29:Anouk", conversation: roermond, activity: id, action });
    await before.close();

    const after = await stage(fileMemory(path));
    assert.deepEqual(after.teams.messages(roermond), [message]);
    assert.deepEqual(after.teams.viewOf("29:Anouk", id), cardJson("Jij"));
    assert.equal((await after.call("PUT", into(roermond, `activities/${id}`), card("Bewerkt"))).status, 200);
    await after.close();
  });

  it("refuses a file that it did not write", async () => {
    const path = join(folder, "teams.json");
    await writeFile(path, "{}");
    assert.throws(fileMemory(path).read, /not what the practice environment wrote/);
  });
});
