import { z } from "zod";
import { answerSchemas } from "./answers.ts";
import { rowsAtMost } from "./door.ts";
import { examples } from "./examples.ts";
import { type KnownPlaces, kinds, noticeSchemas } from "./schemas.ts";

/** Part of a document in JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** A schema as JSON Schema has it. Formats say what the long patterns of dates say, and tools understand them better. */
export function jsonSchema(schema: z.ZodType, target: "draft-2020-12" | "draft-04" = "draft-2020-12"): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target,
    io: "input",
    override: ({ jsonSchema: made }) => {
      if (made.format === "date") delete made.pattern;
      if (made.anyOf?.some(({ format }) => format === "date-time")) {
        delete made.anyOf;
        Object.assign(made, { type: "string", format: "date-time" });
      }
    },
  });
  return rest;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemaNameOf = (kind: string) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

function schemas(places: KnownPlaces): Json {
  const notices = noticeSchemas(places);
  const named = kinds.map((kind) => [schemaNameOf(kind), { ...jsonSchema(notices[kind]), examples: [examples[kind]] }]);
  const answers = Object.entries(answerSchemas).map(([name, schema]) => [name, jsonSchema(schema)]);
  const mapping = Object.fromEntries(kinds.map((kind) => [kind, ref(schemaNameOf(kind)).$ref]));
  return {
    Notice: { oneOf: kinds.map((kind) => ref(schemaNameOf(kind))), discriminator: { propertyName: "kind", mapping } },
    ...Object.fromEntries([...named, ...answers]),
  };
}

const requestBody = {
  required: true,
  content: {
    "application/json": {
      schema: { oneOf: [ref("Notice"), { type: "array", items: ref("Notice"), maxItems: rowsAtMost }] },
      examples: Object.fromEntries(kinds.map((kind) => [kind, { value: examples[kind] }])),
    },
    "text/csv": {
      schema: { type: "string" },
      example: "kind;sourceReference;personNumber;releasedOn\nrelease;INJ-2026-000125;7654323;2026-11-23\n",
    },
  },
};

const problem = (description: string, headers: Json = {}) => ({
  description,
  headers,
  content: { "application/problem+json": { schema: ref("Problem") } },
});

const retryAfter = {
  "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } },
};

const refusals = {
  "400": problem("The body is not JSON or CSV in UTF-8."),
  "401": problem("The token or the signature is not good."),
  "413": problem("The body is over 1 MB."),
  "415": problem("The body is of another type, or packed."),
  "422": problem("The notice is refused: `errors` names each field that is wrong. Nothing is stored."),
  "429": problem("Too many deliveries. Nothing is stored.", retryAfter),
  "503": problem("Not stored now. Send the same again.", retryAfter),
};

const json = (description: string, schema: Json) => ({ description, content: { "application/json": { schema } } });

const webhookHeader = (name: string, description: string) => ({
  name,
  in: "header",
  required: false,
  schema: { type: "string" },
  description,
});

const parameters = [
  webhookHeader(
    "webhook-id",
    "Names this delivery: a retry with the same one gets the same answer. Needed when signed.",
  ),
  webhookHeader(
    "webhook-timestamp",
    "When it was signed, in seconds since 1970; at most five minutes ago. Needed when signed.",
  ),
];

const signature = {
  type: "apiKey",
  in: "header",
  name: "webhook-signature",
  description:
    "Standard Webhooks: `v1,` and the base64 of HMAC-SHA-256 over `<webhook-id>.<webhook-timestamp>.<body>`, with the bytes " +
    "of the secret behind `whsec_` as its key.",
};

const entra = (audience: string) => ({
  type: "oauth2",
  description:
    "A token of Entra ID for an application that is allowed; `organizations` stands for the id of its tenant.",
  flows: {
    clientCredentials: {
      tokenUrl: "https://login.microsoftonline.com/organizations/oauth2/v2.0/token",
      scopes: { [`${audience}/.default`]: "Hand in notices" },
    },
  },
});

const security = (audience: string) => [{ entra: [`${audience}/.default`] }, { signature: [] }];

/** The description of `/api/notices` in OpenAPI 3.1, made from the schemas by which notices are read. */
export function openApi(places: KnownPlaces, audience: string): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Ketenmaat: notices",
      version: "1",
      description:
        "First-day notices and what follows them. Fields that are not described are refused. All examples are invented.",
    },
    servers: [{ url: "/" }],
    security: security(audience),
    paths: {
      "/api/notices": {
        post: {
          operationId: "handIn",
          summary: "Hand in a notice, or many",
          ...{ parameters, requestBody },
          responses: {
            "200": json("Of many: a result for each, in order.", { type: "array", items: ref("RowResult") }),
            "202": json("Of one: what became of it. It is stored.", ref("Received")),
            ...refusals,
          },
        },
      },
      "/api/notices/preview": {
        post: {
          operationId: "preview",
          summary: "See what would become of notices; nothing is stored",
          ...{ parameters, requestBody },
          responses: { "200": json("What would become of them.", ref("Preview")), ...refusals },
        },
      },
    },
    components: { schemas: schemas(places), securitySchemes: { entra: entra(audience), signature } },
  };
}
