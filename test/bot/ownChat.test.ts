import assert from "node:assert/strict";
import { ownChat } from "../../src/bot/ownChat.ts";
import { MessengerError } from "../../src/delivery/messenger.ts";
import { chats } from "../../src/people/chats.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { directoryOf, entry } from "../people/listing.ts";

const anouk = entry("Anouk", ["prisonCaseManager"]);
const chat = { id: "a:anouk", tenant: "tenant", serviceUrl: "https://teams" };

describe("a word to one person", () => {
  const begin = async (post: () => Promise<string>) => {
    const { documents } = memoryStore();
    const kept = chats(documents);
    const directory = await directoryOf([{ ...anouk, language: "en" }], documents);
    return { kept, tell: ownChat({ chats: kept, directory, messenger: { post } }) };
  };
  const text = { text: "hallo", mentions: [] };

  it("comes in their own chat and in their language, once they have one", async () => {
    const { kept, tell } = await begin(async () => "1");
    const locales: string[] = [];
    const said = () =>
      tell(anouk.id, ({ locale }) => {
        locales.push(locale);
        return text;
      });
    assert.equal(await said(), false);
    await kept.keep(anouk.id, chat);
    assert.equal(await said(), true);
    assert.deepEqual(locales, ["en-GB"]);
  });

  it("is not said in a chat that Teams refuses, now or later", async () => {
    const { kept, tell } = await begin(() => Promise.reject(new MessengerError("refused")));
    await kept.keep(anouk.id, chat);
    assert.equal(await tell(anouk.id, () => text), false);
    assert.equal(await kept.find(anouk.id), undefined);
  });

  it("is a fault when Teams leaves it in doubt", async () => {
    const { kept, tell } = await begin(() => Promise.reject(new MessengerError("doubt")));
    await kept.keep(anouk.id, chat);
    await assert.rejects(
      tell(anouk.id, () => text),
      MessengerError,
    );
  });
});
