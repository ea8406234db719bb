import { agenda } from "./agenda.ts";
import { auditTrail } from "./auditTrail.ts";
import { caseStore } from "./caseStore.ts";
import { documents } from "./documents.ts";
import { lookup } from "./lookup.ts";
import { noticeStore } from "./noticeStore.ts";
import type { Tables } from "./rows.ts";
import type { Store } from "./store.ts";
import { tombstones } from "./tombstones.ts";

/** Everything that is remembered, in these tables: the same layout in Azure and in memory. */
export function rememberedIn(tables: Tables): Store {
  const { table } = tables;
  return {
    cases: caseStore(table("cases")),
    tombstones: tombstones(table("cases")),
    notices: noticeStore(table("notices"), table("settings")),
    agenda: agenda(table("agenda")),
    lookup: lookup(table("lookup")),
    documents: documents(tables),
    audit: auditTrail(table("audit")),
    ping: tables.time,
  };
}
