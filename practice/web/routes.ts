import type { Request, Response, Server } from "restify";
import { z } from "zod";
import type { Shows } from "../teams/answers.ts";
import type { Teams } from "../teams/teams.ts";
import { type ClockControl, momentFrom, usualJumps } from "./clockControl.ts";
import { screenOf } from "./screen.ts";
import type { Stream } from "./stream.ts";

/** What the page steers. `sendNotice` answers with what became of it, in Dutch. */
export type Play = {
  readonly teams: Teams;
  readonly clock: ClockControl;
  readonly sendNotice: () => Promise<string>;
  readonly startOver: () => Promise<void>;
};

/** An answer to the page: `text` is Dutch and for the person who looks at it. */
type Answer = { readonly status: number; readonly body: unknown };

const ok = (body: unknown = {}): Answer => ({ status: 200, body });
const no = (status: number, text: string): Answer => ({ status, body: { text } });

const doer = z.object({ person: z.string(), conversation: z.string() });
const data = z.record(z.string(), z.unknown());
const said = doer.extend({ text: z.string().trim().min(1), mention: z.boolean() });
const pressed = doer.extend({ activity: z.string(), action: z.object({ verb: z.string(), data }) });
const submitted = doer.extend({ activity: z.string(), data });

/** What the page can ask and do. */
export function routes(server: Server, play: Play, live: Stream): void {
  const { teams, clock } = play;

  const get = (path: string, act: (req: Request) => Promise<Answer>) => server.get(path, answering(act));

  const post = <Body>(path: string, shape: z.ZodType<Body>, act: (body: Body) => Promise<Answer>) =>
    server.post(
      path,
      answering(async (req) => {
        const body = shape.safeParse(req.body);
        return body.success ? act(body.data) : no(422, "Dit begrijpt de oefenomgeving niet.");
      }),
    );

  get("/api/screen", async (req) => {
    const screen = screenOf(teams, req.query.person ?? "") ?? screenOf(teams, teams.directory.people[0]?.id ?? "");
    return screen ? ok({ ...screen, now: clock.now() }) : no(404, "Er is nog niemand in deze oefenomgeving.");
  });
  get("/api/clock", async () => {
    const now = clock.now();
    return ok({ now, jumps: [...((await clock.jumps?.()) ?? []), ...usualJumps(now)] });
  });
  server.get("/api/events", async (req: Request, res: Response) => live.open(req, res));

  post("/api/say", said, async (body) => {
    const { reply } = await teams.say(body);
    return heard(reply?.status);
  });
  post("/api/press", pressed, async (body) => shown((await teams.press(body)).shows));
  post("/api/submit", submitted, async (body) => heard((await teams.submit(body)).status));
  post("/api/dialog/open", submitted, async (body) => shown((await teams.openDialog(body)).shows));
  post("/api/dialog/submit", submitted, async (body) => shown((await teams.submitDialog(body)).shows));

  post("/api/clock", z.object({ to: z.string() }), async ({ to }) => {
    const moment = momentFrom(to);
    if (!moment) return no(422, "Dit is geen datum en tijd.");
    if (moment <= clock.now()) return no(409, "De klok kan alleen vooruit.");
    await clock.moveTo(moment);
    live.signal({ what: "clock", now: clock.now() });
    return ok({ now: clock.now() });
  });
  post("/api/notice", z.object({}), async () => ok({ text: await play.sendNotice() }));
  post("/api/start-over", z.object({}), async () => {
    await play.startOver();
    live.signal({ what: "anew" });
    return ok();
  });
}

const unreachable = "Ketenmaat geeft geen antwoord. Probeer het over een minuut nog eens.";

const shown = (shows: Shows) => (shows.kind === "unreachable" ? no(502, unreachable) : ok(shows));

/** Nothing was asked of the bot, or it took what was said; otherwise the person should know. */
const heard = (status: number | undefined) =>
  status === undefined || (status >= 200 && status < 300) ? ok() : no(502, unreachable);

/** The edge of the page: what goes wrong here ends as a text on screen. */
function answering(act: (req: Request) => Promise<Answer>) {
  return async (req: Request, res: Response) => {
    const { status, body } = await act(req);
    res.send(status, body);
  };
}
