import { zone } from "../../src/calendar/day.ts";
import type { Line } from "./line.ts";

/** A line for programs, with the ids that the scenario gives people and the time of day in Amsterdam. */
export function asJson(line: Line, ids: ReadonlyMap<string, string>): string {
  const at = Temporal.Instant.from(line.at)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
  const written = { at, case: line.number, type: line.type, ...detailsOf(line) };
  return JSON.stringify(written, (_, value: unknown) =>
    typeof value === "string" ? (ids.get(value) ?? value) : value,
  );
}

function detailsOf(line: Line): Readonly<Record<string, unknown>> {
  switch (line.type) {
    case "happening": {
      const { type, by, facts } = line.happening;
      return { happening: type, by: typeof by === "string" ? by : by.id, facts };
    }
    case "refused": {
      const { by, type } = line.command;
      return { by: typeof by === "string" ? by : by.id, do: type, refusal: line.refusal };
    }
    case "message": {
      const { kind, item, where, key } = line.owed;
      const deputies = line.to.flatMap(({ id, onBehalfOf }) => (onBehalfOf === null ? [] : [{ to: id, onBehalfOf }]));
      return {
        ...{ kind, item, where, key, to: line.to.map(({ id }) => id) },
        ...(deputies.length === 0 ? {} : { deputies }),
      };
    }
  }
}
