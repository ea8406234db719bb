import assert from "node:assert/strict";
import { type Instant, later } from "../../src/calendar/day.ts";
import type { CaseNumber } from "../../src/case/case.ts";
import { type Command, type OperationId, operationId } from "../../src/case/commands.ts";
import { decide } from "../../src/case/decide.ts";
import { holder } from "../../src/case/person.ts";
import { type Change, changer } from "../../src/store/change.ts";
import { memoryStore } from "../../src/store/memoryStore.ts";
import { caseOpener } from "../../src/store/opening.ts";
import { ConflictError, type Store } from "../../src/store/store.ts";
import { tableStore } from "../../src/store/tableStore.ts";
import { ownAzurite } from "../support/azurite.ts";
import { a, admission, colleague, noticedAt, person, rules } from "../support/chain.ts";

/** The stores: what each needs before the tests, and gives to each of them. */
const stores = {
  "in memory": () => memoryStore,
  "on Azurite": () => {
    const azurite = ownAzurite();
    const open = () => tableStore({ connectionString: azurite.connectionString() });
    before(() => open().prepare());
    return open;
  },
};

for (const [where, ready] of Object.entries(stores)) {
  describe(`changing a case ${where}`, () => {
    const open = ready();
    let store: Store;
    let now: Instant;
    let number: CaseNumber;
    let followed: CaseNumber[];
    let change: Change;
    let tests = 0;

    const changing = (over: Pick<Store, "cases" | "agenda" | "lookup"> = store): Change =>
      changer({
        store: over,
        decide,
        rules,
        clock: { now: () => now },
        afterCommit: (caseNumber) => followed.push(caseNumber),
      });

    const claim = (by = a, operation = operationId(`click-${by.id}`)) => ({
      caseNumber: number,
      operation,
      command: { type: "claim", operation, at: now, by, role: "prisonCaseManager" } as const,
    });

    const hints = async (): Promise<readonly OperationId[]> => {
      const due = await store.agenda.due(later(now, 3_600), 1_000);
      return due.filter(({ row }) => row.subject === number).map(({ row }) => row.operation);
    };

    beforeEach(async () => {
      store = open();
      now = noticedAt;
      followed = [];
      change = changing();
      const openCase = caseOpener({
        notices: store.notices,
        tombstones: store.tombstones,
        change,
        region: where === "in memory" ? "MEM" : "AZU",
      });
      const { number: _, ...rest } = admission();
      ({ number } = await openCase({
        noticeKey: `notice ${where} ${++tests}`,
        admission: rest,
        operation: operationId(`open-${tests}`),
        at: now,
      }));
      followed = [];
    });

    it("keeps what was decided, tells the history, and lets the rest follow", async () => {
      const reply = await change(claim());
      assert(reply.ok);
      assert.equal(reply.repeated, false);
      const head = await store.cases.read(number);
      assert.deepEqual(head?.row.case, reply.head.case);
      assert.deepEqual([head?.row.version, head?.row.happened], [2, 2]);
      const told = await Array.fromAsync(store.cases.history(number));
      assert.deepEqual(
        told.map(({ type }) => type),
        ["opened", "claimed"],
      );
      assert.deepEqual(followed, [number]);
    });

    it("leaves a hint for half a minute later, in case whoever wrote dies right after", async () => {
      await change(claim());
      const due = await store.agenda.due(later(now, 30), 1_000);
      assert(due.some(({ row }) => row.subject === number && row.operation === claim().operation));
      assert(!(await store.agenda.due(later(now, 29), 1_000)).some(({ row }) => row.subject === number));
    });

    it("tells the second of two people who claim in the same second who holds the role", async () => {
      const [first, second] = await Promise.all([change(claim(a)), change(claim(colleague))]);
      assert(first.ok);
      assert(!second.ok);
      assert.deepEqual(second.refusal, { kind: "alreadyHeld", role: "prisonCaseManager", by: holder(a), since: now });
      assert((await hints()).includes(claim(a).operation));
      assert(!(await hints()).includes(claim(colleague).operation));
    });

    it("gives a click that Teams delivers four times one result and one line of history", async () => {
      const replies = await Promise.all([1, 2, 3, 4].map(() => change(claim())));
      assert.deepEqual(
        replies.map((reply) => [reply.head, reply.ok && reply.repeated]),
        replies.map((_, nth) => [replies[0]?.head, nth > 0]),
      );
      assert.equal((await Array.fromAsync(store.cases.history(number))).length, 2);
    });

    it("gives the same on two replicas at once", async () => {
      const replies = await Promise.all([change(claim()), changing()(claim())]);
      assert(replies.every(({ ok }) => ok));
      assert.equal((await Array.fromAsync(store.cases.history(number))).length, 2);
    });

    it("takes the same click an hour later for a new one", async () => {
      await change(claim());
      const giveBack = operationId("give-back");
      await change({
        caseNumber: number,
        operation: giveBack,
        command: { type: "giveBack", operation: giveBack, at: now, by: a, role: "prisonCaseManager" },
      });
      now = later(now, 3_600);
      const again = await change(claim());
      assert(again.ok);
      assert.equal(again.repeated, false);
      assert.equal(again.head.case.roles.prisonCaseManager.state, "held");
    });

    it("writes nothing and owes no look when there is nothing to do", async () => {
      await change(claim());
      const head = await store.cases.read(number);
      const again = await change(claim(a, operationId("another-click")));
      assert(again.ok);
      assert.deepEqual(await store.cases.read(number), head);
      assert(!(await hints()).includes(operationId("another-click")));
      assert.deepEqual(followed, [number]);
    });

    it("says so when nobody opened the case, whatever is asked", async () => {
      const elsewhere = await store.notices.nextNumber("ZZ", 2026);
      const reply = await change({ ...claim(), caseNumber: elsewhere });
      assert.deepEqual(reply, { ok: false, refusal: { kind: "unknownCase" }, head: undefined });
      const due = await store.agenda.due(later(now, 3_600), 1_000);
      assert(!due.some(({ row }) => row.subject === elsewhere));
    });

    it("has twenty people on one card without one conflict", async () => {
      let conflicts = 0;
      const counting: Store["cases"] = {
        ...store.cases,
        commit: async (...commit) => {
          try {
            return await store.cases.commit(...commit);
          } catch (error) {
            if (error instanceof ConflictError) conflicts++;
            throw error;
          }
        },
      };
      const inOneProcess = changing({ ...store, cases: counting });
      const people = Array.from({ length: 20 }, (_, nth) => person(`Collega${nth}`, ["prisonCaseManager"]));
      const replies = await Promise.all(people.map((by) => inOneProcess(claim(by))));
      assert.equal(replies.filter(({ ok }) => ok).length, 1);
      assert.equal(conflicts, 0);
    });

    it("recognises its own commit when the answer got lost", async () => {
      const lossy = changing({ ...store, cases: losingAnswers(store.cases) });
      const reply = await lossy(claim());
      assert(reply.ok);
      assert.equal(reply.repeated, false);
      assert.equal((await Array.fromAsync(store.cases.history(number))).length, 2);
      assert.deepEqual(followed, [number]);
      assert((await hints()).includes(claim().operation));
    });

    it("decides again when somebody else wrote first", async () => {
      const raced = changing({ ...store, cases: afterSomebodyElse(store.cases, () => change(claim(colleague))) });
      const reply = await raced(claim());
      assert(!reply.ok);
      assert.equal(reply.refusal.kind, "alreadyHeld");
    });

    it("reads again when so long passed since the hint that it may be gone", async () => {
      let reads = 0;
      const slow: Store["cases"] = {
        ...store.cases,
        read: async (caseNumber) => {
          if (++reads === 1) now = later(now, 700);
          return store.cases.read(caseNumber);
        },
      };
      assert((await changing({ ...store, cases: slow })(claim())).ok);
      assert.equal(reads, 2);
    });

    it("has the lookup rows of a case before the case", async () => {
      const order: string[] = [];
      const watched = changing({
        agenda: store.agenda,
        cases: {
          ...store.cases,
          commit: async (...commit) => {
            order.push("commit");
            return store.cases.commit(...commit);
          },
        },
        lookup: {
          ...store.lookup,
          add: async (key, caseNumber) => {
            await store.lookup.add(key, caseNumber);
            order.push(key);
          },
        },
      });
      await watched(claim());
      assert.deepEqual(order, [`holder:${a.id}`, "commit"]);
      assert((await store.lookup.find(`holder:${a.id}`)).includes(number));
      order.length = 0;
      await watched({ ...claim(colleague), lookups: [`holder:${colleague.id}`] });
      assert.deepEqual(order, [`holder:${colleague.id}`]);
    });

    it("refuses politely what does not fit in a case any more, and leaves the case as it was", async () => {
      const huge = changer({
        ...{ store, rules, clock: { now: () => now } },
        decide: (current, command, theirs) => {
          const outcome = decide(current, command, theirs);
          if (!outcome.ok) return outcome;
          const attendance = Array.from({ length: 6_000 }, () => ({ who: holder(a), attends: true, at: now }));
          return { ...outcome, next: { ...outcome.next, attendance } };
        },
        afterCommit: (caseNumber) => followed.push(caseNumber),
      });
      const before = await store.cases.read(number);
      const reply = await huge(claim());
      assert.deepEqual(reply, { ok: false, refusal: { kind: "caseFull" }, head: before?.row });
      assert.deepEqual(await store.cases.read(number), before);
      assert(!(await hints()).includes(claim().operation));
      assert.deepEqual(followed, []);
    });

    it("fails with whoever looks up the person, and only for this click", async () => {
      const failing: Promise<Command> = Promise.reject(new Error("the directory is away"));
      const [failed, other] = await Promise.allSettled([change({ ...claim(), command: failing }), change(claim())]);
      assert.equal(failed.status, "rejected");
      assert.equal(other.status, "fulfilled");
    });

    it("opens one case for a notice that two replicas receive at once", async () => {
      const { number: _, ...rest } = admission();
      const opening = { noticeKey: `twice ${where}`, admission: rest, operation: operationId("twice"), at: now };
      const openers = [1, 2].map(() =>
        caseOpener({ notices: store.notices, tombstones: store.tombstones, change: changing(), region: "TW" }),
      );
      const [one, other] = await Promise.all(openers.map((openCase) => openCase(opening)));
      assert.equal(one?.number, other?.number);
      assert.deepEqual([one?.isNew, other?.isNew].sort(), [false, true]);
    });

    it("finishes the opening of a notice whose receiver died half way", async () => {
      const { number: _, ...rest } = admission();
      const { number: reserved } = await store.notices.reserve("half way", await store.notices.nextNumber("HW", 2026));
      const openCase = caseOpener({ notices: store.notices, tombstones: store.tombstones, change, region: "HW" });
      const opening = { noticeKey: "half way", admission: rest, operation: operationId("second"), at: now };
      assert.deepEqual(await openCase(opening), { number: reserved, isNew: false });
      assert.equal((await store.cases.read(reserved))?.row.case.personKey, rest.personKey);
    });
  });
}

/** Commits that happen, and are reported as lost to somebody else: what the SDK's own retry makes of a lost answer. */
function losingAnswers(cases: Store["cases"]): Store["cases"] {
  return {
    ...cases,
    commit: async (...commit) => {
      await cases.commit(...commit);
      throw new ConflictError("the answer got lost");
    },
  };
}

/** Lets somebody else write between the first reading and the first commit. */
function afterSomebodyElse(cases: Store["cases"], write: () => Promise<unknown>): Store["cases"] {
  let isFirst = true;
  return {
    ...cases,
    commit: async (...commit) => {
      if (isFirst) await write();
      isFirst = false;
      return cases.commit(...commit);
    },
  };
}
