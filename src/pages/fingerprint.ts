import { hash } from "node:crypto";

/** Texts shorter than this are written anew faster than they are found again. */
const WORTH_KEEPING = 200;

/**
 * Makes the function that gives data its fingerprint: the same for the same data, on every machine. What is shared by
 * many pages, as a teaser is by lists, is written once. `common` goes into all of them.
 */
export function fingerprinter(common: string): (value: unknown) => string {
  const written = new Map<object, string>();
  const write = (value: unknown): string => {
    if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
    if (Array.isArray(value)) return `[${value.map(write).join()}]`;
    const known = written.get(value);
    if (known !== undefined) return known;
    let text = "{";
    for (const [key, part] of Object.entries(value)) {
      if (part !== undefined) text += `${key}:${write(part)},`;
    }
    text += "}";
    if (text.length < WORTH_KEEPING) return text;
    const short = hash("sha1", text, "base64url");
    written.set(value, short);
    return short;
  };
  return (value) => hash("sha1", common + write(value), "base64url").slice(0, LENGTH);
}

/** 96 bits: of a million pages, no two are ever alike by chance. */
const LENGTH = 16;
