import type { Name } from "../citations/types.ts";
import { plainText } from "../content/csl/plain-text.ts";
import type { WrittenName } from "./found-source.ts";

const MAX_AUTHORS = 50;
const MAX_NAME = 200;
const PARTS = [
  "family",
  "given",
  "dropping-particle",
  "non-dropping-particle",
  "suffix",
  "literal",
] as const;

/** Names of authors, each once, without addresses, “By” and the publisher, which pages take for one. */
export function authorsOf(
  names: readonly WrittenName[],
  publisher: string | undefined,
): WrittenName[] {
  const seen = new Set([publisher?.toLowerCase()]);
  const authors = names.slice(0, 4 * MAX_AUTHORS).flatMap((name): WrittenName[] => {
    const own = typeof name === "string" ? wholeName(name) : nameInParts(name);
    const mark = JSON.stringify(own)?.toLowerCase().replace(/^"|"$/g, "");
    if (own === undefined || seen.has(mark)) return [];
    seen.add(mark);
    return [own];
  });
  return authors.slice(0, MAX_AUTHORS);
}

function wholeName(name: string): string | undefined {
  const text = textOf(name)?.replace(/^(?:by|von|par|por|di)[:\s]\s*(?=\p{Lu})/iu, "");
  return text === undefined || text === "" || /^(?:https?:|@|www\.)|^\S+@\S+\.\S+$/i.test(text)
    ? undefined
    : text;
}

function nameInParts(name: Name): Name | string | undefined {
  const parts = PARTS.flatMap((part): [string, string][] => {
    const text = name[part];
    const own = text === undefined ? undefined : textOf(text);
    return own === undefined ? [] : [[part, own]];
  });
  const [only] = parts;
  if (only === undefined) return undefined;
  // A name of one part reads better as text.
  return parts.length === 1 && only[0] !== "given" ? only[1] : Object.fromEntries(parts);
}

function textOf(name: string): string | undefined {
  const { text } = plainText(name.slice(0, MAX_NAME).toWellFormed());
  return text.replace(/\s+/g, " ").trim() || undefined;
}
