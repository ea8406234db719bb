import type { Field, Refusal } from "./refusal.ts";

/** The most characters of a text that people type. */
export const mostCharacters = 280;

/**
 * What is wrong with a text that somebody typed, `null` when nothing is. It is there, it is short, and it holds no BSN,
 * e-mail address or phone number. Says what was found, never the text.
 */
export function textProblem(text: string, field: Field, most = mostCharacters): Refusal | null {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return { kind: "textMissing", field };
  if ([...plain].length > most) return { kind: "textTooLong", field, most };
  const found = personalDataIn(plain);
  return found === null ? null : { kind: "personalData", field, found };
}

function personalDataIn(text: string): "bsn" | "email" | "phone" | null {
  if (/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/.test(text)) return "email";
  const numbers = text.replace(notNumbers, " ");
  if ([...numbers.matchAll(bsnLike)].some(([digits]) => isBsn(digits))) return "bsn";
  return phoneLike.test(numbers) ? "phone" : null;
}

/** Dates and case numbers have as many digits as a BSN. */
const notNumbers =
  /(?<!\d[-./ ]?)(?:0?[1-9]|[12]\d|3[01])([-./ ])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)|(?<!\d[-./ ]?)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)|\b[A-Z]{2,5}-\d{4}-\d{4,}\b/gi;

/** Eight or nine digits, however they are grouped. */
const bsnLike = /(?<!\d[ .-]?|\+)\d(?:[ .-]?\d){7,8}(?![ .-]?\d)/g;

/** A Dutch number, or one with its country. */
const phoneLike =
  /(?:(?:\+|(?<!\d)00)[ .()-]*[1-9](?:[ .()-]*\d){7,13}|(?<!\d)\(?0[ .()-]*[1-9](?:[ .()-]*\d){8})(?!\d)/;

/** The _elfproef_: nine times the first digit, eight times the second … minus the last, is a multiple of eleven. */
function isBsn(text: string): boolean {
  const digits = [...text.replace(/\D/g, "").padStart(9, "0")].map(Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum !== 0 && sum % 11 === 0;
}
