import { z } from "zod";
import { instant } from "../../calendar/day.ts";
import { amendments, channels, domains, recipients, refusalReasons, ways } from "../../case/codes.ts";
import type { NamedOwner } from "../../case/commands/planCommands.ts";
import { type RoleName, roleNames } from "../../case/roles/roles.ts";
import { dayInput, momentInput, pickedInput, several, textInput, yesNo } from "./inputs.ts";
import { type Naming, verb } from "./verb.ts";

const onDay = z.object({ on: dayInput.optional() });
const refusal = onDay.extend({ reason: z.enum(refusalReasons) });
const onAgreement = z.object({ agreement: z.string().min(1).max(40) });
const seen = z.iso.datetime().transform((text) => instant(text));

const agreement = z.object({
  agreement: z.string().min(1).max(40).optional(),
  domain: z.enum(domains),
  what: textInput,
  owner: pickedInput,
  due: dayInput,
});

const share = onDay.extend({
  to: several(recipients).default([]),
  probation: yesNo,
  channel: z.enum(channels),
});

const talk = z.discriminatedUnion("outcome", [
  onDay.extend({ outcome: z.literal("held") }),
  onDay.extend({ outcome: z.literal("moved"), moment: momentInput }),
  refusal.extend({ outcome: z.literal("refused") }),
]);

/** Steps 3 and 4: the plan, its agreements, and the talks. */
export const planVerbs = {
  takeInitiative: verb(onDay.extend({ way: z.enum(ways) }), (taken) => ({ type: "takeInitiative", ...taken })),
  recordPlan: verb(onDay.extend({ talkOn: dayInput.optional() }), (written) => ({ type: "recordPlan", ...written })),
  refusePlan: verb(refusal, (refused) => ({ type: "refusePlan", ...refused })),
  adoptPlan: verb(onDay, (adopted) => ({ type: "adoptPlan", ...adopted })),
  amendPlan: verb(onDay.extend({ reason: z.enum(amendments) }), (amended) => ({ type: "amendPlan", ...amended })),
  sharePlan: verb(share, (shared) => ({ type: "sharePlan", ...shared })),
  acknowledgePlan: verb(z.object({ recipient: z.enum([...recipients, "probation"]) }), ({ recipient }) => ({
    type: "acknowledgePlan",
    recipient,
  })),
  agree: verb(agreement, async ({ agreement: id, owner, ...agreed }, naming) => ({
    type: "agree",
    ...agreed,
    agreement: id ?? naming.fresh,
    owner: await ownerOf(owner, naming),
  })),
  changeAgreement: verb(
    onAgreement.extend({ what: textInput.optional(), due: dayInput.optional(), seen: seen.optional() }),
    (changed) => ({ type: "changeAgreement", ...changed }),
  ),
  startAgreement: verb(onAgreement, (started) => ({ type: "startAgreement", ...started })),
  finishAgreement: verb(onAgreement.extend({ on: dayInput.optional() }), (done) => ({
    type: "finishAgreement",
    ...done,
  })),
  dropAgreement: verb(onAgreement.extend({ why: textInput }), (dropped) => ({ type: "dropAgreement", ...dropped })),
  passOnAgreement: verb(onAgreement.extend({ owner: pickedInput }), async ({ agreement: id, owner }, naming) => ({
    type: "passOnAgreement",
    agreement: id,
    owner: await ownerOf(owner, naming),
  })),
  recordTalk: verb(talk, (told) => ({ type: "recordTalk", ...told })),
};

/** An agreement is somebody's, or that of whoever holds a role: the same list offers both. */
async function ownerOf(picked: string, { person }: Naming): Promise<NamedOwner> {
  return isRole(picked) ? { role: picked } : { person: await person(picked) };
}

const isRole = (text: string): text is RoleName => roleNames.some((role) => role === text);
