import { type GetTableEntityOptions, RestError } from "@azure/data-tables";
import { AggregateAuthenticationError, AuthenticationError, CredentialUnavailableError } from "@azure/identity";
import { StorageAwayError } from "../errors.ts";
import { ConflictError } from "../store.ts";

/** Milliseconds that one call may take in all, the SDK's own retries included: somebody may be waiting for it. */
const budget = 3_000;

/** The status with which the storage refused a call; `undefined` when it did not answer. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof RestError ? error.statusCode : undefined;

/** Whether a row is not there. A table that is not there is something else: nobody may take it for absence. */
export const isAbsence = (error: unknown): boolean =>
  error instanceof RestError &&
  error.statusCode === 404 &&
  error.code !== "TableNotFound" &&
  !error.message.includes("TableNotFound");

/** One call to the storage within its time. Silence, overload and a closed door become a `StorageAwayError`; the rest is thrown on. */
export async function ask<Answer>(
  call: (options: { readonly abortSignal: AbortSignal }) => Promise<Answer>,
): Promise<Answer> {
  const abortSignal = AbortSignal.timeout(budget);
  try {
    return await call({ abortSignal });
  } catch (cause) {
    if (isRefused(cause)) throw new StorageAwayError({ cause }, "refused");
    const status = statusOf(cause);
    const isSilent = cause instanceof RestError && (status === undefined || status === 429 || status >= 500);
    throw isSilent || abortSignal.aborted ? new StorageAwayError({ cause }) : cause;
  }
}

/** Whether the storage, or who says for it who we are, does not let us in. Nobody of the chain can mend that by asking otherwise. */
const isRefused = (cause: unknown): boolean =>
  statusOf(cause) === 401 ||
  statusOf(cause) === 403 ||
  cause instanceof AuthenticationError ||
  cause instanceof AggregateAuthenticationError ||
  cause instanceof CredentialUnavailableError;

/** A write that counts on what it saw: when the row stands already, was written since or is gone, a `ConflictError`. */
export async function askToWrite<Answer>(
  call: (options: { readonly abortSignal: AbortSignal }) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask(call);
  } catch (cause) {
    const status = statusOf(cause);
    const isConflict = status === 409 || status === 412 || isAbsence(cause);
    throw isConflict ? new ConflictError("somebody wrote first", { cause }) : cause;
  }
}

type OnResponse = NonNullable<GetTableEntityOptions["onResponse"]>;

/** Listens for the moment of an answer by the storage's own clock, in milliseconds; `NaN` until it came. */
export function storageClock(): { readonly onResponse: OnResponse; readonly date: () => number } {
  let date = Number.NaN;
  const onResponse: OnResponse = ({ headers }) => {
    date = Date.parse(headers.get("date") ?? "");
  };
  return { onResponse, date: () => date };
}

/** Seconds between a row's timestamp and the answer it came in, both by the storage's clock; 0 when either is missing. */
export function ageAt(date: number, timestamp: string | undefined): number {
  const age = (date - Date.parse(timestamp ?? "")) / 1000;
  return Number.isNaN(age) ? 0 : Math.max(0, age);
}
