import assert from "node:assert/strict";
import { z } from "zod";
import { type CommandName, commandNames } from "../../src/bot/answers/spoken.ts";
import { meansToBot } from "../../tools/appPackage/means.ts";
import { parts } from "./parts.ts";

/** A menu has room for ten. What is in none, by where people find it instead. */
const outside: Readonly<Record<string, readonly CommandName[]>> = {
  "in help, for what one says once in a while": ["digest", "away", "kept", "openEnds"],
  "under More on the card of a case": ["transfer", "scaleUp"],
  "in what somebody hears who is not listed": ["signUp"],
  "in the help of the intake desk": ["notice", "import", "queue"],
  "in the help of a team lead": ["passAllOn"],
  "in the help of an administrator": ["requests", "leave", "settings", "stuck"],
};

const titles = z.object({
  bots: z.array(z.object({ commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string() })) })) })),
});

/** What the entries of the menus mean to the bot; `null` for one that it does not understand. */
const inMenus = titles
  .parse(JSON.parse(parts.manifest))
  .bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands))
  .map(({ title }) => meansToBot(title));

describe("the menu of commands", () => {
  it("offers only what the bot understands", () => assert.ok(!inMenus.includes(null)));

  it("offers everything that one can ask, but for a few things", () => {
    const known = new Set<string | null>([...inMenus, ...Object.values(outside).flat()]);
    assert.deepEqual(
      commandNames.filter((name) => !known.has(name)),
      [],
    );
  });

  it("leaves out nothing that it offers", () => {
    const offered = new Set(inMenus);
    assert.deepEqual(
      Object.values(outside)
        .flat()
        .filter((name) => offered.has(name)),
      [],
    );
  });
});
