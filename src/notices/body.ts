import { isUtf8 } from "node:buffer";
import { MIMEType } from "node:util";
import { csvNotices } from "./csv.ts";

/** In what form notices come: a media type of the contract. */
export type Form = "json" | "csv";

/** What a body holds: one notice, or many, unchecked. */
export type Content = { readonly one: unknown } | { readonly many: readonly unknown[] };

const forms: Readonly<Record<string, Form>> = { "application/json": "json", "text/csv": "csv" };

function mediaType(header: string): MIMEType | undefined {
  try {
    return new MIMEType(header);
  } catch (err) {
    if (err instanceof TypeError) return undefined;
    throw err;
  }
}

/** The form that a `content-type` names; `undefined` for any other type, and for any text that is not UTF-8. */
export function formOf(contentType: string | undefined): Form | undefined {
  const type = mediaType(contentType ?? "");
  const charset = type?.params.get("charset")?.toLowerCase() ?? "utf-8";
  return type && charset === "utf-8" ? forms[type.essence] : undefined;
}

function jsonContent(text: string): Content | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? { many: value } : { one: value };
  } catch (err) {
    if (err instanceof SyntaxError) return undefined;
    throw err;
  }
}

function csvContent(text: string): Content | undefined {
  const rows = csvNotices(text);
  return rows && { many: rows };
}

/** Reads a body. `undefined` when it is not UTF-8 or not the form that it is said to be; nothing of it is in any error. */
export function contentOf(body: Buffer, form: Form): Content | undefined {
  if (!isUtf8(body)) return undefined;
  // Takes off the byte order mark that Excel puts before its CSV.
  const text = new TextDecoder().decode(body);
  return form === "json" ? jsonContent(text) : csvContent(text);
}
