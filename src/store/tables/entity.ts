import { LimitError } from "../errors.ts";
import type { Row } from "../rows.ts";

/** A row as Azure Tables keeps it: the document as JSON, cut into properties `json0`, `json1` … */
export type Entity = { readonly partitionKey: string; readonly rowKey: string } & Readonly<Record<string, unknown>>;

/** UTF-16 units per property: 60 000 bytes of the 64 KiB that Azure allows. */
const partLength = 30_000;
const entityLimit = 1024 * 1024;
const transactionLimit = 4 * 1024 * 1024;
const operationsLimit = 100;
/** What a transaction adds around each entity: boundaries, headers, the address. */
const envelope = 1_200;
const keyLimit = 512;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Azure forbids in keys
const forbiddenInKeys = /[/\\#?\u0000-\u001f\u007f-\u009f]/;

/** The row in Azure's form. Throws `LimitError` for what Azure would refuse: Azurite does not enforce its limits. */
export function entity({ partition, key, document }: Row): Entity {
  checkKey(partition);
  checkKey(key);
  const parts = cut(JSON.stringify(document)).map((part, index) => [`json${index}`, part]);
  const made: Entity = { partitionKey: partition, rowKey: key, ...Object.fromEntries(parts) };
  const size = sizeOf(made);
  if (size > entityLimit) throw new LimitError(`a row of ${size} bytes is over the limit of ${entityLimit}`);
  return made;
}

/** Throws `LimitError` when these cannot be written in one transaction. */
export function checkTransaction(entities: readonly Entity[]): void {
  if (entities.length > operationsLimit) {
    throw new LimitError(`a transaction of ${entities.length} rows is over the limit of ${operationsLimit}`);
  }
  const size = entities.reduce((sum, it) => sum + envelope + Buffer.byteLength(JSON.stringify(it)), 0);
  if (size > transactionLimit) {
    throw new LimitError(`a transaction of ${size} bytes is over the limit of ${transactionLimit}`);
  }
}

/** The document that an entity keeps; `undefined` when its parts make none. */
export function documentOf(it: Readonly<Record<string, unknown>>): unknown {
  const parts: unknown[] = [];
  while (it[`json${parts.length}`] !== undefined) parts.push(it[`json${parts.length}`]);
  try {
    return JSON.parse(parts.join(""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function checkKey(key: string): void {
  if (key.length > keyLimit) throw new LimitError(`a key of ${key.length} characters is over the limit of ${keyLimit}`);
  if (forbiddenInKeys.test(key)) throw new LimitError("a key holds a character that Azure Tables forbids");
}

/** Cuts a text into parts that fit a property, never between the halves of one character: each half alone gets lost. */
function cut(json: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < json.length; ) {
    const isBetweenHalves = /[\ud800-\udbff]/.test(json.charAt(at + partLength - 1));
    const end = at + partLength - (isBetweenHalves ? 1 : 0);
    parts.push(json.slice(at, end));
    at = end;
  }
  return parts;
}

/** Azure's own sum: four bytes, the keys, and eight bytes, name and value of each property, all in UTF-16. */
function sizeOf({ partitionKey, rowKey, ...properties }: Entity): number {
  const bytes = (text: string) => text.length * 2;
  return Object.entries(properties).reduce(
    (sum, [name, value]) => sum + 8 + bytes(name) + bytes(String(value)),
    4 + bytes(partitionKey) + bytes(rowKey),
  );
}
