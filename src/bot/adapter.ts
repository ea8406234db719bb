import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import type { Settings } from "../config.ts";

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

/** The SDK's adapter: receives activities, checks their token, runs a turn. */
export const botAdapter = (authentication: ConfigurationBotFrameworkAuthentication): CloudAdapter =>
  new CloudAdapter(authentication);

/**
 * Whether an activity may come in: its answers (and with them the bot's token) go only to hosts that we know, and only
 * tenants that belong to the chain are heard. The SDK checks neither.
 */
export function isWelcome(
  activity: { readonly serviceUrl?: unknown; readonly tenant: string },
  { local, SERVICE_HOSTS, ALLOWED_TENANTS }: Pick<Settings, "local" | "SERVICE_HOSTS" | "ALLOWED_TENANTS">,
): boolean {
  if (typeof activity.serviceUrl !== "string" || !URL.canParse(activity.serviceUrl)) return false;
  const { protocol, hostname } = new URL(activity.serviceUrl);
  const isSecret = protocol === "https:" || local;
  return (
    isSecret && SERVICE_HOSTS.includes(hostname) && (local || ALLOWED_TENANTS.includes(activity.tenant.toLowerCase()))
  );
}
