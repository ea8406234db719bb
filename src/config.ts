import { z } from "zod";
import { noticeSecrets } from "./notices/secret.ts";

/** The values that local mode brings for everything it needs: they protect nothing, so they need no secrecy. */
export const localSettings = {
  TABLES_CONNECTION_STRING:
    "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;",
  PERSON_KEY_SECRET: "local-mode-person-key-secret-that-protects-nothing",
  NOTICE_SECRETS: "whsec_bG9jYWwtbW9kZS1zZWNyZXQtdGhhdC1wcm90ZWN0cy1ub3RoaW5n",
  SERVICE_HOSTS: "127.0.0.1,localhost",
  NOTICES_PER_MINUTE: "1000000",
} as const;

const list = z.string("is missing").transform((text) =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ""),
);

/** Ids and host names: the same in capitals. */
const lowerCase = (entries: readonly string[]) => entries.map((entry) => entry.toLowerCase());

const port = z.coerce.number("is not a port").int().min(0, "is not a port").max(65535, "is not a port");

/** Microsoft's hosts that a bot's `serviceUrl` may name: the bot's token goes nowhere else. */
const microsoftHosts = "smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com";

/** The region whose file is read when none is named. */
export const usualRegionFile = "config/nml.json";

const environment = z.object({
  KETENMAAT_LOCAL: z.enum(["1", "0"], "is 1 or 0").default("0"),
  MicrosoftAppId: z.string().default(""),
  MicrosoftAppType: z
    .enum(["SingleTenant", "UserAssignedMSI", "MultiTenant"], "is SingleTenant, UserAssignedMSI or MultiTenant")
    .default("SingleTenant"),
  MicrosoftAppTenantId: z.string().default(""),
  MicrosoftAppPassword: z.string().default(""),
  TABLES_CONNECTION_STRING: z.string().default(""),
  TABLES_ENDPOINT: z.string().default(""),
  REGION_FILE: z.string().default(usualRegionFile),
  PERSON_KEY_SECRET: z.string("is missing").min(32, "needs at least 32 characters"),
  NOTICE_SECRETS: list.transform((texts, context) => {
    const { secrets, problems } = noticeSecrets(texts);
    for (const problem of problems) context.addIssue(problem);
    return secrets;
  }),
  NOTICE_APP_IDS: list.transform(lowerCase).default([]),
  NOTICE_AUDIENCE: z.string().default(""),
  NOTICES_PER_MINUTE: z.coerce.number("is not a number").int().min(1, "is at least 1").default(1200),
  ALLOWED_TENANTS: list.transform(lowerCase).default([]),
  SERVICE_HOSTS: list.transform(lowerCase).default(microsoftHosts.split(",")),
  PORT: port.default(3978),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], "is no log level").default("info"),
  REPLICAS: z.coerce.number("is not a number").int().min(1, "is at least 1").max(100, "is at most 100").default(1),
  ADMINISTRATORS: list
    .refine(
      (people) => people.every((person) => /^[0-9a-z-]+_[0-9a-z-]+$/i.test(person)),
      "is a list of <tenant id>_<object id>, with commas between them",
    )
    .transform(lowerCase)
    .default([]),
});

type Environment = z.infer<typeof environment>;

/** How this process is set up: checked, and the same for its whole life. */
export type Settings = Omit<Environment, "KETENMAAT_LOCAL"> & {
  /** Local mode: no app id, loopback only, nothing leaves this machine. */
  readonly local: boolean;
};

/** Says everything that is wrong with the settings, by name, never with the values. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** Reads the settings from the environment. Throws one `SettingsError` that lists all that is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const isLocal = given["KETENMAAT_LOCAL"] === "1";
  const { data, error } = environment.safeParse(isLocal ? { ...localSettings, ...given } : given);
  const problems = [
    ...(error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? []),
    ...contradictions(given),
  ];
  if (data === undefined || problems.length > 0) {
    throw new SettingsError(["The settings need attention (see .env.example):", ...problems].join("\n  - "));
  }
  const { KETENMAAT_LOCAL, ...settings } = data;
  const NOTICE_AUDIENCE = settings.NOTICE_AUDIENCE || `api://${settings.MicrosoftAppId}`;
  return { ...settings, NOTICE_AUDIENCE, local: KETENMAAT_LOCAL === "1" };
}

/** What no single setting shows: which ones are needed together. Asked of what was given, so that it is said at once. */
function contradictions(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const has = (name: string) => given[name] !== undefined;
  const type = given["MicrosoftAppType"] ?? "SingleTenant";
  const rules: readonly (readonly [boolean, string])[] =
    given["KETENMAAT_LOCAL"] === "1"
      ? [
          [has("MicrosoftAppId"), "MicrosoftAppId has no place in local mode (KETENMAAT_LOCAL=1)"],
          [has("SERVICE_HOSTS"), "SERVICE_HOSTS has no place in local mode: it talks to this machine only"],
        ]
      : [
          [!has("MicrosoftAppId"), "MicrosoftAppId is missing"],
          [!has("MicrosoftAppTenantId") && type !== "MultiTenant", "MicrosoftAppTenantId is missing"],
          [!has("MicrosoftAppPassword") && type !== "UserAssignedMSI", "MicrosoftAppPassword is missing"],
          [
            has("TABLES_CONNECTION_STRING") === has("TABLES_ENDPOINT"),
            "TABLES_CONNECTION_STRING or TABLES_ENDPOINT is needed, and not both",
          ],
          [!has("ALLOWED_TENANTS"), "ALLOWED_TENANTS is missing"],
        ];
  return rules.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []));
}
