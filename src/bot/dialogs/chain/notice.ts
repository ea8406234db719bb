import { turnTo } from "../../../cards/actions.ts";
import type { Field, Problems } from "../../../cards/fields.ts";
import type { Words } from "../../../cards/words/words.nl.ts";
import { textProblem } from "../../../case/freeText.ts";
import type { Problem } from "../../../notices/problem.ts";
import { nested } from "../../verbs/verb.ts";
import type { PlainDialog, Window } from "../dialog.ts";
import { municipalitiesOf, prisonsFor, searched } from "./places.ts";
import { asks, operationIn, sends, tells } from "./window.ts";

/** `nieuwe melding`: a first-day notice by hand, when no machine sends it. */
export const notice: PlainDialog = {
  for: "desk",
  open: (it) =>
    asks("notice", it, {
      fields: fieldsFor(it),
      buttons: [sends(it.asked.words.button.save, "notice", { nonce: it.nonce })],
    }),
  sent: async (it) => {
    const { chain, asked } = it;
    const personal = personalIn(it);
    if (Object.keys(personal).length > 0) return notice.open({ ...it, problems: personal });
    const said = { operation: operationIn(it, "notice"), by: asked.entry, at: chain.clock.now() };
    const taken = await chain.notices.byHand(filledIn(it), said);
    if (!taken.ok) return notice.open({ ...it, problems: problemsIn(taken.problems, asked.words) });
    const { received } = taken;
    const { notice: say, check, status } = asked.words.dialog;
    // A notice by hand always begins a case, so it is never one that waits.
    if (received.status === "unmatched") return { text: say.known("") };
    const data = { case: received.caseNumber };
    return tells("notice", it, say[received.status](received.caseNumber), {
      buttons: [turnTo(status.button, "status", data), turnTo(check.button, "check", data)],
    });
  },
};

function fieldsFor({ chain: { region, clock }, asked }: Window): readonly Field[] {
  const { entry, words } = asked;
  const { notice: say, municipality, expected } = words.dialog;
  const prisons = prisonsFor(entry.reach, region);
  const [only = "", ...others] = entry.reach.prisons === "all" ? [] : entry.reach.prisons;
  const today = clock.today();
  const { code } = words;
  const text = { kind: "text", most: 64, optional: "sometimes", hint: words.form.keepOut } as const;
  return [
    { ...searched("prison", say.prison, prisons), value: others.length === 0 ? only : "" },
    { kind: "day", id: "admittedOn", label: say.admittedOn, value: today, max: today },
    { ...searched("municipality", municipality.municipality, municipalitiesOf(region)), optional: true },
    {
      ...{ kind: "choice", id: "municipalityBasis", label: municipality.basis, compact: true },
      ...{ answers: code.basis, value: "unknown" },
    },
    {
      ...{ kind: "choice", id: "detention", label: say.detention, compact: true },
      ...{ answers: code.detention, value: "unknown" },
    },
    { kind: "day", id: "expectedRelease.on", label: say.release, min: today, optional: true },
    {
      ...{ kind: "choice", id: "expectedRelease.type", label: expected.type, compact: true },
      ...{ answers: code.release, value: "unknown" },
    },
    { kind: "tick", id: "expectedRelease.certain", label: expected.isCertain },
    { kind: "note", text: say.references },
    { ...text, id: "tulpReference", label: say.tulp },
    { ...text, id: "gcosReference", label: say.gcos },
  ];
}

const ours = [
  ...(["prison", "admittedOn", "municipality", "municipalityBasis", "detention"] as const),
  ...(["tulpReference", "gcosReference"] as const),
];

/** What was filled in, as a notice says it. Without a day nothing is known of the release. */
function filledIn({ typed }: Window): Readonly<Record<string, unknown>> {
  const { "expectedRelease.on": on = "", "expectedRelease.type": type, "expectedRelease.certain": certain } = typed;
  const release = { on, type, certain: String(certain) === "true" };
  const said = Object.entries(nested(typed)).filter(([id]) => ours.some((each) => each === id));
  return { ...Object.fromEntries(said), ...(on === "" ? {} : { expectedRelease: release }) };
}

/** A machine knows what it sends; a person may type a BSN where a reference belongs. */
function personalIn({ typed, asked: { words } }: Window): Problems {
  const say = words.dialog.notice.wrong;
  const found = (["tulpReference", "gcosReference"] as const).filter(
    (id) => textProblem(String(typed[id] ?? ""), "reference")?.kind === "personalData",
  );
  return Object.fromEntries(found.map((id) => [id, say[id]]));
}

/** What is wrong, beside the question that it is about: the same in every language, whatever the reader said. */
function problemsIn(problems: readonly Problem[], { dialog: { notice: say } }: Words): Problems {
  const wrong = new Map(Object.entries(say.wrong));
  return Object.fromEntries(
    problems.map(({ path, message }) => {
      const isNeeded = path === "tulpReference" && message.startsWith("is needed");
      return [path, message === "is missing" ? null : isNeeded ? say.needed : (wrong.get(path) ?? null)];
    }),
  );
}
