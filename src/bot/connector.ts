import type { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { ActivityTypes, CardFactory, MessageFactory } from "botbuilder";
import { AppCredentials, AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from "botframework-connector";
import { z } from "zod";
import { type Conversation, type Messenger, MessengerError, type Words } from "../delivery/messenger.ts";
import type { Voice } from "./voice.ts";

/** Milliseconds after which a call to Teams is given up: the SDK itself would wait for ever. */
export const timeLimit = 10_000;

/** As whom the bot speaks, and where to. */
export type Reach = {
  readonly appId: string;
  /** Whether the bot's token may go there: what is stored may be older than the settings. */
  readonly mayReach: (serviceUrl: string) => boolean;
};

/**
 * Speaks to Teams through the SDK's client: one attempt per call, errors named for what they mean to delivery. What is not taken
 * because the bot is not taken for itself is no answer about a conversation: it is said later, and `voice` knows of it.
 */
export function connectorMessenger(
  authentication: ConfigurationBotFrameworkAuthentication,
  { appId, mayReach, voice }: Reach & { readonly voice: Pick<Voice, "heard" | "unheard"> },
): Messenger {
  const clients = new Map<string, Promise<ConnectorClient>>();
  const clientFor = async ({ id, serviceUrl }: Conversation): Promise<ConnectorClient> => {
    if (!mayReach(serviceUrl)) throw new MessengerError("refused");
    const known = clients.get(serviceUrl) ?? connect(authentication, { appId, serviceUrl });
    clients.set(serviceUrl, known);
    known.catch(() => clients.delete(serviceUrl));
    return authorised(known, (cause) => voice.unheard(id, cause));
  };
  /** What Teams answers to who it thinks is speaking. */
  const listened = async <Answer>({ id }: Conversation, call: () => Promise<Answer>): Promise<Answer> => {
    try {
      const answer = await call();
      voice.heard(id);
      return answer;
    } catch (cause) {
      const status = statusOf(cause);
      if (status === unauthorised) voice.unheard(id, cause);
      else if (status !== undefined && status < 500) voice.heard(id);
      throw cause;
    }
  };
  return {
    post: async (to, words) => {
      const client = await clientFor(to);
      const send = () => client.conversations.sendToConversation(to.id, activityOf(words), { timeout: timeLimit });
      const { id } = await named(() => listened(to, send), "refused");
      // Without an id the message could never be edited: as good as not knowing whether it was sent.
      if (id === undefined) throw new MessengerError("doubt");
      return id;
    },
    edit: async (to, activity, words) => {
      const client = await clientFor(to);
      const put = { ...activityOf(words), id: activity };
      const edit = () => client.conversations.updateActivity(to.id, activity, put, { timeout: timeLimit });
      await named(() => listened(to, edit), "gone");
    },
  };
}

/** A client for one host, with the bot's own token. */
export async function connect(
  authentication: ConfigurationBotFrameworkAuthentication,
  { appId, serviceUrl }: { appId: string; serviceUrl: string },
): Promise<ConnectorClient> {
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ]);
  const factory = authentication.createConnectorFactory(identity);
  return withoutRetries(await factory.create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope));
}

/** The client, once it has its token: without one nothing goes to Teams, so that nothing is in doubt. */
async function authorised(
  coming: Promise<ConnectorClient>,
  refused: (cause: unknown) => void,
): Promise<ConnectorClient> {
  try {
    const client = await coming;
    const credentials: unknown = Reflect.get(client, "credentials");
    if (credentials instanceof AppCredentials && credentials.appId) await inTime(credentials.getToken());
    return client;
  } catch (cause) {
    if (isTokenRefused(cause)) refused(cause);
    throw new MessengerError("later", { cause });
  }
}

/**
 * Whether Entra ID answered, and gave no token: the secret or the certificate is wrong or over, the registration or the identity
 * is gone. That it can't just now, or was not reached, is something else.
 */
const isTokenRefused = (cause: unknown): boolean =>
  z
    .union([
      z.object({ name: z.literal("ServerError"), errorCode: z.string().regex(/^(invalid|unauthorized)_/) }),
      z.object({ name: z.literal("AuthenticationError"), statusCode: z.int().min(400).max(499) }),
      z.object({ name: z.literal("CredentialUnavailableError") }),
    ])
    .safeParse(cause).success;

/** The SDK sets no time limit of its own, neither to a call nor to the token before it. */
export async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("no answer in time")), timeLimit);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

/** The SDK would silently post up to four times, and Teams takes no idempotency key: retrying is delivery's alone. */
export function withoutRetries<Client extends object>(client: Client): Client {
  inner.parse(Reflect.get(client, "client")).pipeline.removePolicy({ name: "defaultRetryPolicy" });
  return client;
}

type Inner = { readonly pipeline: { readonly removePolicy: (by: { readonly name: string }) => unknown } };

/** The client inside the SDK's client, which its types hide. Checked when the first call is made, loudly. */
const inner = z.custom<Inner>(
  (it) =>
    z.object({ pipeline: z.object({ removePolicy: z.custom((f) => typeof f === "function") }) }).safeParse(it).success,
);

function activityOf(words: Words) {
  if ("card" in words) {
    return { ...MessageFactory.attachment(CardFactory.adaptiveCard(words.card)), summary: words.summary };
  }
  const entities = words.mentions.map(({ objectId, name }) => ({
    type: "mention",
    text: `<at>${name}</at>`,
    mentioned: { id: objectId, name },
  }));
  return { type: ActivityTypes.Message, text: words.text, textFormat: "markdown", entities };
}

const failure = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  response: z.object({ headers: z.custom<{ get: (name: string) => string | undefined }>() }).optional(),
});

/** Why nothing could be sent at all: no address was found, or nobody listens there. */
const unreached: readonly (string | undefined)[] = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED"];

const unauthorised = 401;

const statusOf = (error: unknown): number | undefined => failure.catch({}).parse(error).statusCode;

/** Runs one call. What Teams answers becomes a `MessengerError`; `missing` says what "not there" (404, 410) means for this call. */
async function named<Answer>(call: () => Promise<Answer>, missing: "refused" | "gone"): Promise<Answer> {
  try {
    return await inTime(call());
  } catch (cause) {
    const { statusCode: status, code, response } = failure.catch({}).parse(cause);
    if (unreached.includes(code) || status === unauthorised) throw new MessengerError("later", { cause });
    if (status === 429) {
      const seconds = Number(response?.headers.get("retry-after"));
      throw new MessengerError("later", seconds > 0 ? { cause, retryAfter: seconds } : { cause });
    }
    if (status === 404 || status === 410) throw new MessengerError(missing, { cause });
    const isNo = status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 412;
    throw new MessengerError(isNo ? "refused" : "doubt", { cause });
  }
}
