import { dialogCard } from "../../cards/dialogCard.ts";
import type { Case } from "../../case/case.ts";
import { moments } from "../../case/codes.ts";
import type { PersonId } from "../../case/person.ts";
import { type RoleName, roleNames } from "../../case/roles.ts";
import { act } from "../act.ts";
import { sayRefusal } from "../chain.ts";
import { operationOf } from "../clicks.ts";
import type { Dialog } from "./dialog.ts";
import { form } from "./form.ts";

/** "Om wie gaat het?": the references, for who holds or may claim a role. That it was asked is recorded first. */
export const who: Dialog = {
  sends: [],
  open: async ({ chain, asked: { from, words }, head, nonce }) => {
    const { number } = head.case;
    const operation = operationOf(from, { nonce, dialog: "who", case: number });
    const { reply } = await act(chain, from, {
      case: number,
      operation,
      command: (spoken) => ({ type: "viewReferences", ...spoken }),
    });
    if (!reply.ok) return { text: sayRefusal(reply.refusal, reply.head, chain, words) };
    const { references } = reply.head.case;
    const say = words.dialog.who;
    const facts = [
      { title: say.source, value: references.source },
      { title: say.tulp, value: references.tulp ?? say.none },
      { title: say.gcos, value: references.gcos ?? say.none },
    ];
    return {
      title: say.title,
      card: dialogCard({ intro: words.form.intro(number, say.intro), facts, footer: say.logged }),
    };
  },
};

/** The roles of a case that somebody holds. */
export const rolesOf = ({ roles }: Case, id: PersonId): readonly RoleName[] =>
  roleNames.filter((name) => {
    const held = roles[name];
    return held.state === "held" && held.by.id === id;
  });

/** A role that one holds becomes free again. */
export const giveBack = form("giveBack", {
  sends: { giveBack: ({ button }) => button.giveBack },
  closed: ({ head, asked: { entry, words } }) =>
    rolesOf(head.case, entry.id).length === 0 ? words.dialog.giveBack.none : null,
  fields: ({ head, asked: { entry, words } }) => {
    const [first, ...others] = rolesOf(head.case, entry.id);
    const answers = Object.fromEntries(rolesOf(head.case, entry.id).map((name) => [name, words.role[name].label]));
    const value = first !== undefined && others.length === 0 ? { value: first } : {};
    return [{ kind: "choice", id: "role", label: words.dialog.giveBack.role, answers, ...value }];
  },
});

/** A date and a time for intake, talk or MDO: on the card for everybody. */
export const moment = form("moment", {
  sends: { planMoment: ({ button }) => button.save },
  fields: ({ asked: { words }, chain }) => {
    const { moment: say } = words.dialog;
    const answers = Object.fromEntries(moments.map((what) => [what, words.code.moment[what]]));
    return [
      { kind: "choice", id: "what", label: say.what, answers },
      { kind: "day", id: "at.on", label: say.on, min: chain.clock.today() },
      { kind: "time", id: "at.time", label: say.time },
    ];
  },
});
