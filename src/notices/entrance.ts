import type { Clock } from "../clock.ts";
import type { Change } from "../store/change.ts";
import { caseOpener } from "../store/opening.ts";
import type { PassOver } from "../store/passOver.ts";
import type { Store } from "../store/store.ts";
import { type NoticeByHand, noticeByHand } from "./byHand.ts";
import { type CaseQueues, caseQueues } from "./caseQueues.ts";
import { type NoticesDoor, noticesDoor } from "./door.ts";
import { foreseer } from "./foreseeing.ts";
import { noticeReader } from "./notice.ts";
import { personKeyWith } from "./personKey.ts";
import { type PreviewRows, rowsPreviewer } from "./preview.ts";
import { type DeskQueues, deskQueues } from "./queues.ts";
import { rateLimit } from "./rate.ts";
import { noticeReceiver } from "./receive.ts";
import { type RowResult, receiveRows } from "./rows.ts";
import type { KnownPlaces } from "./schemas.ts";
import type { NoticeSecret } from "./secret.ts";
import { senderCheck } from "./senders.ts";
import { signatureCheck } from "./signature.ts";
import { noticeTaker } from "./taking.ts";
import { type KeysOf, tokenCheck } from "./token.ts";
import { type TurnedAwayCount, turnedAwayCount } from "./turnedAway.ts";

/** The settings on which the entrance depends. */
export type EntranceSettings = {
  readonly PERSON_KEY_SECRET: string;
  readonly NOTICE_SECRETS: readonly NoticeSecret[];
  readonly NOTICE_APP_IDS: readonly string[];
  readonly NOTICE_AUDIENCE: string;
  readonly NOTICES_PER_MINUTE: number;
  readonly ALLOWED_TENANTS: readonly string[];
};

/** Everything through which notices come in: by machine, by hand, many at once, and what waits for the intake desk. */
export type Entrance = {
  readonly door: NoticesDoor;
  readonly byHand: NoticeByHand;
  readonly previewRows: PreviewRows;
  /** Takes in rows that somebody pasted, like the rows of a delivery; the same `id` again gets the same answers. */
  readonly takeRows: (
    rows: readonly unknown[],
    delivery: Parameters<typeof receiveRows>[0]["delivery"],
  ) => Promise<readonly RowResult[]>;
  readonly queues: DeskQueues & CaseQueues & { readonly turnedAway: TurnedAwayCount };
};

/** The entrance of a region. `wall` is real time, by which senders are checked. */
export function entrance(options: {
  readonly settings: EntranceSettings;
  readonly places: KnownPlaces;
  /** The municipalities whose people belong to another chain. */
  readonly outside: readonly string[];
  /** What case numbers of this region begin with. */
  readonly region: string;
  readonly store: Pick<Store, "notices" | "cases" | "lookup" | "tombstones">;
  readonly change: Change;
  readonly clock: Clock;
  readonly wall: Clock;
  readonly keysOf: KeysOf;
  /** Told of rows of the desk's queues that cannot be read. */
  readonly passOver?: PassOver;
}): Entrance {
  const { settings, places, store, change, clock, wall } = options;
  const personKey = personKeyWith(settings.PERSON_KEY_SECRET);
  const queues = {
    ...deskQueues({ ...store, ...(options.passOver && { passOver: options.passOver }) }),
    ...caseQueues({ ...store, outside: options.outside }),
    turnedAway: turnedAwayCount({ ...store, clock }),
  };
  const read = noticeReader(places, personKey);
  const openCase = caseOpener({ ...store, change, region: options.region });
  const receive = noticeReceiver({ ...store, openCase, change, queues });
  const takeIn = noticeTaker({ ...store, receive });
  const previewRows = rowsPreviewer({ read, foresee: foreseer(store) });
  const isToken = tokenCheck({
    ...{ keysOf: options.keysOf, audience: settings.NOTICE_AUDIENCE, wall },
    ...{ tenants: settings.ALLOWED_TENANTS, apps: settings.NOTICE_APP_IDS },
  });
  const check = senderCheck({
    isSigned: signatureCheck({ secrets: settings.NOTICE_SECRETS, wall }),
    isToken: settings.NOTICE_APP_IDS.length === 0 ? undefined : isToken,
  });
  const mayPass = rateLimit({ perMinute: settings.NOTICES_PER_MINUTE, wall });
  return {
    door: noticesDoor({ clock, check, mayPass, read, takeIn, previewRows, queues }),
    byHand: noticeByHand({ places, personKey, receive }),
    previewRows,
    takeRows: (rows, delivery) => receiveRows({ rows, read, take: takeIn, delivery }),
    queues,
  };
}
