import assert from "node:assert/strict";
import { Webhook } from "standardwebhooks";
import { sampleNotice } from "../../practice/samples.ts";
import { clockFrom } from "../../src/clock.ts";
import { localSettings } from "../../src/config.ts";
import { memoryTables } from "../../src/store/memoryTables.ts";
import { rememberedIn } from "../../src/store/remembered.ts";
import { tableNames } from "../../src/store/rows.ts";
import { monday, north, player, type Stage, stage } from "../support/stage.ts";

/** What may never be found back, planted wherever a sender could put it. */
const planted = {
  number: "CANARY7654321",
  name: "Canarius de Vogel",
  bsn: "123456782",
  birthDate: "1987-06-05",
  offence: "canary offence 310 Sr",
  text: "a canary sang about somebody",
} as const;

const real = clockFrom(() => Temporal.Now.instant());
let names = 0;
const newId = () => `canary${++names}-0000-4000-8000-000000000000`;

type Posting = { readonly path?: string; readonly isSigned?: boolean; readonly isText?: boolean };

/** Sends something as a source does, and answers all that comes back. */
async function post(it: Stage, content: unknown, said: Posting = {}): Promise<string> {
  const { path = "/api/notices", isSigned = true, isText = false } = said;
  const id = `msg_${newId()}`;
  const body = isText ? String(content) : JSON.stringify(content);
  const at = new Date(real.now());
  const response = await fetch(new URL(path, it.bot.url), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(isSigned ? localSettings.NOTICE_SECRETS : "whsec_d3Jvbmc=").sign(id, at, body),
    },
    body,
  });
  return `${response.status} ${[...response.headers].join()} ${await response.text()}`;
}

type Found = Readonly<Record<string, string>>;

/** A whole morning of notices, good and bad, and of people who look at what became of them. */
async function morning(): Promise<Found> {
  const lines: string[] = [];
  const answers: string[] = [];
  const tables = memoryTables(real);
  const it = await stage({ store: rememberedIn(tables), logTo: (line) => lines.push(line) });
  const send = async (content: unknown, said?: Parameters<typeof post>[2]) => {
    answers.push(await post(it, content, said));
  };
  try {
    const admission = { ...sampleNotice(0, { clock: clockAt(monday), newId }), personNumber: planted.number };
    const about = { personNumber: planted.number, sourceReference: "CAN-1" };
    await send(admission);
    await send({ ...about, kind: "expectedRelease", expectedRelease: null });
    await send({ ...about, kind: "transfer", prison: "roermond", movedOn: "2026-11-23" });
    await send({ ...about, kind: "release", releasedOn: "2026-11-01" });
    for (const bad of spoiled(admission)) {
      await send(bad);
      await send([bad, admission], { path: "/api/notices/preview" });
    }
    await send(spoiled(admission));
    await send(admission, { isSigned: false });
    await send(`{"personNumber":"${planted.number}`, { isText: true });

    const [, number = ""] = /"caseNumber":"([^"]+)"/.exec(answers[0] ?? "") ?? [];
    const card = await it.card(number, north, /PI Roermond/);
    const pressed = await it.press("Joris", card, {
      verb: "claim",
      data: { case: number, v: 1, role: "prisonCaseManager" },
    });
    const window = await it.teams.openDialog({
      ...{ person: player("Liv").id, conversation: card.conversation, activity: card.id },
      data: { dialog: "who", case: number, v: 1 },
    });
    const asked = await Promise.all([it.ask("Liv", `zaak ${number}`), it.ask("Joris", "mijn zaken")]);
    const rows = await Promise.all(tableNames.map((name) => Array.fromAsync(tables.table(name).all())));
    return {
      answers: answers.join("\n"),
      log: lines.join(""),
      storage: JSON.stringify(rows),
      teams: JSON.stringify([it.teams.requests(), pressed, window, asked, it.teams.messages(north)]),
    };
  } finally {
    await it.close();
  }
}

const clockAt = (at: string) => clockFrom(() => Temporal.Instant.from(at));

/** The same notice with something forbidden in each place where a sender could put it. */
function spoiled(admission: object): readonly object[] {
  const { name, bsn, birthDate, offence, text } = planted;
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
    { ...admission, tulpReference: `T-${planted.number}` },
    { ...admission, sourceReference: `S-${planted.number}`, prison: name },
  ];
}

describe("What may not be kept", () => {
  let found: Found = {};
  before(async function () {
    this.timeout(60_000);
    found = await morning();
  });

  it("is looked for where what may be kept is found", () => {
    for (const where of ["storage", "teams"]) assert.match(found[where] ?? "", /OEFEN-canary/);
  });

  for (const where of ["storage", "log", "teams", "answers"]) {
    it(`is nowhere in ${where} after a morning full of it`, () => {
      const text = found[where] ?? "";
      assert.ok(text.length > 1000, `${where} says next to nothing`);
      const back = Object.entries(planted).filter(([, value]) => text.includes(value));
      // The reference by which a sender finds a row comes back to that sender, and to nobody else.
      const left = where === "answers" ? back.filter(([what]) => what !== "number") : back;
      assert.deepEqual(left, []);
    });
  }
});
