import { short } from "../excerpt.ts";
import { KEY } from "./key.ts";

/** One source named in a `[@…]` bracket. */
export interface CallItem {
  key: string;
  /** As written: `p. 4`. */
  locator?: string;
  /** Where its `@` stands in the text between the brackets. */
  at: number;
}

export type ParsedCall = { items: CallItem[] } | { problem: string; hint: string; at: number };

const KEY_HERE = new RegExp(KEY, "uy");

/** Arabic, Chinese and Japanese keyboards have separators of their own. */
const BETWEEN_SOURCES = /[;؛；]/g;
const BEFORE_LOCATOR = /^[,،，、]/;

/** Reads what stands between `[` and `]` of a call: `@key`, `@a; @b`, `@key, p. 4`. */
export function parseCall(inner: string): ParsedCall {
  const items: CallItem[] = [];
  let start = 0;
  for (const part of inner.split(BETWEEN_SOURCES)) {
    const item = parseItem(part, start);
    if ("problem" in item) return item;
    items.push(item);
    start += part.length + 1;
  }
  return { items };
}

type ParsedItem = CallItem | Exclude<ParsedCall, { items: CallItem[] }>;

function parseItem(part: string, start: number): ParsedItem {
  const lead = part.length - part.trimStart().length;
  const at = start + lead;
  const text = part.trim();
  if (!text.startsWith("@")) {
    return text === ""
      ? problem(at, "A semicolon in a citation stands between two sources", "Remove the semicolon.")
      : problem(
          at,
          `“${short(text)}” in a citation names no source`,
          "Each source has its own @, as in [@a, p. 4; @b].",
        );
  }
  const key = keyAt(text, 1);
  if (!key) {
    return problem(
      at,
      `“${short(text)}” is not a citation key`,
      "A key starts with a letter, a digit or _, and is written as in [@key]. For plain text, write \\[@.",
    );
  }
  const rest = text.slice(1 + key.length).trim();
  if (rest === "") return { key, at };
  const locator = rest.replace(BEFORE_LOCATOR, "").trim().replace(/\s+/g, " ");
  if (!BEFORE_LOCATOR.test(rest)) {
    return problem(
      at,
      `“${short(rest)}” after the key \`${key}\` can't be read`,
      `Write a comma before the place in the source, as in [@${key}, p. 4]. For plain text, write \\[@.`,
    );
  }
  if (locator === "") {
    return problem(
      at,
      `Nothing follows the comma after \`${key}\``,
      `Write [@${key}] or [@${key}, p. 4].`,
    );
  }
  return { key, locator, at };
}

function problem(at: number, message: string, hint: string) {
  return { problem: message, hint, at };
}

function keyAt(text: string, position: number): string | undefined {
  KEY_HERE.lastIndex = position;
  return KEY_HERE.exec(text)?.[0];
}

/**
 * The index of the `]` that ends the call whose `[` stands at `start`, or -1. Stops at the next `[`, so that any
 * number of open brackets is read once.
 */
export function endOfCall(text: string, start: number, end: number): number {
  for (let index = start + 1; index < end; index += 1) {
    const character = text[index];
    if (character === "]") return index;
    if (character === "[") return -1;
    if (character === "\\") index += 1;
  }
  return -1;
}
