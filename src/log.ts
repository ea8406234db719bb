import pino, { type DestinationStream, type Logger } from "pino";

/** What is told of an error. SDK errors carry the whole request, token and body included: nothing but these is logged. */
const toldKeys = ["code", "statusCode", "kind"] as const;

function told(error: unknown): object {
  if (!(error instanceof Error)) return { message: "something that is no error was thrown" };
  const { name, message, stack, cause } = error;
  return {
    name,
    message: firstLine(message),
    ...Object.fromEntries(toldKeys.flatMap((key) => (key in error ? [[key, Reflect.get(error, key)]] : []))),
    ...(stack === undefined ? {} : { stack: placesIn(stack) }),
    ...(cause === undefined ? {} : { cause: told(cause) }),
    ...(error instanceof AggregateError ? { errors: error.errors.map(told) } : {}),
  };
}

/** Azure's messages go on with the answer that it got, which may name what was stored. */
const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";

/** A stack without the message that it begins with. */
const placesIn = (stack: string): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");

/** The log: JSON lines with constant messages and ids, never texts, names or tokens. To standard output unless told. */
export const logger = (level: string, to: DestinationStream = pino.destination(1)): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: told } }, to);
