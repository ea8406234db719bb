import assert from "node:assert/strict";
import { north, stage } from "../../support/stage.ts";

describe("a list of cases", () => {
  it("puts on record each case that somebody read in it", async () => {
    const on = await stage();
    const number = await on.notice(0);
    await on.card(number, north);
    await on.ask("Joris", "open rollen");
    await on.ask("Daan", "open rollen");
    await on.close();
    const { row } = (await on.store.audit.end()) ?? assert.fail("nothing is on record");
    const lines = await Promise.all(Array.from({ length: row.number }, (_, at) => on.store.audit.line(at + 1)));
    const read = lines.flatMap((line) => (line?.entry.action === "list" ? [line.entry] : []));
    assert.deepEqual(
      read.map(({ object, result, origin }) => [object, result, origin]),
      [[number, "shown", "chat"]],
    );
  });

  it("links each case to the thread under its card", async () => {
    const on = await stage();
    const number = await on.notice(0);
    const card = await on.card(number, north);
    const claimed = { verb: "claim", data: { case: number, role: "prisonCaseManager" } };
    const thread = `https://teams.microsoft.com/l/message/${encodeURIComponent(north)}/${card.id}`;
    assert.ok((await on.ask("Joris", "open rollen")).includes(`[${number}](${thread}`));
    await on.press("Joris", card, claimed);
    assert.ok((await on.ask("Joris", "mijn zaken")).includes(`[${number}](${thread}`));
    await on.close();
  });
});
