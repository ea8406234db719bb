import type { Case, CaseNumber } from "../case/case.ts";
import type { Command } from "../case/commands.ts";
import { type FindCases, isIn } from "./finding.ts";
import type { BeginningNotice, RunningNotice } from "./notice.ts";
import { noticeKeyOf, noticeOperation } from "./noticeKey.ts";
import type { Carried, Reception } from "./receive.ts";
import type { Tell } from "./telling.ts";

/** Says to the case of somebody who was announced that they came in; `undefined` when nobody was. */
export type Admit = (notice: BeginningNotice, carried: Carried) => Promise<CaseNumber | undefined>;

const isAnnounced = ({ stage }: Case): boolean => stage.state === "announced";

const admission = ({ id, noticeKey }: Carried) => noticeOperation("admit", id, noticeKey);

/** What else an admission knows of somebody who was announced. What it does not know stays as it was. */
function learned({ admission, done }: BeginningNotice, { at, noticeKey }: Carried): readonly Command[] {
  const { detention, municipality, municipalityBasis: basis } = admission;
  const by = (what: string) => ({ at, by: "source", operation: noticeOperation(what, noticeKey) }) as const;
  return [
    ...(detention === "unknown" ? [] : [{ ...by("detention"), type: "setDetention", detention } as const]),
    ...(municipality === null ? [] : [{ ...by("place"), type: "setMunicipality", municipality, basis } as const]),
    ...(done === undefined ? [] : [{ ...by("done"), type: "importDone", ...done } as const]),
  ];
}

/** What an admission says besides that somebody came in, as notices of their own: they may wait where a case refuses them. */
function implied({ sourceReference, admission }: BeginningNotice, personKey: string): readonly RunningNotice[] {
  const { prison, admittedOn, expectedRelease } = admission;
  const about = { sourceReference, personKey };
  return [
    { kind: "transfer", ...about, prison, movedOn: admittedOn },
    ...(expectedRelease === null ? [] : [{ kind: "expectedRelease", ...about, expectedRelease } as const]),
  ];
}

/** Admits whoever was announced to the case that waits for them. */
export function admitter({
  change,
  notices,
  cases,
  find,
  tell,
}: Pick<Reception, "change" | "notices" | "cases"> & { readonly find: FindCases; readonly tell: Tell }): Admit {
  const say = async (number: CaseNumber, command: Command): Promise<void> => {
    const reply = await change({ caseNumber: number, operation: command.operation, command });
    if (!reply.ok) throw new Error(`somebody who was announced was not admitted: ${reply.refusal.kind}`);
  };

  /** The case to which an admission is said: announced, or admitted by half when this delivery came before. */
  const caseFor = async (notice: BeginningNotice, carried: Carried): Promise<Case | undefined> => {
    const known = await notices.find(carried.noticeKey);
    if (known === undefined) return (await find({ personKey: notice.admission.personKey })).find(isAnnounced);
    const it = (await cases.read(known))?.row.case;
    if (it === undefined || isAnnounced(it)) return it;
    return (await isIn(cases.history(known), admission(carried))) ? it : undefined;
  };

  return async (notice, carried) => {
    const it = await caseFor(notice, carried);
    if (it === undefined) return undefined;
    const { number, personKey } = it;
    const { noticeKey, at } = carried;
    const { admittedOn } = notice.admission;
    // Kept before anything is said: who comes back after a death goes on with this case, and opens no other.
    await notices.reserve(noticeKey, number);
    await say(number, { type: "admit", at, by: "source", operation: admission(carried), admittedOn });
    for (const command of learned(notice, carried)) await say(number, command);
    for (const more of implied(notice, personKey)) {
      await tell.one(more, { ...carried, noticeKey: noticeKeyOf(noticeKey, more) });
    }
    return number;
  };
}
