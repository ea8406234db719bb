import { z } from "zod";
import { examples } from "../../src/notices/examples.ts";
import { type Json, jsonSchema } from "../../src/notices/openApi.ts";
import { type KnownPlaces, kinds, noticeSchemas } from "../../src/notices/schemas.ts";

const nullable = z.looseObject({ anyOf: z.array(z.looseObject({ type: z.string() })) });
const object = z.record(z.string(), z.unknown());
const properties = z.record(z.string(), object);

/** A schema in the words of Swagger 2.0, which knows no `anyOf`, no `null` and no `const`. */
function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  const read = object.safeParse(schema).data;
  if (read === undefined) return schema;
  const { anyOf, default: usual, ...rest } = read;
  const [one, none] = nullable.safeParse(read).data?.anyOf ?? [];
  const chosen = none?.type === "null" ? { ...rest, ...one, "x-nullable": true } : rest;
  const kept = usual === null || usual === undefined ? chosen : { ...chosen, default: usual };
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, plain(value)]));
}

/** Names that people see in a flow, in the order in which they fill them in. */
const shown = [
  ["kind", "Soort melding"],
  ["sourceReference", "Bronkenmerk"],
  ["personNumber", "Persoonsnummer"],
  ["noticedAt", "Gemeld op"],
  ["prison", "PI"],
  ["admittedOn", "Binnen sinds"],
  ["expectedOn", "Verwacht op"],
  ["releasedOn", "Vrij sinds"],
  ["movedOn", "Overgeplaatst op"],
  ["municipality", "Gemeente van terugkeer"],
  ["municipalityBasis", "Waarop de gemeente berust"],
  ["detention", "Soort detentie"],
  ["expectedRelease", "Verwacht einde detentie"],
  ["tulpReference", "TULP-kenmerk"],
  ["gcosReference", "GCOS-kenmerk"],
] as const;

/** One schema for all kinds: a custom connector can have one action for one address. The door checks what each kind needs. */
function noticeSchema(places: KnownPlaces): Json {
  const schemas = noticeSchemas(places);
  const all = kinds.map((kind) => properties.parse(jsonSchema(schemas[kind], "draft-04")["properties"]));
  const merged: Record<string, Json> = Object.assign({}, ...all);
  const fields = shown.map(([name, summary]) => {
    const schema = name === "kind" ? { type: "string", enum: kinds } : plain(merged[name]);
    return [name, { ...object.parse(schema), "x-ms-summary": summary }];
  });
  return {
    type: "object",
    required: ["kind", "sourceReference", "personNumber", "noticedAt"],
    properties: Object.fromEntries(fields),
    example: examples.admission,
  };
}

const problem = (description: string) => ({ description, schema: { $ref: "#/definitions/Problem" } });

const answer = {
  type: "object",
  properties: {
    status: { type: "string", "x-ms-summary": "Wat ervan werd" },
    caseNumber: { type: "string", "x-ms-summary": "Zaaknummer" },
  },
};

const problemSchema = {
  type: "object",
  properties: {
    detail: { type: "string" },
    errors: {
      type: "array",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
    },
  },
};

/**
 * The door for notices in Swagger 2.0, the only form in which Power Automate takes a custom connector: one action, with the
 * same fields and places as the schemas by which notices are read. Host and sign-in are filled in where it is imported.
 */
export function connector(places: KnownPlaces): Json {
  return {
    swagger: "2.0",
    info: { title: "Ketenmaat", version: "1", description: "Meldt opname, vrijlating en overplaatsing bij Ketenmaat." },
    host: "ketenmaat.example.nl",
    basePath: "/",
    schemes: ["https"],
    consumes: ["application/json"],
    produces: ["application/json"],
    paths: {
      "/api/notices": {
        post: {
          operationId: "HandIn",
          summary: "Melding doen",
          description: "Meldt een opname, aankondiging, vrijlating, overplaatsing of verwacht einde van detentie.",
          parameters: [{ name: "body", in: "body", required: true, schema: { $ref: "#/definitions/Notice" } }],
          responses: {
            "202": { description: "Opgeslagen.", schema: { $ref: "#/definitions/Received" } },
            "401": problem("Het token is niet goed."),
            "422": problem("De melding klopt niet; er is niets opgeslagen."),
            "429": problem("Te veel meldingen achter elkaar."),
            "503": problem("Nu niet opgeslagen; stuur het nog eens."),
          },
        },
      },
    },
    definitions: { Notice: noticeSchema(places), Received: answer, Problem: problemSchema },
    securityDefinitions: {
      entra: {
        type: "oauth2",
        flow: "accessCode",
        authorizationUrl: "https://login.microsoftonline.com/common/oauth2/authorize",
        tokenUrl: "https://login.microsoftonline.com/common/oauth2/token",
        scopes: {},
      },
    },
    security: [{ entra: [] }],
  };
}
