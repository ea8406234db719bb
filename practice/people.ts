import type { Duty, Reach } from "../src/case/person.ts";
import { personId } from "../src/case/person.ts";
import type { Entry } from "../src/people/directory.ts";
import type { Directory, Person, Team } from "./teams/directory.ts";

/** The tenant that the practice Teams lives in. Guests act in it too, as they do in a real team. */
export const tenant = "11111111-1111-4111-8111-111111111111";

const channel = (slug: string, name: string) => ({ id: `19:${slug}@thread.tacv2`, name });

const north = channel("noord-limburg", "Noord-Limburg");
const middle = channel("midden-limburg", "Midden-Limburg");
const terPeel = channel("pi-ter-peel", "PI Ter Peel");
const desk = channel("zvh-administratie", "ZVH administratie");

const team: Team = { id: north.id, name: "Nazorg Limburg", channels: [north, middle, terPeel, desk] };

/** What the administrator links on the first day, as they would type it. PI Ter Peel is left to try. */
export const links = [
  { channel: north.id, text: "koppel zvh noord-limburg" },
  { channel: middle.id, text: "koppel zvh midden-limburg" },
  { channel: desk.id, text: "koppel intake" },
  { channel: desk.id, text: "koppel regio" },
] as const;

type Part = {
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly duties: readonly Duty[];
  readonly prisons?: Reach["prisons"];
  readonly municipalities?: Reach["municipalities"];
  readonly channels: Person["channels"];
  readonly isGuest?: true;
};

const everywhere = team.channels.map(({ id }) => id);

/** The parts of the play. Every name is invented. */
const parts: readonly Part[] = [
  {
    name: "Joris Kempen",
    organisation: "PI Ter Peel",
    role: "casemanager",
    duties: ["prisonCaseManager"],
    prisons: ["ter-peel"],
    channels: [north.id, middle.id, terPeel.id],
    isGuest: true,
  },
  {
    name: "Fenna Winters",
    organisation: "PI Ter Peel en PI Roermond",
    role: "casemanager",
    duties: ["prisonCaseManager"],
    prisons: ["ter-peel", "roermond"],
    channels: [north.id, middle.id, terPeel.id],
    isGuest: true,
  },
  {
    name: "Daan Aerts",
    organisation: "gemeente Venlo",
    role: "coördinator nazorg",
    duties: ["aftercareCoordinator"],
    municipalities: ["GM0983", "GM0984", "GM0889", "GM1894", "GM1507"],
    channels: [north.id],
    isGuest: true,
  },
  {
    name: "Imke Brouns",
    organisation: "Zorg- en Veiligheidshuis",
    role: "procesregisseur",
    duties: ["processDirector"],
    municipalities: "all",
    channels: [north.id, middle.id, desk.id],
  },
  {
    name: "Sem Toonen",
    organisation: "Reclassering",
    role: "reclassering",
    duties: ["probationOfficer"],
    municipalities: "all",
    channels: [north.id, middle.id],
    isGuest: true,
  },
  {
    name: "Noor Hendrix",
    organisation: "gemeente Venlo",
    role: "contactpersoon gemeente",
    duties: ["municipalContact"],
    municipalities: ["GM0983"],
    channels: [north.id],
    isGuest: true,
  },
  {
    name: "Liv Claessen",
    organisation: "Zorg- en Veiligheidshuis",
    role: "ZVH administratie",
    duties: ["intakeDesk"],
    prisons: "all",
    municipalities: "all",
    channels: everywhere,
  },
  {
    name: "Bram Maessen",
    organisation: "Zorg- en Veiligheidshuis",
    role: "beheerder",
    duties: ["administrator"],
    prisons: "all",
    municipalities: "all",
    channels: everywhere,
  },
  {
    name: "Tess Hermans",
    organisation: "PI Ter Peel",
    role: "teamleider",
    duties: ["teamLead"],
    prisons: ["ter-peel"],
    channels: [north.id, middle.id, terPeel.id],
    isGuest: true,
  },
  {
    name: "Wout Peeters",
    organisation: "Zorg- en Veiligheidshuis",
    role: "teamleider",
    duties: ["teamLead"],
    municipalities: "all",
    channels: everywhere,
  },
];

const objectIdOf = (index: number) =>
  `${String(index + 1).padStart(8, "0")}-0000-4000-8000-${String(index + 1).padStart(12, "0")}`;

function idOf(index: number): string {
  return `29:practice-${index + 1}`;
}

/** The people as Teams knows them. */
export const directory: Directory = {
  bot: { id: "28:ketenmaat", name: "Ketenmaat" },
  tenant,
  teams: [team],
  people: parts.map((part, index) => ({
    id: idOf(index),
    objectId: objectIdOf(index),
    tenant,
    isGuest: part.isGuest === true,
    name: part.name,
    organisation: part.organisation,
    role: part.role,
    channels: part.channels,
  })),
};

/** The same people as the chain knows them: what they may do, and where. */
export const entries: readonly Entry[] = parts.map((part, index) => ({
  id: personId(tenant, objectIdOf(index)),
  name: part.name,
  organisation: part.organisation,
  duties: part.duties,
  reach: { prisons: part.prisons ?? [], municipalities: part.municipalities ?? [] },
  phone: `077 000 00 ${String(index + 1).padStart(2, "0")}`,
  mail: `${part.name.toLowerCase().replaceAll(" ", ".")}@example.org`,
}));

/** Who links the channels on the first day. */
export const administrator = { id: idOf(parts.findIndex(({ duties }) => duties.includes("administrator"))) };
