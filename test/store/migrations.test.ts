import assert from "node:assert/strict";
import { UnreadableError } from "../../src/store/errors.ts";
import { forward, type Migration, withVersion } from "../../src/store/migrations.ts";
import { headSchema } from "../../src/store/rowSchemas.ts";
import { aCase, anna, beginning, caseNumber, monday } from "./cases.ts";

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

describe("a head of version 1, which knew only the beginning of a case", () => {
  const { head } = beginning(aCase(caseNumber("NML-2026-0147")));
  const known = [
    "number",
    "prison",
    "municipality",
    "municipalityBasis",
    "admittedOn",
    "receivedAt",
    "detention",
    "expectedRelease",
    "references",
    "personKey",
    "roles",
    "check",
    "attendance",
  ];
  const before = Object.fromEntries(Object.entries(head.case).filter(([field]) => known.includes(field)));

  it("is a case in which nothing else has happened yet", () => {
    assert.deepEqual(headSchema.parse(forward({ schemaVersion: 1, ...head, case: before })), head);
  });

  it("keeps the check as the step that was done", () => {
    const knownAt = { benefits: "no", wmo: "no", communityTeam: "no" };
    const check = { zvhClient: false, knownAt, gcosDone: true, recordedAt: monday, by: anna };
    const read = headSchema.parse(forward({ schemaVersion: 1, ...head, case: { ...before, check } }));
    assert.deepEqual(
      read.case.done.map(({ item, on }) => [item, on]),
      [
        ["1c", "2026-11-23"],
        ["1d", "2026-11-23"],
      ],
    );
  });
});

describe("a head of version 3, which did not know whether the lead answered a reminder", () => {
  const { head } = beginning(aCase(caseNumber("NML-2026-0147")));
  const answer = { by: anna, at: monday, item: "2b", answer: "later", until: "2026-12-08", reason: null };

  it("keeps each answer, as one that was not the lead's", () => {
    const before = { ...head.case, reminderAnswers: [answer] };
    const read = headSchema.parse(forward({ schemaVersion: 3, ...head, case: before }));
    assert.deepEqual(read.case.reminderAnswers, [{ ...answer, byLead: false }]);
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
