import assert from "node:assert/strict";
import { once } from "node:events";
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsInfo,
} from "botbuilder";
import restify from "restify";
import { latest } from "../../practice/teams/message.ts";
import { practiceTeams, type Teams } from "../../practice/teams/teams.ts";
import { cardJson, directory, movableClock, roermond } from "./stage.ts";

describe("the practice Teams with Microsoft's own SDK", () => {
  const bot = restify.createServer();
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  let teams: Teams;

  before(async () => {
    bot.use(restify.plugins.bodyParser());
    bot.post("/api/messages", async (req: restify.Request, res: restify.Response) => {
      await adapter.process({ body: req.body, headers: req.headers, method: "POST" }, res, async (context) => {
        const { members } = await TeamsInfo.getPagedMembers(context);
        const sent = await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(cardJson("eerst"))));
        const edited = MessageFactory.attachment(CardFactory.adaptiveCard(cardJson(`${members.length} lezen mee`)));
        await context.updateActivity({ ...edited, id: sent?.id ?? "" });
      });
    });
    bot.server.listen(0, "127.0.0.1");
    await once(bot.server, "listening");
    const botUrl = `http://127.0.0.1:${bot.address().port}/api/messages`;
    let ids = 0;
    const clock = movableClock("2026-11-23T13:05:00Z");
    teams = await practiceTeams({ clock, newId: () => `id-${++ids}`, botUrl, port: 0, directory });
  });

  after(async () => {
    await teams.close();
    bot.server.close();
    bot.server.closeAllConnections();
  });

  it("lets a bot answer in the thread, ask who reads along, and edit what it said", async () => {
    const { message, reply } = await teams.say({ person: "29:Anouk", conversation: roermond, text: "help" });
    assert.equal(reply?.status, 200);
    const [, answer] = teams.messages(message.conversation);
    assert.ok(answer);
    assert.equal(answer.versions.length, 2);
    assert.deepEqual(latest(answer).card, cardJson("3 lezen mee"));
  });
});
