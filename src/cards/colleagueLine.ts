import type { Day } from "../calendar/day.ts";
import { type Button, openUrl } from "./actions.ts";
import { shortDay } from "./days.ts";
import type { Element } from "./fields.ts";
import { plain } from "./render.ts";
import type { Words } from "./words/words.nl.ts";

/** How a professional is reached; what the directory does not know is left out. */
type Reached = { readonly name: string; readonly phone?: string | undefined; readonly mail?: string | undefined };

/** Somebody of the chain; `away`: not there today, until when, and who stands in. */
export type Colleague = Reached & {
  readonly organisation: string;
  readonly away: { readonly until: Day; readonly deputy: Reached | null } | null;
};

type Context = { readonly label: string; readonly today: Day; readonly words: Words };

/** Somebody with buttons to call and to mail; of whoever is away, those of the deputy too. */
export function reachedAt({ away, ...who }: Colleague, { label, today, words }: Context): readonly Element[] {
  const named = `**${label}:** ${plain(who.name)} (${plain(who.organisation)})`;
  const buttons = [...buttonsFor(who, words), ...(away?.deputy ? buttonsFor(away.deputy, words) : [])];
  const { colleague: say } = words;
  return [
    { type: "TextBlock", text: named, wrap: true, spacing: "medium" },
    ...(away === null ? [] : [line(awayText(away, today, words))]),
    buttons.length === 0 ? line(say.unreachable) : { type: "ActionSet", spacing: "small", actions: buttons },
  ];
}

const line = (text: string): Element => ({ type: "TextBlock", text, wrap: true, spacing: "none" });

function buttonsFor({ name, phone, mail }: Reached, { colleague: say }: Words): readonly Button[] {
  return [
    ...(phone === undefined ? [] : [openUrl(say.call(plain(name), phone), telephone(phone))]),
    ...(mail === undefined ? [] : [openUrl(say.mail(plain(name)), `mailto:${mail}`)]),
  ];
}

/** Spaces and brackets are for people. */
const telephone = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, "")}`;

/** "Joris Kempen (PI Ter Peel), 077 000 00 01, joris@…", and who stands in for whoever is away. */
export function colleagueText({ away, ...who }: Colleague, { today, words }: Omit<Context, "label">): string {
  const reach = [`${plain(who.name)} (${plain(who.organisation)})`, ...links(who)].join(" · ");
  if (away === null) return reach;
  const deputy = away.deputy === null ? [] : links(away.deputy);
  return [reach, awayText(away, today, words), ...deputy].join(" · ");
}

const links = ({ phone, mail }: Reached): readonly string[] => [
  ...(phone === undefined ? [] : [`[${phone}](${telephone(phone)})`]),
  ...(mail === undefined ? [] : [`[${mail}](mailto:${mail})`]),
];

function awayText({ until, deputy }: NonNullable<Colleague["away"]>, today: Day, words: Words): string {
  const day = shortDay(until, today, words);
  return deputy === null ? words.colleague.away(day) : words.colleague.awayWith(day, plain(deputy.name));
}
