import type { Logger } from "pino";
import { accessLog } from "./audit/accessLog.ts";
import { eraser } from "./audit/erase.ts";
import { logged } from "./audit/logged.ts";
import { botAdapter, botAuthentication, isKnownHost } from "./bot/adapter.ts";
import { botApplication } from "./bot/application.ts";
import type { Chain } from "./bot/chain.ts";
import { channelLists } from "./bot/channelLists.ts";
import { channelList, channelNamer } from "./bot/channelNames.ts";
import { channelNews } from "./bot/channelNews.ts";
import { connectorMessenger } from "./bot/connector.ts";
import { passingLook, passingPrefix } from "./bot/dialogs/chain/passingMany.ts";
import { dailyLists } from "./bot/owed/dailyLists.ts";
import { erasedWords } from "./bot/owed/erasedWords.ts";
import { saying } from "./bot/owed/saying.ts";
import { ownChat } from "./bot/ownChat.ts";
import { type Door, turns } from "./bot/turns.ts";
import { voice } from "./bot/voice.ts";
import { soonestOf } from "./calendar/day.ts";
import type { CaseNumber } from "./case/case.ts";
import { eraseAt } from "./case/changes/retention.ts";
import { decide } from "./case/decide.ts";
import { nextLook } from "./case/owed/owed.ts";
import type { Clock } from "./clock.ts";
import type { Settings } from "./config.ts";
import { deliverer } from "./delivery/deliver.ts";
import { pacedPost } from "./delivery/pacedPost.ts";
import { pacing } from "./delivery/pacing.ts";
import { withdrawer } from "./delivery/withdraw.ts";
import type { NoticesDoor } from "./notices/door.ts";
import { entrance } from "./notices/entrance.ts";
import { entraKeys } from "./notices/token.ts";
import { chats } from "./people/chats.ts";
import { defaultsNoter } from "./people/defaultHolders.ts";
import { type Directory, directory } from "./people/directory.ts";
import { linkedSurely } from "./people/linkedSurely.ts";
import { placeNames, places } from "./people/places.ts";
import { placesInUse } from "./people/placesInUse.ts";
import { recently } from "./people/recently.ts";
import { outsideOf, type Region, rulesOf } from "./region/region.ts";
import { digestPrefix } from "./reminders/digest.ts";
import { linked, linkedLook, planLinked } from "./reminders/linked.ts";
import { planLook } from "./reminders/look.ts";
import { nightly, nightlyLook, planNight } from "./reminders/nightly.ts";
import { sweeper } from "./reminders/sweep.ts";
import { changer } from "./store/change.ts";
import { tellingOnce } from "./store/passOver.ts";
import type { Store } from "./store/store.ts";

/** What the house is built of: all that comes from the world, and nothing that looks at it by itself. */
export type Materials = {
  readonly settings: Settings;
  readonly region: Region;
  readonly store: Store;
  /** The chain's time. In the practice environment it can be ahead of `real`. */
  readonly clock: Clock;
  /** Real time: signatures always go by it. */
  readonly real: Clock;
  /** Milliseconds that only go forward, for pacing. */
  readonly elapsed: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly log: Logger;
};

/** The rooms, joined. Its doors are opened and its sweep is started by whoever asked for it. */
export type House = {
  readonly people: Directory;
  readonly messages: Door;
  readonly notices: NoticesDoor;
  /** A delivery was turned away at the door with this status. */
  readonly noteTurnedAway: (status: number) => Promise<void>;
  /** Whether Teams took the bot for itself, the last time it spoke. */
  readonly isHeard: () => boolean;
  readonly startSweeping: () => void;
  /** Looks at everything whose moment has come, now. */
  readonly catchUp: () => Promise<void>;
  /** Finishes what is under way, beside `doors`: what comes in until they are closed is on record too. */
  readonly stop: (doors: Promise<unknown>) => Promise<void>;
};

/** Puts the house together: who changes a case tells delivery, and nobody knows more than their room may. */
export function house({ settings, region, store, clock, real, log, ...pulse }: Materials): House {
  const rules = rulesOf(region);
  const names = placeNames(region);
  const passOver = tellingOnce((key, err) => log.error({ err, key }, "row cannot be read"));
  const people = directory(store.documents, { administrators: settings.ADMINISTRATORS, today: clock.today, passOver });
  const { ask: listed } = recently(people.list, clock);
  const inUse = placesInUse(places(store.documents, passOver), clock);
  const channels = linkedSurely(inUse, () => planLinked({ store, clock }));
  const personal = chats(store.documents);
  const authentication = botAuthentication(settings);
  const speaking = voice((err) => log.error({ err }, "teams does not take the bot for itself"));
  const reach = { appId: settings.MicrosoftAppId, mayReach: (url: string) => isKnownHost(url, settings) };

  const teams = {
    ...{ store, clock, random: pulse.random },
    messenger: connectorMessenger(authentication, { ...reach, voice: speaking }),
    pacing: pacing({ now: pulse.elapsed, sleep: pulse.sleep, replicas: settings.REPLICAS }),
  };
  const said = saying({ ...{ rules, names, region, clock }, channels, chats: personal, people: listed });
  const { deliver, adoptCard, ...delivery } = deliverer({ ...teams, ...said, sleep: pulse.sleep });
  const afterCommit = (number: CaseNumber): void => {
    noteDefaults(number).catch((err: unknown) => log.error({ err, caseNumber: number }, "default holders not noted"));
    deliver(number).catch((err: unknown) => log.error({ err, caseNumber: number }, "delivery failed"));
  };
  const report = (subject: string | null, err: unknown): void => log.error({ err, subject }, "look failed");
  const access = accessLog({
    ...{ trail: store.audit, clock, sleep: pulse.sleep },
    report: (waiting, err) => log.error({ err, waiting }, "access log not written"),
  });
  const ofChannels = channelLists({ ...teams, ...{ rules, names, region, channels, people: listed, report } });
  const change = ofChannels.noting(logged(changer({ store, decide, rules, clock, afterCommit }), access));
  const known = { change, clock, cases: store.cases, people: listed };
  const noteDefaults = defaultsNoter({ ...known, usual: region.defaultHolders });
  const notices = entrance({
    ...{ settings, store, change, clock, wall: real, places: region, region: region.caseNumberPrefix },
    ...{ keysOf: entraKeys(), outside: outsideOf(region), passOver },
  });
  const lists = dailyLists({
    ...{ ...teams, rules, names, region, people: { ...people, list: listed } },
    ...{ chats: personal, queues: notices.queues, log: access },
  });
  const planAll = () => Promise.all([lists.plan(), ofChannels.plan()]);
  const cleaning = nightlyLook({ store, clock, expire: notices.queues.expire, report });
  const { sweep, ...sweeping } = sweeper({
    ...{ store, change, deliver, clock },
    nextMoment: (it, at) => soonestOf(nextLook(it, at, rules), eraseAt(it, region.retention)),
    erase: eraser({
      ...{ store, clock, retention: region.retention, log: access },
      withdraw: withdrawer({
        ...teams,
        channels: async () => (await channels.list()).map(({ conversation }) => conversation),
        wordsFor: erasedWords,
      }),
    }),
    looks: {
      [nightly]: async (...look) => {
        await planAll();
        return cleaning(...look);
      },
      [digestPrefix]: lists.look,
      ...ofChannels.looks,
      [passingPrefix]: (...look) => passingLook(chain)(...look),
      [linked]: linkedLook({ store, clock, placesFor: said.placesFor }),
    },
    report,
  });

  /** A channel that is linked late gets the cards of the cases that run. */
  const afterLink = (): void => {
    planLook(store, linked, clock.now())
      .then(sweep)
      .catch((err: unknown) => log.error({ err }, "linked channel not filled"));
  };
  const adopt: Chain["adopt"] = (message) => {
    adoptCard(message).catch((err: unknown) => log.error({ err, caseNumber: message.caseNumber }, "adoption failed"));
  };
  const meet: Chain["meet"] = (...someone) => {
    lists.meet(...someone).catch((err: unknown) => log.error({ err }, "chat not kept"));
  };
  const post = pacedPost(teams);
  const chain: Chain = {
    ...{ store, change, region, rules, names, clock, notices, adopt, meet, afterLink },
    ...{ log: access, directory: people, places: channels, chatAgain: personal.again },
    nameChannels: channelNamer(channelList(authentication, reach), channels),
    behind: (work) => void work().catch((err: unknown) => log.error({ err }, "work behind an answer failed")),
    say: (to, text) => post(to, { text, mentions: [] }),
    tell: ownChat({ chats: personal, directory: people, messenger: { post } }),
  };
  const app = botApplication(chain, log);
  const news = channelNews({
    places: channels,
    afterChange: afterLink,
    report: (err) => log.error({ err }, "news of a channel not kept"),
  });

  return {
    people,
    messages: turns(
      botAdapter(authentication),
      (context) => Promise.all([news(context.activity), app.run(context)]),
      settings,
    ),
    notices: notices.door,
    noteTurnedAway: notices.queues.turnedAway.note,
    isHeard: speaking.isHeard,
    startSweeping: () => {
      Promise.all([planNight({ store, clock }), planAll()]).catch((err: unknown) => report(nightly, err));
      sweeping.start();
    },
    catchUp: sweep,
    stop: async (doors) => {
      await Promise.all([doors, sweeping.stop(), delivery.stop()]);
      await access.flush();
    },
  };
}
