import type { AccessLog } from "../../audit/accessLog.ts";
import { dayOf } from "../../calendar/day.ts";
import type { PlaceNames } from "../../cards/publicCase.ts";
import type { PersonId } from "../../case/person.ts";
import type { Rules } from "../../case/rules.ts";
import type { Conversation } from "../../delivery/messenger.ts";
import type { Parts as Delivering } from "../../delivery/parts.ts";
import type { AllQueues } from "../../notices/atDesk.ts";
import type { Chats } from "../../people/chats.ts";
import type { Directory } from "../../people/directory.ts";
import type { Region } from "../../region/region.ts";
import { digestLook, planDigests, planNextDigest } from "../../reminders/digest.ts";
import { forgetStuck } from "../../reminders/stuckNotes.ts";
import type { SubjectLook } from "../../reminders/subjects.ts";
import { readTogether } from "../../store/heads.ts";
import type { Store } from "../../store/store.ts";
import { digestWords } from "./digestWords.ts";

/** Everybody's lists of the day: when they are planned, and what looks at them when their moment has come. */
export type DailyLists = {
  readonly look: SubjectLook;
  /** Plans today's list of everybody in the directory. What stuck on earlier days is forgotten. */
  readonly plan: () => Promise<void>;
  /** Somebody wrote to the bot in their own chat, or added it there: their list comes there from now on. */
  readonly meet: (who: PersonId, chat: Conversation) => Promise<void>;
};

type World = Pick<Delivering, "messenger" | "pacing" | "random" | "clock"> & {
  readonly store: Store;
  readonly rules: Rules;
  readonly names: PlaceNames;
  readonly people: Pick<Directory, "find" | "list" | "everybody" | "pendingRequests">;
  readonly region: Region;
  readonly chats: Chats;
  readonly queues: AllQueues;
  /** Who is sent a list sees its cases, as who asks for one does. */
  readonly log: Pick<AccessLog, "record">;
};

export function dailyLists({ people, chats, names, log, ...world }: World): DailyLists {
  const { store, clock } = world;
  const together = { ...store, cases: { ...store.cases, ...readTogether(store.cases, clock) } };
  return {
    look: digestLook({
      ...world,
      reader: async (id) => {
        const listed = (await people.list()).find((each) => each.id === id);
        return listed && people.find(id, listed.name);
      },
      chatOf: chats.find,
      leaveChat: ({ id }) => chats.leave(id),
      digestFor: async (person, when) =>
        digestWords(
          { ...world, store: together, names, people: await people.list(), directory: people },
          { person, ...when },
        ),
      shown: (actor, cases) => {
        for (const object of cases) log.record({ actor, action: "list", object, result: "shown", origin: "agenda" });
      },
    }),
    plan: async () => {
      await planDigests(world, await people.list());
      await forgetStuck(store.documents, dayOf(clock.now()));
    },
    meet: async (who, chat) => {
      if (await chats.keep(who, chat)) await planNextDigest(world, await people.find(who, ""));
    },
  };
}
