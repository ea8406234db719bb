import { installation, membership } from "./activities.ts";
import type { Reply } from "./botLine.ts";
import { type DeedsWorld, type Doer, sceneOf } from "./deeds.ts";
import { baseOf, type Directory, placeOf } from "./directory.ts";

/** Where the app stands. At first everywhere, so that tests of other things need not install it. */
export type Installs = {
  /** Adds the app to the team of a channel, or to a personal chat, and tells the bot: first members, then installation. */
  readonly install: (doer: Doer) => Promise<readonly Reply[]>;
  /** Takes it away again; what the bot sends there from now on is refused (403). */
  readonly uninstall: (doer: Doer) => Promise<readonly Reply[]>;
  /** Tells the bot that people came into a team, or left it. Who is a member is the directory's to say. */
  readonly changeMembers: (
    changed: Doer & { readonly change: "membersAdded" | "membersRemoved"; readonly ids: readonly string[] },
  ) => Promise<Reply>;
  readonly isInstalled: (conversation: string) => boolean;
};

/** An app that stands everywhere until it is taken away. */
export function installs(world: DeedsWorld): Installs {
  const gone = new Set<string>();
  const { directory, toBot } = world;
  const home = (conversation: string) => homeOf(directory, conversation);

  const both = async (doer: Doer, change: "membersAdded" | "membersRemoved", action: "add" | "remove") => {
    const members = await toBot(membership(sceneOf(world, doer), change, [directory.bot.id]));
    return [members, await toBot(installation(sceneOf(world, doer), action))];
  };

  return {
    install: (doer) => {
      gone.delete(home(doer.conversation));
      return both(doer, "membersAdded", "add");
    },
    uninstall: (doer) => {
      gone.add(home(doer.conversation));
      return both(doer, "membersRemoved", "remove");
    },
    changeMembers: ({ change, ids, ...doer }) => toBot(membership(sceneOf(world, doer), change, ids)),
    isInstalled: (conversation) => !gone.has(home(conversation)),
  };
}

/** What the app is added to: a team as a whole, or a personal chat. */
const homeOf = (directory: Directory, conversation: string) =>
  placeOf(directory, conversation)?.team.id ?? baseOf(conversation);
