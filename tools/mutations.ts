/** One change to a table: where, from what, to what, and the table as it then is. */
export type Mutation = { readonly at: string; readonly table: readonly unknown[] };

/** Every small change to a table of plain rows: each value replaced or left out, each row dropped or swapped with the next. */
export function mutationsOf(rows: readonly { readonly item: string }[]): readonly Mutation[] {
  return rows.flatMap((row, index) => [
    { at: `${row.item}: the row is gone`, table: rows.filter((each) => each !== row) },
    ...rows.slice(index + 1, index + 2).map((next) => ({
      at: `${row.item}: after ${next.item}`,
      table: rows.with(index, next).with(index + 1, row),
    })),
    ...changes(row, rows).map(({ path, value }) => ({
      at: `${row.item}: ${path}`,
      table: rows.with(index, asRow(value)),
    })),
  ]);
}

type Change = { readonly path: string; readonly value: unknown };

/** Every change to one value. `others` are the values that stand in the same place elsewhere in the table. */
function changes(value: unknown, others: readonly unknown[]): readonly Change[] {
  if (typeof value === "number") return [value + 1, value - 1].map((to) => ({ path: `${value} → ${to}`, value: to }));
  if (typeof value === "string") {
    const to = others.find((other) => typeof other === "string" && other !== value) ?? `${value}?`;
    return [{ path: `${value} → ${to}`, value: to }];
  }
  if (Array.isArray(value)) {
    return value.map((gone, at) => ({ path: `without ${gone}`, value: value.filter((_, index) => index !== at) }));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const elsewhere = others.flatMap((other) => (isRecord(other) && key in other ? [other[key]] : []));
    const without = Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
    return [
      { path: `${key} left out`, value: without },
      ...changes(inner, elsewhere).map((change) => ({
        path: `${key}, ${change.path}`,
        value: { ...value, [key]: change.value },
      })),
    ];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function asRow(value: unknown): { readonly item: string } {
  return { item: "", ...(isRecord(value) ? value : {}) };
}
