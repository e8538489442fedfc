import { short } from "../excerpt.ts";
import type { Mend } from "../mend.ts";
import { AT, BRACED_KEY, KEY, keyAt } from "./key.ts";
import { givenLocator, type Locator, readLocator } from "./locators.ts";

/** One source named in a bracket. */
export interface CallItem {
  key: string;
  /** Words before the source, with the space that ends them, and after its locator, with the comma that begins them. */
  prefix?: string;
  locator?: Locator;
  suffix?: string;
  /** `-@key`: the number or year alone, without the author. */
  suppress?: true;
  /** The offset of its `@` in the text between the brackets. */
  at: number;
}

interface CallProblem {
  problem: string;
  hint: string;
  at: number;
  mend?: Mend;
}
export type ParsedCall = { items: CallItem[] } | CallProblem;

/** Arabic, Chinese and Japanese keyboards have their own separators. */
const BETWEEN_SOURCES = /[;؛；]/;
const COMMA = /^[,،，、]\s*/;
const CALL_HERE = new RegExp(
  String.raw`(?:(?<![^\s([（])-)?${AT}(?=\{${BRACED_KEY}\}|${KEY})`,
  "u",
);

/** Parses the text between `[` and `]` of a call in `language`: `@key`, `@a; cf. @b`, `see @key, p. 4`. */
export function parseCall(inner: string, language: string): ParsedCall {
  return parseItems(inner, { language, from: 0 });
}

/**
 * Parses the bracket after `@key` in running text: `p. 30`, `p. 30; see also @b`. Undefined unless it begins with a
 * locator.
 */
export function parsePlace(
  inner: string,
  language: string,
): { locator: Locator; suffix?: string; items: CallItem[] } | undefined {
  const [first = ""] = split(inner);
  const read = readLocator(collapse(first), language);
  if (!read) return undefined;
  const suffix = suffixOf(collapse(first).slice(read.end));
  const own = { locator: read.locator, ...(suffix && { suffix }) };
  if (first.length === inner.length) return { ...own, items: [] };
  const others = parseItems(inner, { language, from: first.length + 1 });
  return "problem" in others ? undefined : { ...own, items: others.items };
}

interface Options {
  language: string;
  from: number;
}

function parseItems(inner: string, { language, from }: Options): ParsedCall {
  const items: CallItem[] = [];
  const [lead, ...others] = split(inner.slice(from));
  let start = from;
  let ahead = "";
  for (const part of [lead ?? "", ...others]) {
    if (items.length === 0 && others.length > 0 && isPhrase(part)) ahead += `${part};`;
    else {
      const item = parseItem(ahead + part, start - ahead.length, language);
      if ("problem" in item) return item;
      items.push(item);
      ahead = "";
    }
    start += part.length + 1;
  }
  if (ahead !== "") return notACall(ahead.slice(0, -1).trim(), from);
  return { items };
}

/**
 * Words before a source may include a semicolon: `for a list, see the index; @a`. A single word is a key without its @.
 */
function isPhrase(part: string): boolean {
  return !part.includes("@") && /\p{L}\s+\p{L}/u.test(part);
}

/** Semicolons that don't separate sources: in braces of a key or locator, escaped, or ending an HTML entity. */
const NOT_SEPARATORS = /\{[^{}]*\}|\\.|&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|nbsp);/giy;

function split(inner: string): string[] {
  if (!/[{\\&]/.test(inner)) return inner.split(BETWEEN_SOURCES);
  const parts: string[] = [];
  let start = 0;
  let index = 0;
  while (index < inner.length) {
    NOT_SEPARATORS.lastIndex = index;
    if (NOT_SEPARATORS.test(inner)) {
      index = NOT_SEPARATORS.lastIndex;
      continue;
    }
    if (BETWEEN_SOURCES.test(inner.charAt(index))) {
      parts.push(inner.slice(start, index));
      start = index + 1;
    }
    index += 1;
  }
  return [...parts, inner.slice(start)];
}

/** Most calls are only a key, and need no further parsing. */
const KEY_ALONE = /^@(\w+(?:-\w+)*)$/;

function parseItem(part: string, start: number, language: string): CallItem | CallProblem {
  const alone = KEY_ALONE.exec(part)?.[1];
  if (alone !== undefined) return { key: alone, at: start };
  const lead = part.length - part.trimStart().length;
  const found = CALL_HERE.exec(part);
  const call = found && keyAt(part, found.index + found[0].length);
  if (!call) return notACall(part.trim(), start + lead);
  const suppress = found[0].startsWith("-");
  const at = start + found.index + found[0].length - 1;
  const prefix = part.slice(0, found.index).trimStart().replace(/\s+/g, " ");
  const after = readAfter(collapse(part.slice(call.end)), { key: call.key, at, language });
  if ("problem" in after) return after;
  return {
    key: call.key,
    ...(prefix && { prefix }),
    ...after,
    ...(suppress && { suppress }),
    at,
  };
}

function notACall(text: string, at: number): CallProblem {
  if (text === "") {
    const message = "A semicolon in a citation needs a source on each side";
    return problem(at, message, "Remove the semicolon.");
  }
  if (/^-?@/.test(text)) {
    return problem(
      at,
      `“${short(text)}” is not a citation key`,
      "Begin a key with a letter, a digit or _, as in [@key]. Write any other key in braces, as in [@{key}]. For plain text, write \\[@.",
    );
  }
  return problem(
    at,
    `“${short(text)}” in a citation is not a source`,
    "Write an @ before each source, as in [@a, p. 4; @b].",
  );
}

/** Parses what follows a key: a comma, a locator and words, or a locator in braces. */
function readAfter(
  rest: string,
  { key, at, language }: { key: string; at: number; language: string },
): { locator?: Locator; suffix?: string } | CallProblem {
  if (rest === "") return {};
  const body = rest.replace(COMMA, "");
  const given = /^\{([^{}]*)\}/.exec(body);
  if (given) {
    const text = (given[1] ?? "").trim();
    const words = body.slice(given[0].length);
    const suffix = /^[\p{L}\p{N}]/u.test(words) ? `, ${words}` : suffixOf(words);
    return { ...(text && { locator: givenLocator(text, language) }), ...(suffix && { suffix }) };
  }
  if (body === rest) {
    return {
      problem: `Can't read “${short(rest)}” after the key \`${key}\``,
      hint: `Write a comma before the page or other place in the source, as in [@${key}, p. 4]. For plain text, write \\[@.`,
      at,
      mend: { kind: "citation-comma", key },
    };
  }
  if (body === "") {
    const message = `There is nothing after the comma that follows \`${key}\``;
    return problem(at, message, `Write [@${key}] or [@${key}, p. 4].`);
  }
  const read = readLocator(body, language);
  if (!read) return { suffix: rest };
  const suffix = suffixOf(body.slice(read.end));
  return { locator: read.locator, ...(suffix && { suffix }) };
}

function suffixOf(text: string): string {
  return text.trim() === "" ? "" : text.trimEnd();
}

function collapse(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function problem(at: number, message: string, hint: string): CallProblem {
  return { problem: message, hint, at };
}

/**
 * The index of the `]` that closes the call at `start`, or -1. Stops at the next `[`, so that repeated open brackets
 * take linear time.
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
