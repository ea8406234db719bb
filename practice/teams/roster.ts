import type { Request, RequestHandler, Server } from "restify";
import { type ConnectorWorld, closed } from "./access.ts";
import { type Directory, membersOf, type Person } from "./directory.ts";
import { type Answer, refusal } from "./gate.ts";

/** Who reads along, and what teams there are: the questions that a bot may ask. */
export function rosterRoutes(
  server: Server,
  world: ConnectorWorld,
  pass: (act: (req: Request) => Answer) => RequestHandler,
): void {
  const members = "/v3/conversations/:id/members";
  server.get(
    members,
    pass((req) => asked(world, req, (people) => ({ status: 200, body: people }))),
  );
  server.get(
    `${members}/:member`,
    pass((req) => asked(world, req, (people) => one(people, req.params.member))),
  );
  server.get(
    "/v3/conversations/:id/pagedmembers",
    pass((req) => asked(world, req, (people) => page(people, req.query))),
  );
  server.get(
    "/v3/teams/:team",
    pass((req) => team(world.directory, req.params.team)),
  );
  server.get(
    "/v3/teams/:team/conversations",
    pass((req) => channels(world.directory, req.params.team)),
  );
}

type Member = ReturnType<typeof member>;

const member = (person: Person) => ({
  id: person.id,
  aadObjectId: person.objectId,
  objectId: person.objectId,
  name: person.name,
  givenName: person.name.split(" ")[0] ?? "",
  surname: person.name.split(" ").slice(1).join(" "),
  email: `${person.objectId}@oefenomgeving.example`,
  userPrincipalName: `${person.objectId}@oefenomgeving.example`,
  tenantId: person.tenant,
  userRole: person.isGuest ? "guest" : "user",
});

function asked(world: ConnectorWorld, req: Request, answer: (people: readonly Member[]) => Answer): Answer {
  const shut = closed(world, "roster", req.params.id);
  return shut ?? answer(membersOf(world.directory, req.params.id).map(member));
}

function one(people: readonly Member[], id: string): Answer {
  const found = people.find((person) => person.id === id || person.objectId === id);
  return found ? { status: 200, body: found } : refusal(404, "MemberNotFoundInConversation");
}

type Paging = { readonly continuationToken?: string; readonly pageSize?: string };

/** A page of members; the token is the number of those that came before. */
function page(people: readonly Member[], { continuationToken = "0", pageSize = "200" }: Paging): Answer {
  const from = Number(continuationToken);
  const until = from + Number(pageSize);
  const next = until < people.length ? { continuationToken: String(until) } : {};
  return { status: 200, body: { members: people.slice(from, until), ...next } };
}

function team(directory: Directory, id: string): Answer {
  const found = directory.teams.find((candidate) => candidate.id === id);
  if (!found) return refusal(404, "NotFound");
  const members = new Set(found.channels.flatMap((channel) => membersOf(directory, channel.id)));
  const facts = { channelCount: found.channels.length, memberCount: members.size, type: "standard" };
  return { status: 200, body: { id, name: found.name, tenantId: directory.tenant, aadGroupId: groupOf(id), ...facts } };
}

function channels(directory: Directory, id: string): Answer {
  const found = directory.teams.find((candidate) => candidate.id === id);
  return found ? { status: 200, body: { conversations: found.channels } } : refusal(404, "NotFound");
}

const groupOf = (team: string) => `group-${team}`;
