import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import { ConnectorClient } from "botframework-connector";
import type { Settings } from "../config.ts";
import { inTime, withoutRetries } from "./connector.ts";

type Registration = Pick<
  Settings,
  "local" | "MicrosoftAppId" | "MicrosoftAppType" | "MicrosoftAppTenantId" | "MicrosoftAppPassword"
>;

/** How the bot proves to Teams who it is, and learns who speaks to it. In local mode nobody is asked for a token. */
export function botAuthentication(it: Registration): ConfigurationBotFrameworkAuthentication {
  if (it.local) return new ConfigurationBotFrameworkAuthentication({});
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: it.MicrosoftAppId,
    MicrosoftAppType: it.MicrosoftAppType,
    MicrosoftAppTenantId: it.MicrosoftAppTenantId,
    ...(it.MicrosoftAppPassword === "" ? {} : { MicrosoftAppPassword: it.MicrosoftAppPassword }),
  });
  return new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: it.MicrosoftAppId }, credentials);
}

/**
 * The SDK's adapter: receives activities, checks their token, runs a turn. What is said within a turn is sent once, like all
 * else that we say, and given up after the same time.
 */
export function botAdapter(authentication: ConfigurationBotFrameworkAuthentication): CloudAdapter {
  const adapter = new CloudAdapter(authentication);
  return adapter.use(async (context, next) => {
    const client: unknown = context.turnState.get(adapter.ConnectorClientKey);
    if (client instanceof ConnectorClient) withoutRetries(client);
    context.onSendActivities((_, __, send) => inTime(send()));
    await next();
  });
}

type Hosts = Pick<Settings, "local" | "SERVICE_HOSTS">;

/** Whether the bot may write there: its token goes only to hosts that we know, and never over an open line. */
export function isKnownHost(serviceUrl: unknown, { local, SERVICE_HOSTS }: Hosts): boolean {
  if (typeof serviceUrl !== "string" || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname } = new URL(serviceUrl);
  return (protocol === "https:" || local) && SERVICE_HOSTS.includes(hostname);
}

/**
 * Whether an activity may come in: its answers go only to hosts that we know, and only tenants that belong to the chain are
 * heard. The SDK checks neither.
 */
export const isWelcome = (
  { serviceUrl, tenant }: { readonly serviceUrl?: unknown; readonly tenant: string },
  settings: Hosts & Pick<Settings, "ALLOWED_TENANTS">,
): boolean =>
  isKnownHost(serviceUrl, settings) && (settings.local || settings.ALLOWED_TENANTS.includes(tenant.toLowerCase()));
