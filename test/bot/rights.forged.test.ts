import assert from "node:assert/strict";
import { tenant } from "../../practice/people.ts";
import type { Message } from "../../practice/teams/message.ts";
import { instant } from "../../src/calendar/day.ts";
import { isCaseNumber } from "../../src/case/case.ts";
import type { RoleName } from "../../src/case/roles/roles.ts";
import { idOf, invokeOn, listElsewhere, speaker } from "../support/outsiders.ts";
import { monday, north, player, type Stage, saidIn, stage, wordsOf } from "../support/stage.ts";

type Data = Readonly<Record<string, unknown>>;

const role = "prisonCaseManager";
const check = {
  ...{ zvhClient: "no", gcosDone: "true" },
  ...{ "knownAt.benefits": "yes", "knownAt.wmo": "no", "knownAt.communityTeam": "no" },
};

describe("what a button says", () => {
  let on: Stage;
  let number = "";
  let card: Message;
  beforeEach(async () => {
    on = await stage();
    await listElsewhere(on);
    number = await on.notice(0);
    card = await on.card(number, north);
  });
  afterEach(() => on.close());

  const head = async (of = number) =>
    (isCaseNumber(of) ? await on.store.cases.read(of) : undefined) ?? assert.fail(`no case ${of}`);
  const presses = async (name: string, verb: string, data: Data = {}) =>
    saidIn((await on.press(name, card, { verb, data: { case: number, ...data } })).shows);
  const holder = async (name: RoleName, of = number) => {
    const now = (await head(of)).row.case.roles[name];
    return now.state === "held" ? now.by.id : null;
  };
  /** Whatever is done in between changes nothing. */
  const unchanged = async (does: () => Promise<void>, ...others: readonly string[]) => {
    const standing = () => Promise.all([number, ...others].map(head));
    const before = await standing();
    await does();
    assert.deepEqual(await standing(), before);
  };

  describe("that it does not say by itself", () => {
    const forged = { by: { id: idOf("Fenna"), name: "Fenna", duties: ["administrator"], reach: { prisons: "all" } } };

    it("is not who presses it, or when, or what else it might be", async () => {
      const more = { ...forged, at: "2020-01-01T00:00:00Z", operation: "x", type: "cancel", reason: "wrongPerson" };
      await presses("Joris", "claim", { role, ...more });
      const { row } = await head();
      const now = row.case.roles[role];
      assert.equal(
        now.state === "held" && `${now.by.id} ${now.since}`,
        `${idOf("Joris")} ${instant("2026-11-23T09:00:00Z")}`,
      );
      assert.equal(row.case.stage.state, "running");
    });

    it("gives nobody rights that they do not have", () =>
      unchanged(async () => {
        for (const duties of [["prisonCaseManager"], ["intakeDesk", "administrator"]]) {
          const more = { ...forged, person: idOf("Joris"), duties, deputyFor: [idOf("Joris")], tenantId: tenant };
          assert.match(await presses("Wout", "claim", { role, ...more }), /hoort bij PI Ter Peel/);
          assert.match(await presses("Wout", "cancel", { reason: "wrongPerson", ...more }), /Alleen ZVH administratie/);
        }
      }));

    it("is no other role than one's own", () =>
      unchanged(async () => {
        for (const other of ["processDirector", "municipalContact", "probationOfficer"]) {
          assert.match(await presses("Joris", "claim", { role: other }), /Jij staat niet in de lijst als/);
        }
        assert.match(await presses("Joris", "giveBack", { role }), /Gelukt|geen casemanager/);
      }));
  });

  it("gives a role to nobody who may not have it, whatever id it names", async () => {
    await presses("Joris", "claim", { role });
    const strangers = [
      idOf("Wout"),
      player("Wout").objectId,
      idOf("Fenna", "22222222-2222-4222-8222-222222222222"),
      idOf("Noor"),
      "nobody",
      "../head",
      "x".repeat(200),
    ];
    await unchanged(async () => {
      for (const to of strangers) {
        assert.match(await presses("Joris", "passOn", { role, to }), /staat voor deze zaak niet in de lijst als/, to);
        assert.match(await presses("Tess", "assign", { role, to }), /Er is niets veranderd/, to);
      }
      assert.match(await presses("Wout", "passOn", { role, to: idOf("Wout") }), /andere PI of gemeente/);
      assert.match(await presses("Fenna", "acceptPassOn", { role }), /niet aangeboden/);
    });
  });

  it("names no agreement of another case", async () => {
    const other = await on.notice(0);
    await presses("Joris", "claim", { role });
    await presses("Joris", "claim", { case: other, role });
    const agreed = { agreement: "a1", domain: "care", what: "Afspraak maken", owner: role, due: "2027-01-04" };
    await presses("Joris", "agree", { case: other, ...agreed });
    await unchanged(async () => {
      for (const verb of ["startAgreement", "finishAgreement"]) {
        assert.match(await presses("Joris", verb, { agreement: "a1" }), /Deze afspraak vind ik niet in deze zaak/);
        assert.match(await presses("Fenna", verb, { agreement: "a1" }), /iemand met een andere rol/);
      }
      const owner = { agreement: "a1", owner: idOf("Wout") };
      assert.match(await presses("Joris", "passOnAgreement", { case: other, ...owner }), /staat voor deze zaak niet/);
    }, other);
  });

  describe("of another case than its thread's", () => {
    it("gives no rights there", async () => {
      const elsewhere = await on.notice(1);
      await unchanged(async () => {
        assert.match(await presses("Joris", "claim", { case: elsewhere, role }), /hoort bij PI Roermond/);
        assert.match(await presses("Daan", "refresh", { case: elsewhere }), /andere PI of gemeente/);
      }, elsewhere);
    });

    it("does what it says there, and leaves either card where it is", async () => {
      const other = await on.notice(0);
      const own = await on.card(other, north);
      await presses("Joris", "claim", { case: other, role, shown: "card" });
      assert.deepEqual([await holder(role), await holder(role, other)], [null, idOf("Joris")]);
      assert.equal((await on.card(other, north, /Joris Kempen/)).id, own.id);
      await presses("Liv", "recordCheck", { case: other, shown: "card", ...check });
      assert.equal((await on.card(other, north, /Co.rdinator nazorg:\*\* nog niemand/)).id, own.id);
      assert.match(wordsOf(await on.card(number, north)), new RegExp(number));
    });

    it("makes no message a card for who may not read the case", async () => {
      const message = { ...card, id: "1", conversation: north };
      await on.press("Wout", message, { verb: "claim", data: { case: number, role, shown: "card" } });
      await presses("Joris", "refresh");
      const cards = await on.store.cases.cards((await head()).row.case.number);
      assert.deepEqual(
        cards.map(({ row }) => row.activity),
        [card.id],
      );
    });
  });

  describe("on an old card", () => {
    it("is answered as the case stands: a role that was taken since names its holder", async () => {
      await presses("Fenna", "claim", { role, v: 1 });
      await unchanged(async () => {
        assert.match(
          await presses("Joris", "claim", { role, v: 1 }),
          /Fenna Winters .* is sinds 10\.00 uur casemanager PI/,
        );
        assert.match(await presses("Joris", "claim", { role, v: 999 }), /al bezet/);
      });
    });

    it("is one act, however often it comes", async () => {
      await presses("Joris", "claim", { role, v: 1 });
      await unchanged(async () => {
        assert.match(await presses("Joris", "claim", { role, v: 1 }), /Jij bent nu casemanager PI/);
      });
    });

    it("is not heard from who lost the part that they had when it was posted", async () => {
      await presses("Joris", "claim", { role, v: 1 });
      await on.bot.people.patch(idOf("Joris"), { reach: { prisons: ["sittard"], municipalities: [] } });
      await unchanged(async () => {
        const gone = /Jij staat in de lijst niet meer bij PI Ter Peel/;
        assert.match(await presses("Joris", "adoptPlan"), gone);
        assert.match(await presses("Joris", "refresh"), gone);
        for (const dialog of ["who", "details", "plan"]) {
          const by = { person: player("Joris").id, conversation: card.conversation, activity: card.id };
          const { shows } = await on.teams.openDialog({ ...by, data: { case: number, dialog } });
          assert.equal(shows.kind, "message");
          assert.match(saidIn(shows), gone);
        }
      });
    });
  });

  it("gives a role back that is no longer one's own to hold, from one's own list", async () => {
    await presses("Joris", "claim", { role });
    await on.bot.people.patch(idOf("Joris"), {
      duties: ["networkPartner"],
      reach: { prisons: [], municipalities: [] },
    });
    assert.match(await presses("Joris", "adoptPlan"), /niet meer als casemanager PI/);
    assert.match(await on.ask("Joris", "mijn zaken"), /"title":"Geef terug"/);
    assert.equal(await presses("Joris", "giveBack", { role }), "Gelukt. De rol is weer vrij.");
    assert.equal((await head()).row.case.roles[role].state, "open");
  });

  it("leaves the lead theirs when the person returns to another municipality after all", async () => {
    await presses("Liv", "recordCheck", check);
    await presses("Daan", "claim", { role: "aftercareCoordinator" });
    await presses("Liv", "setMunicipality", { municipality: "GM0988", basis: "settling" });
    assert.doesNotMatch(await presses("Daan", "agreeProcess", { probation: "no" }), /Er is niets veranderd/);
    assert.equal((await head()).row.case.agreed?.probation, false);
    await on.bot.people.patch(idOf("Daan"), { reach: { prisons: [], municipalities: ["GM0889"] } });
    assert.match(await presses("Daan", "agreeProcess", { probation: "yes" }), /niet meer bij gemeente Venlo/);
  });

  it("opens whom it is about for the casemanager of the prison before, and lets them do nothing", async () => {
    await presses("Joris", "claim", { role });
    await presses("Liv", "transfer", { prison: "roermond", on: monday.slice(0, 10) });
    const speaks = speaker(on, await invokeOn(on, card), "Joris");
    assert.match(saidIn(await speaks("task/fetch", { data: { case: number, dialog: "who" } })), /T-1000/);
    await unchanged(async () => {
      assert.match(await presses("Joris", "adoptPlan"), /andere PI of gemeente/);
    });
  });
});
