import assert from "node:assert/strict";
import { opensFrom } from "../support/screen.ts";
import { north, player } from "../support/stage.ts";
import { caseIn, type Found, foundAfter, holdsNothing, planted, type Watched } from "./canaries.ts";

const { number, name, bsn, birthDate, offence, text, mail } = planted;

/** What a window shows goes to whoever typed in it, with what they typed: so it is not looked at, only what is left of it. */
async function windows(on: Watched): Promise<void> {
  const header = "kind;sourceReference;personNumber;prison;admittedOn;noticedAt";
  const row = (reference: string, who: string, prison: string) =>
    `admission;${reference};${who};${prison};2026-11-23;2026-11-23T09:00:00+01:00`;
  const rows = [row("F-1", number, "ter-peel"), row("F-2", name, "ter-peel"), row("F-3", number, text), name, bsn];
  const paste = await opensFrom(on, "Liv", "importeer", "Rijen plakken");
  const seen = await paste.press("Bekijk", { rows: [`${header};naam`, ...rows, `${rows[0]};${name}`].join("\n") });
  await seen.press("Bekijk", { rows: `${text} ${bsn}` });
  const good = await seen.press("Bekijk", { rows: [header, ...rows].join("\n") });
  await (await good.press("Zet erin")).press("Stand").catch(() => undefined);

  const filledIn = { prison: "ter-peel", municipality: "GM0983", tulpReference: "T-7001" };
  const byHand = await opensFrom(on, "Liv", "nieuwe melding", "Nieuwe melding");
  for (const wrong of [
    ...[bsn, `T ${bsn}`, mail].flatMap((reference) => [{ tulpReference: reference }, { gcosReference: reference }]),
    ...[{ prison: name }, { municipality: name }, { municipalityBasis: text }, { detention: offence }],
    ...[{ name }, { personNumber: `${number}!` }, { "expectedRelease.on": birthDate }],
  ]) {
    await byHand.press("Vastleggen", { ...filledIn, ...wrong });
  }
  await byHand.press("Vastleggen", filledIn);
}

/** What is typed in a chat or a channel, to whoever listens. */
async function chats(on: Watched, caseNumber: string): Promise<void> {
  const typed = [bsn, `zaak ${bsn}`, `zaka ${name}`, `wie is ${name}`, `${text} ${mail}`, `agenda mdo ${name}`];
  for (const said of [...typed, `zaak ${caseNumber} ${bsn}`, `koppel gemeente ${name}`, `afspraken ${name}`]) {
    await on.ask("Liv", said);
    await on.ask("Bram", said);
    await on.teams.say({ person: player("Joris").id, conversation: north, text: said });
    const asked = { person: player("Joris").id, conversation: north };
    await on.teams.query({ ...asked, command: "zaakzoeken", parameters: { zoek: said } });
  }
}

/** Buttons send what stands in their inputs, and whatever somebody puts beside it. */
async function buttons(on: Watched, caseNumber: string): Promise<unknown> {
  const card = await on.card(caseNumber, north);
  const forged: readonly { readonly verb: string; readonly [field: string]: unknown }[] = [
    { verb: "claim", role: "prisonCaseManager", reason: `${text} ${bsn}`, [name]: bsn },
    { verb: "addReference", system: "own", reference: `BSN ${bsn}` },
    { verb: "addReference", system: "tulp", reference: mail },
    { verb: "addReference", system: text, reference: "R-1" },
    { verb: "refuseHandover", side: "lead", openPoints: [`BSN ${bsn}`] },
    { verb: "dropAgreement", agreement: "one", why: `${name} ${bsn}` },
    { verb: "addAgreement", domain: "housing", what: `Bel ${mail}`, due: "2026-12-01" },
    { verb: "setMunicipality", municipality: name, basis: "registered" },
    { verb: "markOutOfRegion", forwardedTo: `collega ${mail}` },
    { verb: "transfer", prison: name, on: "2026-11-23" },
    { verb: bsn },
    { verb: name, role: text },
  ];
  const shown: unknown[] = [];
  for (const by of ["Joris", "Liv"]) {
    for (const { verb, ...data } of forged) {
      shown.push((await on.press(by, card, { verb, data: { case: caseNumber, v: 1, ...data } })).shows);
    }
    const doer = { person: player(by).id, conversation: north, activity: card.id };
    shown.push((await on.teams.openDialog({ ...doer, data: { dialog: name, case: bsn } })).shows);
    shown.push((await on.teams.openDialog({ ...doer, data: { dialog: "who", case: caseNumber, text, bsn } })).shows);
  }
  return shown;
}

describe("What may not be kept, when people type it", () => {
  let found: Found;
  before(async function () {
    this.timeout(60_000);
    found = await foundAfter(async (on) => {
      const caseNumber = caseIn(await on.send(on.admission()));
      await windows(on);
      await chats(on, caseNumber);
      return buttons(on, caseNumber);
    });
  });

  it("is looked for where what may be kept is found", () => {
    assert.match(found.storage, /T-7001/);
    assert.match(found.storage, /F-1/);
  });

  holdsNothing(() => found);
});
