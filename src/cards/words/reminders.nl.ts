import type { Counted } from "./desk.nl.ts";

/** Windows about a reminder. */
export const reminderDialogs = {
  otherwise: {
    title: "Anders",
    button: "Anders antwoorden",
    intro: "Hoe staat het ervoor?",
  },
  later: {
    title: "Andere dag",
    button: "Andere dag",
    intro: "Op welke dag vraag ik het weer?",
    what: "Het gaat om",
    until: "Dag",
  },
  cannot: {
    title: "Lukt niet",
    button: "Lukt niet",
    intro: "Wat staat in de weg? Wie de regie heeft, hoort het en kijkt mee.",
    reason: "Reden",
  },
};

/** Somebody's list of the day. */
export const digest = {
  title: (it: { readonly name: string; readonly day: string; readonly count: number; readonly isMorning: boolean }) =>
    `${it.isMorning ? "Goedemorgen" : "Goedemiddag"} ${it.name}. ${it.day}: ${it.count === 1 ? "1 punt" : `${it.count} punten`}`,
  late: "Te laat",
  today: "Vandaag",
  beforeNext: "Vóór je volgende werkdag",
  asked: "Vraag aan jou",
  coming: "Komende week",
  openRoles: "Open rollen",
  was: (what: string, day: string) => `${what}, was ${day}`,
  until: (what: string, day: string) => `${what}, uiterlijk ${day}`,
  planned: (what: string, moment: string) => `${what}, ${moment}`,
  todayAt: (time: string) => `vandaag ${time}`,
  notPlanned: (what: string, day: string) => `${what}, uiterlijk ${day}; nog niet gepland`,
  offered: (name: string, role: string) => `${name} vraagt of jij de rol van ${role} overneemt`,
  roleFree: (role: string) => `de rol van ${role} is nog vrij`,
  queue: "Wachtrij",
  waits: ({ count, isMore }: Counted) =>
    isMore ? `meer dan ${count} dingen in de wachtrij` : `${count === 1 ? "1 ding" : `${count} dingen`} in de wachtrij`,
  untilSeen: "tot een van jullie kijkt, gebeurt er niets mee",
  showQueue: "Toon wachtrij",
  onBehalfOf: (name: string) => ` (namens ${name})`,
  calendar: "Kalender",
  decrees: (day: string) =>
    `De dagen die met een feestdag gelijkstaan, zijn bekend tot en met ${day}. Vul de volgende aan in het regiobestand.`,
  more: (count: number) => `En nog ${count}. Typ **mijn zaken** om alles te zien.`,
  open: "Open",
  plan: "Plan",
  at: (time: string) => `Je dagoverzicht komt voortaan om ${time}, op dagen dat je werkt.`,
  off: "Je krijgt geen dagoverzicht meer. Herinneringen onder een kaart blijven komen. Weer aanzetten: **dagoverzicht 09:00**.",
  which: "Hoe laat wil je het dagoverzicht? Typ bijvoorbeeld **dagoverzicht 09:00**, of **dagoverzicht uit**.",
  outside: (from: string, until: string) => `Dat kan tussen ${from} en ${until}. Er is niets veranderd.`,
};
