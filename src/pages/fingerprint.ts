import { hash } from "node:crypto";

/** Shorter texts are faster to build again than to cache. */
const WORTH_KEEPING = 300;

/** Hashes of serialized objects. Safe, because data never changes once it is made. */
const written = new WeakMap<object, string>();

/** 96 bits in base64url: no chance collision among a million pages. */
const LENGTH = 16;

/**
 * Creates a function that fingerprints data: equal for equal data, on every machine. Data shared by many pages, such as
 * a teaser, is serialized once. `common` is part of every fingerprint.
 */
export function fingerprinter(common: string): (value: unknown) => string {
  return (value) => hash("sha1", common + write(value), "base64url").slice(0, LENGTH);
}

/**
 * Serializes data so that different data never gives the same text: strings and lists are prefixed with their length.
 */
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
