import restify, { type Request, type Response, type Server } from "restify";
import { type ConnectorWorld, closed } from "./access.ts";
import { baseOf, chatOf, personBy } from "./directory.ts";
import { type Answer, refusal } from "./gate.ts";
import { rosterRoutes } from "./roster.ts";
import { fault, opening, outgoing, wordsOf } from "./wire.ts";

/** The part of the Bot Connector REST API (v3) that a bot in Teams meets. Knows no tokens: only ever on loopback. */
export function connector(world: ConnectorWorld): Server {
  const server = restify.createServer({ name: "practice-teams" });
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: 1_000_000 }));
  server.use(restify.plugins.queryParser({ mapParams: false }));
  const pass = (act: (req: Request) => Answer) => async (req: Request, res: Response) =>
    world.gate.pass(req, res, () => act(req));

  server.post(
    "/v3/conversations",
    pass((req) => open(world, req.body)),
  );
  server.post(
    "/v3/conversations/:id/activities",
    pass((req) => post(world, req.params.id, req.body)),
  );
  server.post(
    "/v3/conversations/:id/activities/:activity",
    pass((req) => reply(world, req)),
  );
  server.put(
    "/v3/conversations/:id/activities/:activity",
    pass((req) => edit(world, req)),
  );
  server.del(
    "/v3/conversations/:id/activities/:activity",
    pass((req) => remove(world, req)),
  );
  rosterRoutes(server, world, pass);
  return server;
}

function open(world: ConnectorWorld, body: unknown): Answer {
  const { data } = opening.safeParse(body);
  if (!data) return refusal(400, "BadSyntax");
  const person = personBy(world.directory, data.members?.[0]?.id ?? "");
  const conversation = data.channelData?.channel?.id ?? (person && chatOf(person));
  if (!conversation) return refusal(400, "BadSyntax");
  const shut = closed(world, "send", conversation);
  if (shut) return shut;
  const serviceUrl = world.serviceUrl();
  if (!data.activity) return { status: 201, body: { id: conversation, serviceUrl } };
  const bad = fault(data.activity);
  if (bad) return refusal(bad.status, bad.code);
  const message = say(world, conversation, wordsOf(data.activity));
  return { status: 201, body: { id: message?.conversation, activityId: message?.id, serviceUrl } };
}

function post(world: ConnectorWorld, conversation: string, body: unknown): Answer {
  const { data } = outgoing.safeParse(body);
  if (!data) return refusal(400, "BadSyntax");
  // "Typing …" and the like come and go: nothing stays of them, not even an id.
  if (data.type !== "message") return { status: 202, body: {} };
  const shut = closed(world, "send", conversation);
  if (shut) return shut;
  const bad = fault(data);
  if (bad) return refusal(bad.status, bad.code);
  const root = conversation.split(";messageid=")[1];
  if (root && world.talk.messages(conversation).length === 0) return refusal(404, "ConversationNotFound");
  return { status: 201, body: { id: say(world, conversation, wordsOf(data))?.id } };
}

function reply(world: ConnectorWorld, req: Request): Answer {
  const { id, activity } = req.params;
  return post(world, world.talk.find(activity)?.conversation ?? id, req.body);
}

function edit(world: ConnectorWorld, req: Request): Answer {
  const { id, activity } = req.params;
  const { data } = outgoing.safeParse(req.body);
  if (!data) return refusal(400, "BadSyntax");
  const bad = closed(world, "send", id) ?? own(world, id, activity);
  if (bad) return bad;
  const unfit = fault(data);
  if (unfit) return refusal(unfit.status, unfit.code);
  const [words] = wordsOf(data);
  if (words) world.talk.edit(activity, words);
  return { status: 200, body: { id: activity } };
}

function remove(world: ConnectorWorld, req: Request): Answer {
  const { id, activity } = req.params;
  const bad = closed(world, "send", id) ?? own(world, id, activity);
  if (bad) return bad;
  world.talk.remove(activity);
  return { status: 200 };
}

/** Only what the bot said itself, in this very place, is the bot's to change. */
function own(world: ConnectorWorld, conversation: string, activity: string): Answer | undefined {
  const message = world.talk.find(activity);
  if (!message || baseOf(message.conversation) !== baseOf(conversation))
    return refusal(404, "ActivityNotFoundInConversation");
  return message.by === world.directory.bot.id ? undefined : refusal(403, "MessageWritesBlocked");
}

/** Says each part in turn, the later ones in the thread of the first; answers the first, as Teams does. */
function say(world: ConnectorWorld, conversation: string, parts: ReturnType<typeof wordsOf>) {
  const by = world.directory.bot.id;
  const [first, ...rest] = parts;
  const message = first && world.talk.post({ conversation, by, words: first });
  for (const words of rest) world.talk.post({ conversation: message?.conversation ?? conversation, by, words });
  return message;
}
