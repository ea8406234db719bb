// The bare floor for a click, in a process of its own: restify and the SDK's adapter, answering every invoke at once.
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { createServer, plugins } from "restify";

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const body = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Gelukt." };
const server = createServer({ name: "" });
server.use(plugins.bodyParser());
server.post("/api/messages", async (req, res) => {
  await adapter.process({ body: req.body, headers: req.headers, method: "POST" }, res, async (context) => {
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
  });
});
process.once("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send?.(server.address().port));
