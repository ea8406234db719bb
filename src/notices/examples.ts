import type { Kind } from "./schemas.ts";

/** A notice of each kind as a sender would write it, for whoever builds one. Every value is invented. */
export const examples: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  admission: {
    kind: "admission",
    sourceReference: "INJ-2026-000123",
    personNumber: "7654321",
    prison: "roermond",
    admittedOn: "2026-11-23",
    noticedAt: "2026-11-23T14:05:00+01:00",
    municipality: "GM0983",
    municipalityBasis: "registered",
    detention: "sentence",
    expectedRelease: { on: "2027-02-01", type: "sentenceEnd", certain: true },
    tulpReference: "T-55",
    gcosReference: null,
  },
  announcement: {
    kind: "announcement",
    sourceReference: "INJ-2026-000124",
    personNumber: "7654322",
    prison: "ter-peel",
    expectedOn: "2027-01-11",
    noticedAt: "2026-11-23T14:05:00+01:00",
    municipality: "GM0984",
    municipalityBasis: "registered",
    detention: "sentence",
  },
  release: {
    kind: "release",
    sourceReference: "INJ-2026-000125",
    personNumber: "7654323",
    releasedOn: "2026-11-23",
    noticedAt: "2026-11-23T16:40:00+01:00",
  },
  transfer: {
    kind: "transfer",
    sourceReference: "INJ-2026-000126",
    personNumber: "7654324",
    prison: "ter-peel",
    movedOn: "2026-11-20",
    noticedAt: "2026-11-20T09:15:00+01:00",
  },
  expectedRelease: {
    kind: "expectedRelease",
    sourceReference: "INJ-2026-000127",
    personNumber: "7654325",
    expectedRelease: { on: "2027-03-15", type: "conditional", certain: false },
    noticedAt: "2026-11-23T11:30:00+01:00",
  },
};
