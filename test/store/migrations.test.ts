import assert from "node:assert/strict";
import { UnreadableError } from "../../src/store/errors.ts";
import { forward, type Migration, withVersion } from "../../src/store/migrations.ts";
import { headSchema } from "../../src/store/rowSchemas.ts";
import { aCase, beginning, caseNumber } from "./cases.ts";

describe("a head from another time", () => {
  const steps: readonly Migration[] = [
    ({ jail, ...rest }) => ({ ...rest, prison: jail }),
    (head) => ({ ...head, municipality: null }),
  ];

  it("is brought to the newest shape, from wherever it stood", () => {
    const newest = { prison: "roermond", municipality: null };
    assert.deepEqual(forward({ schemaVersion: 1, jail: "roermond" }, steps), newest);
    assert.deepEqual(forward({ schemaVersion: 2, prison: "roermond" }, steps), newest);
    assert.deepEqual(forward(withVersion(newest, steps), steps), newest);
  });

  it("is refused when a newer version wrote it, rather than half understood", () => {
    assert.throws(() => forward({ schemaVersion: 4, prison: "roermond" }, steps), UnreadableError);
  });

  it("is refused without a version", () => {
    assert.throws(() => forward({ prison: "roermond" }, steps));
  });
});

describe("a head that a hand changed", () => {
  const { head } = beginning(aCase(caseNumber("NML-2026-0147")));

  it("is read as it was written", () => {
    assert.deepEqual(headSchema.parse(JSON.parse(JSON.stringify(head))), head);
  });

  it("is not read with a field too many, a field too few, or a day that does not exist", () => {
    const { personKey: _, ...less } = head.case;
    assert.throws(() => headSchema.parse({ ...head, case: { ...head.case, name: "x" } }));
    assert.throws(() => headSchema.parse({ ...head, case: less }));
    assert.throws(() => headSchema.parse({ ...head, case: { ...head.case, admittedOn: "2026-02-30" } }));
    assert.throws(() => headSchema.parse({ ...head, case: { ...head.case, receivedAt: "2026-11-23T13:05Z" } }));
    assert.throws(() => headSchema.parse({ ...head, case: { ...head.case, number: "147" } }));
  });
});
