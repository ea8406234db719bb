import assert from "node:assert/strict";
import { north, player } from "../support/stage.ts";
import { caseIn, type Found, foundAfter, holdsNothing, planted, type Watched } from "./canaries.ts";

const { number, name, bsn, birthDate, offence, text } = planted;

/** The same notice with something forbidden in each place where a sender could put it. */
function spoiled(admission: object): readonly object[] {
  return [
    ...[{ name }, { bsn }, { birthDate }, { offence }, { remarks: text }, { [name]: 1 }, { [bsn]: 1 }].map((more) => ({
      ...admission,
      ...more,
    })),
    ...["prison", "municipality", "detention", "noticedAt", "admittedOn", "tulpReference", "kind"].map((field) => ({
      ...admission,
      [field]: { text, name },
    })),
    { ...admission, expectedRelease: { on: birthDate, type: offence, certain: bsn, verdict: text } },
    { ...admission, doneSteps: [{ item: offence, on: birthDate, by: name }] },
    { ...admission, tulpReference: `T-${number}` },
    { ...admission, sourceReference: `S-${number}`, prison: name },
  ];
}

/** Rows of a file: a good one, and some that hold what they may not, in cells and in the header. */
const csv = (header: string, ...cells: readonly string[]) =>
  `kind;sourceReference;personNumber;prison;admittedOn;noticedAt${header}\n${[`F-1;${number};ter-peel`, ...cells]
    .map((row) => `admission;${row};2026-11-23;2026-11-23T09:00:00+01:00`)
    .join("\n")}\n`;

/** A whole morning of notices, good and bad, and of people who look at what became of them. */
async function morning(on: Watched): Promise<unknown> {
  const { send } = on;
  const admission = on.admission();
  const about = { personNumber: number, sourceReference: "CAN-1" };
  const caseNumber = caseIn(await send(admission));
  await send({ ...about, kind: "expectedRelease", expectedRelease: null });
  await send({ ...about, kind: "transfer", prison: "roermond", movedOn: "2026-11-23" });
  await send({ ...about, kind: "release", releasedOn: "2026-11-01" });
  const { admittedOn, ...rest } = admission;
  const announced = { ...rest, kind: "announcement", sourceReference: "CAN-2", expectedOn: admittedOn };
  for (const each of [announced, { ...announced, name }, { ...announced, expectedOn: birthDate }]) await send(each);
  for (const bad of spoiled(admission)) {
    await send(bad);
    await send([bad, admission], { path: "/api/notices/preview" });
  }
  await send(spoiled(admission));
  await send(admission, { isSigned: false });
  await send(`{"personNumber":"${number}`);
  await files(on);
  await deliveries(on);

  const card = await on.card(caseNumber, north, /PI Roermond/);
  const pressed = await on.press("Joris", card, {
    verb: "claim",
    data: { case: caseNumber, v: 1, role: "prisonCaseManager" },
  });
  const window = await on.teams.openDialog({
    ...{ person: player("Liv").id, conversation: card.conversation, activity: card.id },
    data: { dialog: "who", case: caseNumber, v: 1 },
  });
  const asked = [await on.ask("Liv", `zaak ${caseNumber}`), await on.ask("Joris", "mijn zaken")];
  return [pressed, window, asked, await on.ask("Liv", "wachtrij"), on.teams.messages(north)];
}

async function files({ send }: Watched): Promise<void> {
  const bad = [`F-2;${name};ter-peel`, `F-3;${number};${text}`, `${bsn};${number};ter-peel`, `"F-4;${number}`];
  for (const content of [csv(""), csv("", ...bad), csv(`;${name};naam`, `F-5;${number};ter-peel`), `${bsn};${name}`]) {
    for (const path of ["/api/notices", "/api/notices/preview"]) await send(content, { path, type: "text/csv" });
  }
  await send(csv(""), { type: `text/csv; charset=${bsn}` });
  await send(csv(""), { type: offence });
}

/** What a delivery calls itself may hold anything too. */
async function deliveries({ send, admission }: Watched): Promise<void> {
  for (const id of [number, `msg/${number}`, bsn, `${name}`.replaceAll(" ", "_")]) {
    await send(admission(), { id });
    await send({ ...admission(), prison: "alcatraz" }, { id });
    await send([admission(), { ...admission(), prison: "alcatraz" }], { id });
    await send("{", { id });
    await send(admission(), { id, isSigned: false });
  }
}

describe("What may not be kept, after a morning of notices full of it", () => {
  let found: Found;
  before(async function () {
    this.timeout(60_000);
    found = await foundAfter(morning);
  });

  it("is looked for where what may be kept is found", () => {
    for (const where of ["storage", "teams"] as const) assert.match(found[where], /OEFEN-canary/);
    assert.match(found.storage, /CAN-2.*F-1/);
  });

  // The reference by which a sender finds a row comes back to that sender, whatever it put there.
  holdsNothing(() => found, { allowed: ["number", "bsn"] });
});
