import { say } from "../../cards/actions.ts";
import { colleagueText } from "../../cards/colleagueLine.ts";
import { dialogCard } from "../../cards/dialogCard.ts";
import type { Element } from "../../cards/fields.ts";
import type { Reach } from "../../case/person.ts";
import type { Entry } from "../../people/directory.ts";
import { whoIsWho as listed, type WhoseColleagues } from "../../people/whoIsWho.ts";
import type { Region } from "../../region/region.ts";
import type { Asked } from "../asked.ts";
import type { Chain } from "../chain.ts";
import { slug } from "../places.ts";
import type { Answer } from "../press.ts";
import type { Answering } from "./answers.ts";
import { page } from "./page.ts";
import { spoken } from "./spoken.ts";

/** A place by its name, and whose colleagues work for it. */
type Whose = { readonly name: string; readonly of: WhoseColleagues };

/** Places that are shown at once; of more the names are given to choose from. */
const shown = 2;

/** People of one duty that are named: more would not be read. */
const most = 12;

/** `wie is wie`: whom to turn to, in one's own places or in the one that is named; with phone, mail and who stands in. */
export const whoIsWho: Answering = async (chain, asked, question) => {
  const { words, entry } = asked;
  const named = question.rest
    .replace(/ (?:pagina|page) \d+$|^(?:pagina|page) \d+$/, "")
    .replace(/^(?:pi|gemeente) /, "");
  const places = named === "" ? placesIn(entry.reach, chain.region, words) : placesCalled(named, chain.region, words);
  if (places.length === 0) return { text: words.desk.noPlace };
  if (places.length <= shown) return people(chain, asked, places);
  const command = spoken.whoIsWho[words.locale === "nl-NL" ? 0 : 1];
  const lines = places.map(({ name }) => ({
    head: name,
    text: "",
    buttons: [say(words.desk.showPeople, `${command} ${name.toLowerCase()}`)],
  }));
  return page(chain, { title: words.desk.whichPlace, lines }, { asked, question });
};

async function people(chain: Chain, { words }: Asked, places: readonly Whose[]): Promise<Answer> {
  const all = await chain.directory.list();
  const inputs = places.flatMap(({ name, of }): readonly Element[] => {
    const facts = factsOf(of, all, { today: chain.clock.today(), words });
    const heading = { type: "TextBlock", text: `**${name}**`, wrap: true, separator: true };
    if (facts.length > 0) return [heading, { type: "FactSet", facts }];
    return [heading, { type: "TextBlock", text: words.desk.nobody, wrap: true }];
  });
  return { text: words.desk.whoIsWho, card: dialogCard({ intro: words.desk.whoIsWho, inputs }) };
}

type Context = Parameters<typeof colleagueText>[1];

function factsOf(of: WhoseColleagues, all: readonly Entry[], context: Context) {
  const { duty: titles, desk } = context.words;
  return listed(of, all, context.today).flatMap(({ duty, people }) => [
    ...people.slice(0, most).map((each) => ({ title: titles[duty], value: colleagueText(each, context) })),
    ...(people.length > most ? [{ title: titles[duty], value: desk.andMore(people.length - most) }] : []),
  ]);
}

type Places = Pick<Region, "prisons" | "municipalities" | "subregions">;

/** One's own places; of whoever serves the whole region, those that take part. */
function placesIn({ prisons, municipalities }: Reach, region: Places, words: Asked["words"]): readonly Whose[] {
  const inRegion = new Set(region.subregions.flatMap(({ code, inRegion }) => (inRegion ? [code] : [])));
  return [
    ...region.prisons
      .filter(({ code, connected }) => (prisons === "all" ? connected : prisons.includes(code)))
      .map(prison),
    ...region.municipalities
      .filter(({ code, subregion }) =>
        municipalities === "all" ? inRegion.has(subregion) : municipalities.includes(code),
      )
      .map((each) => municipality(each, words)),
  ];
}

/** The prison and the municipality of one name are both meant. */
const placesCalled = (named: string, region: Places, words: Asked["words"]): readonly Whose[] => [
  ...region.prisons.filter(({ name }) => isCalled(name, named)).map(prison),
  ...region.municipalities.filter(({ name }) => isCalled(name, named)).map((each) => municipality(each, words)),
];

const isCalled = (name: string, named: string): boolean => [slug(named), `pi-${slug(named)}`].includes(slug(name));

type Named = { readonly code: string; readonly name: string };

const prison = ({ code, name }: Named): Whose => ({ name, of: { prison: code } });
const municipality = ({ code, name }: Named, { placeName }: Asked["words"]): Whose => ({
  name: placeName.municipality(name),
  of: { municipality: code },
});
