import assert from "node:assert/strict";
import { begins, noticeReader, personOf } from "../../src/notices/notice.ts";
import { personKeyWith } from "../../src/notices/personKey.ts";
import { expected, moved, released } from "./handing.ts";
import { notice, now, places } from "./sender.ts";

const read = noticeReader(places, personKeyWith("a secret"));

function problemsWith(otherwise: Readonly<Record<string, unknown>>) {
  const said = read(notice(otherwise), now);
  return said.ok ? [] : said.problems.map(({ path, message }) => `${path} ${message}`);
}

describe("A first-day notice", () => {
  it("becomes an admission in which the person number is a key", () => {
    const said = read(notice(), now);
    assert(said.ok && begins(said.notice));
    const { personKey, ...admission } = said.notice.admission;
    assert.match(personKey, /^[0-9a-f]{64}$/);
    assert.deepEqual(admission, {
      prison: "roermond",
      admittedOn: "2026-11-23",
      municipality: "GM0983",
      municipalityBasis: "registered",
      detention: "sentence",
      expectedRelease: { on: "2027-02-01", type: "sentenceEnd", certain: true },
      releaseNoticedAt: "2026-11-23T13:05:00.000Z",
      references: { source: "INJ-2026-000123", tulp: "T-55", gcos: null },
    });
    assert.equal(said.notice.noticedAt, "2026-11-23T13:05:00.000Z");
    assert(!JSON.stringify(said).includes("7654321"));
  });

  it("may leave out what the source does not know", () => {
    const { kind, sourceReference, personNumber, prison, admittedOn, noticedAt } = notice();
    const said = read({ kind, sourceReference, personNumber, prison, admittedOn, noticedAt }, now);
    assert(said.ok && begins(said.notice));
    const { municipality, municipalityBasis, detention, expectedRelease, references } = said.notice.admission;
    assert.deepEqual(
      { municipality, municipalityBasis, detention, expectedRelease, references },
      {
        municipality: null,
        municipalityBasis: "unknown",
        detention: "unknown",
        expectedRelease: null,
        references: { source: "INJ-2026-000123", tulp: null, gcos: null },
      },
    );
  });

  it("is about the same person whether letters of the number are capitals or not", () => {
    const keys = ["ab12", "AB12", "ab13"].map((personNumber) => {
      const said = read(notice({ personNumber }), now);
      return said.ok ? personOf(said.notice) : undefined;
    });
    assert.equal(keys[0], keys[1]);
    assert.notEqual(keys[0], keys[2]);
  });

  it("may tell its moment without seconds", () => {
    assert.deepEqual(problemsWith({ noticedAt: "2026-11-23T14:05+01:00" }), []);
  });
});

describe("A notice about a case that runs, or that is still to begin", () => {
  const { admittedOn: _, ...rest } = notice();
  const announcement = { ...rest, kind: "announcement", expectedOn: "2026-12-07" };
  const wrongOnes: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
    ["is announced for yesterday", { ...announcement, expectedOn: "2026-11-22" }, ["expectedOn"]],
    ["is announced and admitted at once", { ...announcement, admittedOn: "2026-11-23" }, ["admittedOn"]],
    ["is released tomorrow", released({ releasedOn: "2026-11-24" }), ["releasedOn"]],
    ["is released without a day", released({ releasedOn: undefined }), ["releasedOn"]],
    ["is released with a municipality", released({ municipality: "GM0983" }), ["municipality"]],
    [
      "moves to a prison that nobody knows, tomorrow",
      moved({ prison: "alcatraz", movedOn: "2026-11-24" }),
      ["prison", "movedOn"],
    ],
    [
      "is expected to be released, and nobody says when",
      expected(null, { expectedRelease: undefined }),
      ["expectedRelease"],
    ],
    ["tells the person number twice", released({ sourceReference: "R-7654321" }), ["sourceReference"]],
  ];
  for (const [what, raw, paths] of wrongOnes) {
    it(`is refused when it ${what}`, () => {
      const said = read(raw, now);
      assert.deepEqual(said.ok ? [] : said.problems.map(({ path }) => path), paths);
    });
  }

  it("need not say when it was made, and may name the prison that it comes from", () => {
    const { noticedAt: _at, ...untimed } = released({ prison: "roermond" });
    assert.equal(read(untimed, now).ok, true);
  });
});

describe("A notice that is refused", () => {
  it("tells everything that is wrong at once, also between dates", () => {
    const wrong = {
      prison: "alcatraz",
      municipality: "GM9999",
      admittedOn: "2026-11-24",
      noticedAt: "yesterday",
      expectedRelease: { on: "2026-11-01", type: "escape", certain: "yes", verdict: "x" },
      detention: 5,
    };
    assert.deepEqual(problemsWith(wrong), [
      "prison must be a prison of the region file",
      "noticedAt must be a moment with its offset, as 2026-11-23T14:05:00+01:00",
      "municipality must be a municipality of the region file",
      "detention must be one of sentence, remand, sentenceAndTbs, isd, other, unknown",
      "expectedRelease.type must be one of sentenceEnd, conditional, programme, remandSuspension, unknown",
      "expectedRelease.certain must be true or false",
      "expectedRelease.verdict is not a known field",
      "admittedOn lies in the future: a notice tells of an admission that happened",
      "expectedRelease.on lies before admittedOn",
    ]);
  });

  it("names what is missing", () => {
    const said = read({}, now);
    assert(!said.ok);
    assert.deepEqual(
      said.problems.map(({ path, message }) => `${path} ${message}`),
      ["kind", "sourceReference", "personNumber", "prison", "admittedOn", "noticedAt"].map((it) => `${it} is missing`),
    );
  });

  it("is no notice at all when it is not an object", () => {
    for (const raw of [null, 5, "text", [], [notice()], undefined]) assert.equal(read(raw, now).ok, false);
  });

  for (const field of ["name", "bsn", "birthDate", "offence", "nationality"]) {
    it(`holds the forbidden field ${field}`, () => {
      assert.deepEqual(problemsWith({ [field]: "x" }), [`${field} is not a known field`]);
    });
  }

  it("has field names that look like values: those are not repeated", () => {
    assert.deepEqual(problemsWith({ "Jan Jansen": 1, "123456782": 2, name: 3 }), [
      "name is not a known field",
      " has other fields that are not known",
    ]);
  });

  it("is not answered at length when it is full of unknown fields", () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`field${at}`, at]));
    assert.equal(problemsWith(many).length, 21);
  });

  it("cannot reach the prototype", () => {
    const raw: unknown = JSON.parse(`{ "__proto__": { "kind": "admission" }, ${JSON.stringify(notice()).slice(1)}`);
    assert.equal(read(raw, now).ok, false);
  });

  const wrongOnes: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ["is of an unknown kind", { kind: "escape" }, "kind must be one of admission, announcement, release,"],
    ["dates the admission tomorrow", { admittedOn: "2026-11-24" }, "admittedOn lies in the future: a notice tells of"],
    ["dates the admission after itself", { noticedAt: "2026-11-22T10:00:00Z" }, "admittedOn lies after the day of"],
    ["has a typing error in the year", { admittedOn: "0206-11-23" }, "admittedOn lies too far back"],
    ["names a day that does not exist", { admittedOn: "2026-02-30" }, "admittedOn must be an existing day"],
    ["was made in the future", { noticedAt: "2026-11-23T14:20:00+01:00" }, "noticedAt lies in the future"],
    ["has a moment without an offset", { noticedAt: "2026-11-23T14:05:00" }, "noticedAt must be a moment with its"],
    ["dates the release before the admission", release("2026-11-22"), "expectedRelease.on lies before admittedOn"],
    ["has a person number with a space", { personNumber: "765 4321" }, "personNumber must be 1 to 20 digits or"],
    ["has a person number that is a number", { personNumber: 7654321 }, "personNumber must be a text"],
    ["has a reference of 65 characters", { sourceReference: "x".repeat(65) }, "sourceReference must be 1 to 64"],
    ["has a reference with a line break", { tulpReference: "T\n55" }, "tulpReference must be 1 to 64 printable"],
    ["has an empty reference", { gcosReference: "" }, "gcosReference must be 1 to 64 printable"],
  ];
  for (const [what, otherwise, problem] of wrongOnes) {
    it(what, () => {
      const [first, ...others] = problemsWith(otherwise);
      assert.ok(first?.startsWith(problem), first ?? "it was taken");
      assert.deepEqual(others, []);
    });
  }

  it("is not made by a sender whose clock runs two minutes ahead", () => {
    assert.deepEqual(problemsWith({ noticedAt: "2026-11-23T14:08:00+01:00" }), []);
  });
});

function release(on: string) {
  return { expectedRelease: { on, type: "unknown", certain: false } };
}
