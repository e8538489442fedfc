import { hash } from "node:crypto";

/** Texts shorter than this are written anew faster than they are found again. */
const WORTH_KEEPING = 300;

/** What was written before, as the hash of its text: data is never changed once it is made. */
const written = new WeakMap<object, string>();

/** 96 bits: of a million pages, no two are ever alike by chance. */
const LENGTH = 16;

/**
 * Makes the function that gives data its fingerprint: the same for the same data, on every machine. What is shared by
 * many pages, as a teaser is by lists, is written once. `common` goes into all of them.
 */
export function fingerprinter(common: string): (value: unknown) => string {
  return (value) => hash("sha1", common + write(value), "base64url").slice(0, LENGTH);
}

/** Data as text, so that no two texts are the same but for the same data: what has no fixed end tells its length. */
function write(value: unknown): string {
  if (typeof value === "string") return `${value.length}:${value}`;
  if (typeof value !== "object" || value === null) return `${value};`;
  if (Array.isArray(value)) {
    let text = `[${value.length}:`;
    for (const part of value) text += write(part);
    return text;
  }
  return written.get(value) ?? writeObject(value);
}

function writeObject(value: object): string {
  let text = "{";
  for (const [key, part] of Object.entries(value)) {
    if (part !== undefined) text += `${key}=${write(part)}`;
  }
  text += "}";
  if (text.length < WORTH_KEEPING) return text;
  const short = `#${hash("sha1", text, "base64url")}`;
  written.set(value, short);
  return short;
}
