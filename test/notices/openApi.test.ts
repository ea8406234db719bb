import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { examples } from "../../src/notices/examples.ts";
import { noticeReader } from "../../src/notices/notice.ts";
import { openApi } from "../../src/notices/openApi.ts";
import { personKeyWith } from "../../src/notices/personKey.ts";
import { noticeSchemas } from "../../src/notices/schemas.ts";
import { readRegion } from "../../src/region/region.ts";
import { connector } from "../../tools/connector/swagger.ts";
import { edge } from "../web/edge.ts";
import { now, places } from "./sender.ts";

const region = readRegion("config/nml.json");
const document = openApi(region, "api://ketenmaat");
const object = z.record(z.string(), z.unknown());
const at = (whole: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => object.parse(part)[name], whole);

/** Everything in a document, with the names that lead to it. */
function* parts(whole: unknown, path: readonly string[] = []): Generator<readonly [readonly string[], unknown]> {
  yield [path, whole];
  if (typeof whole !== "object" || whole === null) return;
  for (const [name, part] of Object.entries(whole)) yield* parts(part, [...path, name]);
}

/** The references in a document that lead nowhere. */
const broken = (whole: unknown) =>
  [...parts(whole)]
    .flatMap(([path, part]) => (path.at(-1) === "$ref" && typeof part === "string" ? [part] : []))
    .filter((ref) => at(whole, ...ref.slice("#/".length).split("/")) === undefined);

describe("The description of the door for notices", () => {
  it("is served as OpenAPI 3.1, in which each reference leads somewhere", async () => {
    const here = await edge();
    try {
      const response = await fetch(`${here.url}/api/openapi.json`);
      assert.equal(response.status, 200);
      assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(openApi(places, "api://ketenmaat"))));
    } finally {
      await here.close();
    }
    assert.equal(document["openapi"], "3.1.0");
    assert.deepEqual(broken(document), []);
  });

  it("has what every operation needs: a name, a body, answers that are described, and both ways in", () => {
    const operations = Object.entries(object.parse(document["paths"])).map(([, path]) =>
      object.parse(at(path, "post")),
    );
    assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, 2);
    for (const { requestBody, responses } of operations) {
      assert.ok(at(requestBody, "content", "application/json", "schema"));
      for (const [status, answer] of Object.entries(object.parse(responses))) {
        assert.match(status, /^[245]\d\d$/);
        assert.equal(typeof at(answer, "description"), "string");
      }
      for (const status of ["400", "401", "413", "415", "422", "429", "503"]) assert.ok(at(responses, status), status);
    }
    assert.deepEqual(Object.keys(object.parse(at(document, "components", "securitySchemes"))), ["entra", "signature"]);
  });

  it("tells senders which places and words there are, and that nothing else may be sent", () => {
    const admission = at(document, "components", "schemas", "Admission");
    assert.deepEqual(
      at(admission, "properties", "prison", "enum"),
      region.prisons.map(({ code }) => code),
    );
    assert.equal(at(admission, "additionalProperties"), false);
    assert.deepEqual(at(admission, "properties", "noticedAt", "format"), "date-time");
  });

  it("has examples that are good notices", () => {
    const read = noticeReader(region, personKeyWith("a secret"));
    for (const [kind, example] of Object.entries(examples)) {
      const { noticedAt: _, ...timeless } = example;
      const said = read({ ...timeless, noticedAt: "2026-11-23T14:05:00+01:00" }, now);
      assert.ok(said.ok, `${kind} ${JSON.stringify(said)}`);
    }
  });
});

describe("The custom connector for Power Automate", () => {
  it("is written down as the schemas have it now (npm run connector)", () => {
    const written: unknown = JSON.parse(readFileSync("docs/examples/connector.swagger.json", "utf8"));
    assert.deepEqual(written, JSON.parse(JSON.stringify(connector(region))));
  });

  it("says nothing that Swagger 2.0 cannot say", () => {
    const unknown = ["anyOf", "oneOf", "const", "examples", "$schema", "prefixItems", "nullable"];
    const said = [...parts(connector(region))].filter(([path]) => unknown.includes(path.at(-1) ?? ""));
    assert.deepEqual(said, []);
    assert.deepEqual(broken(connector(region)), []);
    assert.ok([...parts(connector(region))].every(([path, part]) => path.at(-1) !== "type" || part !== "null"));
  });

  it("asks for every field of a notice but what only an import at go-live brings", () => {
    const asked = Object.keys(object.parse(at(connector(region), "definitions", "Notice", "properties")));
    const schemas = Object.values(noticeSchemas(region));
    const all = schemas.flatMap(({ shape }) => Object.keys(shape));
    assert.deepEqual(new Set(all).difference(new Set(asked)), new Set(["route", "doneSteps"]));
  });
});
