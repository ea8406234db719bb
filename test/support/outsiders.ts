import assert from "node:assert/strict";
import { tenant } from "../../practice/people.ts";
import type { Activity } from "../../practice/teams/activities.ts";
import { actionShows, type Shows, taskShows } from "../../practice/teams/answers.ts";
import type { Message } from "../../practice/teams/message.ts";
import { day } from "../../src/calendar/day.ts";
import { type PersonId, personId } from "../../src/case/person.ts";
import { roleNames } from "../../src/case/roles/roles.ts";
import type { Entry } from "../../src/people/directory.ts";
import { player, type Stage } from "./stage.ts";

/** Two tenants that have nothing to do with the play. */
const otherTenant = "22222222-2222-4222-8222-222222222222";
const guestTenant = "33333333-3333-4333-8333-333333333333";

/** Sends an invoke as somebody, and reads what they see. */
export type Speaks = (name: string, value: unknown) => Promise<Shows>;

/** Whoever must be kept out of a case, and in which words they hear why. */
export type Outsider = {
  readonly who: string;
  readonly speaks: Speaks;
  readonly hears: RegExp;
  /** Around what they say: somebody leaves the directory a moment before, and is back afterwards. */
  readonly meanwhile: (speak: () => Promise<void>) => Promise<void>;
};

/** Nothing happens around it. */
export const atOnce: Outsider["meanwhile"] = (speak) => speak();

export const idOf = (name: string, of = tenant): PersonId => personId(of, player(name).objectId);

/** An invoke on a message as Teams sends it, for others to be put in the place of whoever sends it. */
export async function invokeOn(on: Stage, { conversation, id: replyToId }: Message): Promise<Activity> {
  const asked = { person: player("Bram").id, conversation, replyToId, name: "adaptiveCard/action", value: {} };
  return (await on.teams.invoke(asked)).activity;
}

/** Says something there as somebody of the play, or as their object id in another tenant. */
export function speaker(on: Stage, there: Activity, name: string, of?: string): Speaks {
  const { id, objectId, name: shown } = player(name);
  const from = { id, name: shown, aadObjectId: objectId, ...(of === undefined ? {} : { tenantId: of }) };
  return async (invoke, value) => {
    const { status, body } = await on.teams.redeliver({ ...there, from, name: invoke, value }, "new");
    assert.equal(status, 200);
    return invoke === "adaptiveCard/action" ? actionShows(status, body) : taskShows(status, body);
  };
}

const elsewhere = { prisons: ["sittard"], municipalities: ["GM0988"] };
const notHere =
  /een andere PI of gemeente|hoort bij|Alleen ZVH administratie|niet in de lijst|niet aangeboden|geen .* van deze zaak/;
const notKnown = /Ik ken je nog niet/;

/** Wout gets every role there is, in Sittard and Weert; so does a guest, in the directory under their own tenant. */
export async function listElsewhere(on: Stage): Promise<void> {
  const wout: Entry = {
    ...{ id: idOf("Wout"), name: "Wout Peeters", organisation: "PI Sittard" },
    ...{ duties: [...roleNames], reach: elsewhere },
  };
  await on.bot.people.put(wout);
  await on.bot.people.put({ ...wout, id: idOf("Wout", guestTenant), organisation: "gemeente Weert" });
}

/** Everybody who may not do what `name` may do, each in their own way. */
export function outsiders(on: Stage, there: Activity, name: string): readonly Outsider[] {
  const { people } = on.bot;
  return [
    { who: "out of reach", speaks: speaker(on, there, "Wout"), hears: notHere, meanwhile: atOnce },
    { who: "a guest of elsewhere", speaks: speaker(on, there, "Wout", guestTenant), hears: notHere, meanwhile: atOnce },
    {
      who: "the same object id in another tenant",
      speaks: speaker(on, there, name, otherTenant),
      hears: notKnown,
      meanwhile: atOnce,
    },
    {
      who: "somebody who left a moment ago",
      speaks: speaker(on, there, name),
      hears: notKnown,
      meanwhile: async (speak) => {
        await people.leave(idOf(name), day("2026-11-22"));
        await speak();
        await people.patch(idOf(name), { leftOn: undefined });
      },
    },
  ];
}
