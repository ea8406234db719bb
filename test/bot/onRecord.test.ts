import assert from "node:assert/strict";
import { setImmediate } from "node:timers/promises";
import { verified } from "../../src/audit/verify.ts";
import { instant } from "../../src/calendar/day.ts";
import { personId } from "../../src/case/person.ts";
import { onScreen, opensFrom } from "../support/screen.ts";
import { north, player, type Stage, stage } from "../support/stage.ts";

const idOf = (name: string) => personId(player(name).tenant, player(name).objectId);

describe("the access log", () => {
  let on: Stage;
  beforeEach(async () => {
    on = await stage();
  });
  afterEach(async () => {
    assert.deepEqual((await verified(on.store.audit)).flaws, []);
    await on.close();
  });

  /** The lines of one person about something, as soon as there are so many. */
  const linesOf = async (name: string, object: string, count: number): Promise<readonly string[]> => {
    for (;;) {
      const all = (await Array.fromAsync(on.store.audit.lines())).flatMap((line) =>
        "entry" in line ? [line.entry] : [],
      );
      const found = all.filter((entry) => entry.actor === idOf(name) && entry.object === object);
      if (found.length >= count) return found.map(({ action, result, origin }) => `${action} ${result} ${origin}`);
      await setImmediate();
    }
  };

  it("says who linked a channel, and who took the link away", async () => {
    assert.equal((await linesOf("Bram", "channel", 3))[0], "linkChannel done channel");
    const before = (await linesOf("Bram", "channel", 3)).length;
    const by = { person: player("Bram").id, conversation: north };
    await on.teams.say({ ...by, text: "ontkoppel" });
    await on.teams.say({ ...by, text: "ontkoppel" });
    assert.deepEqual((await linesOf("Bram", "channel", before + 2)).slice(before), [
      "unlinkChannel done channel",
      "unlinkChannel refused:notPossible channel",
    ]);
  });

  it("says who let whom take part, who refused whom, and who took whom from the list", async () => {
    await on.store.documents.remove("people", idOf("Joris"));
    const asks = async () => {
      const filledIn = { organisation: "PI Ter Peel", duties: "prisonCaseManager", prisons: "ter-peel" };
      const window = await opensFrom(on, "Joris", "aanmelden", "Aanmelden");
      await window.press("Vraag toegang", filledIn);
    };
    await asks();
    await (await opensFrom(on, "Bram", "aanvragen", "Afwijzen")).press("Afwijzen");
    await asks();
    const approving = await opensFrom(on, "Bram", "aanvragen", "Goedkeuren");
    await approving.press("Goedkeuren");
    await approving.press("Goedkeuren");
    await (await opensFrom(on, "Bram", "uit dienst", "Uit dienst")).press("Uit dienst", {
      ...{ person: idOf("Joris"), on: "2026-11-22" },
    });
    assert.deepEqual(await linesOf("Joris", idOf("Joris"), 2), Array(2).fill("requestAccess done chat"));
    assert.deepEqual(await linesOf("Bram", idOf("Joris"), 3), [
      "declineAccess done chat",
      "grantAccess done chat",
      "leave done chat",
    ]);
  });

  it("says who took something out of the queue of the intake desk", async () => {
    await on.store.notices.queue("possibleDuplicate").put("NML-2026-0001", {});
    const data = { dialog: "dismiss", does: "save", queue: "possibleDuplicate", key: "NML-2026-0001" };
    const by = { person: player("Liv").id, conversation: `a:1${player("Liv").objectId}` };
    await on.teams.submitDialog({ ...by, data });
    await on.teams.submitDialog({ ...by, data: { ...data, queue: "refused", key: "some-delivery" } });
    assert.deepEqual(await linesOf("Liv", "NML-2026-0001", 1), ["dismiss:possibleDuplicate done chat"]);
    await on.teams.submitDialog({ ...by, data: { ...data, queue: "turnedAway", key: "2026-11-23" } });
    const others = ["dismiss:refused done chat", "dismiss:turnedAway done chat"];
    assert.deepEqual(await linesOf("Liv", "queue", 2), others);
  });

  it("says whom a list of the day showed which cases", async () => {
    const number = await on.notice(0);
    const card = await on.card(number, north);
    await on.press("Joris", card, { verb: "claim", data: { case: number, role: "prisonCaseManager" } });
    await on.ask("Joris", "help");
    for (const moment of ["2026-11-23T10:05", "2026-11-24T08:30", "2026-11-24T08:31"]) {
      on.setClock(instant(`${moment}+01:00`));
      await on.bot.catchUp();
    }
    assert.deepEqual(await linesOf("Joris", number, 2), ["claim done channel", "list shown agenda"]);
  });

  it("says who read the earlier case that they linked, and who asked for one in which they have no part", async () => {
    const [first, second] = [await on.notice(0), await on.notice(2)];
    const message = await on.card(first, north);
    const by = { person: player("Liv").id, conversation: message.conversation, activity: message.id };
    const opens = async (dialog: string) =>
      onScreen(on, by, (await on.teams.openDialog({ ...by, data: { case: first, dialog } })).shows);
    await (await opens("link")).press("Vastleggen", { earlier: second });
    assert.deepEqual([...new Set(await linesOf("Liv", second, 1))], ["see shown channel"]);
    await (await opens("link")).press("Vastleggen", { earlier: "NML-2026-0999" });
    assert.deepEqual(await linesOf("Liv", "NML-2026-0999", 1), ["see refused:unknownCase channel"]);
  });
});
