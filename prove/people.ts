import { directory as play, entries as players } from "../practice/people.ts";
import type { Directory, Person } from "../practice/teams/directory.ts";
import type { RoleName } from "../src/case/roles/roles.ts";
import type { Entry } from "../src/people/directory.ts";
import { type Region, readRegion } from "../src/region/region.ts";

const region: Region = readRegion("config/nml.json");

/** Where people return to in a proof: each municipality of the region has a channel, so that much can be said at once. */
export const municipalities = region.municipalities.filter(({ subregion }) =>
  ["noord-limburg", "midden-limburg"].includes(subregion),
);

/** The channel of a municipality. */
export const channelOf = (code: string): string => `19:${code.toLowerCase()}@thread.tacv2`;

/** What the administrator types on the first day. */
export const links = municipalities.map(({ code }) => ({ channel: channelOf(code), text: `koppel gemeente ${code}` }));

/** The people of the play, in a team with a channel for each municipality. */
export const directory: Directory = {
  ...play,
  teams: [
    {
      id: channelOf("general"),
      name: "Nazorg Limburg",
      channels: municipalities.map(({ code, name }) => ({ id: channelOf(code), name })),
    },
  ],
  people: play.people.map((person) => ({ ...person, channels: municipalities.map(({ code }) => channelOf(code)) })),
};

/** The same people as the chain knows them. Prisons stay theirs; every municipality is within reach. */
export const entries: readonly Entry[] = players.map((entry) => ({
  ...entry,
  reach: { ...entry.reach, municipalities: "all" },
}));

/** Somebody of the play, by first name. */
export function player(name: string): Person {
  const found = directory.people.find((person) => person.name.startsWith(name));
  if (found === undefined) throw new RangeError(`nobody is called ${name}`);
  return found;
}

/** How the chain knows them: `<tenant>_<object id>`. */
export const idOf = ({ tenant, objectId }: Person): string => `${tenant}_${objectId}`;

/** Who takes which role in a proof. */
export const holderOf = {
  aftercareCoordinator: "Daan",
  processDirector: "Imke",
  probationOfficer: "Sem",
  municipalContact: "Noor",
} as const satisfies Partial<Record<RoleName, string>>;
