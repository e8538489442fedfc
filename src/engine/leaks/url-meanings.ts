import { unescapeAll } from "markdown-it/lib/common/utils.mjs";

/**
 * Addresses that are written in another way than as they are: for HTML (`&sol;`), for a url (`%2F`), for JSON or Markdown
 * (`\/`, `\u002f`), with accents of their own, or all of these in one another. All texts are bytes, given as latin1.
 */

const HEX = "[0-9a-fA-F]";
const PERCENT = `%(?:25)*${HEX}{2}`;
/** Those that browsers read without a semicolon. https://html.spec.whatwg.org/multipage/named-characters.html */
const OPEN = "[A-Za-z](?:acute|grave|circ|tilde|uml|ring|cedil|slash)|(?:AE|ae|sz)lig";
const REFERENCE = `&(?:amp;?)*(?:#[xX]${HEX}+;?|#\\d+;?|[A-Za-z][A-Za-z0-9]{1,31};|(?:${OPEN}))`;
const UNICODE = `u${HEX}{4}(?:\\\\+u[dD][c-fC-F]${HEX}{2})?|u\\{${HEX}+\\}`;
/** Backslashes are read as one: each text that quotes another doubles them. */
const BACKSLASH = `(?<!\\\\)\\\\+(?:${UNICODE}|x${HEX}{2}|[!-/:-@[\\]^-\`{-~]|[bfnrt])`;
/** An escape of an escape, `%252F` or `&amp;sol;`, is one. */
const ESCAPE = new RegExp(`${PERCENT}|${REFERENCE}|${BACKSLASH}`, "g");
const ESCAPE_HERE = new RegExp(ESCAPE.source, "y");

/** Escapes within one another of more kinds than this are nobody's way of writing. */
const MOST_ROUNDS = 6;
/** As far back as an address is taken with what stands before its first escape. */
const BEFORE = 300;

/** `/.` leads nowhere, and `/name/..` back to where it began; a host can't be left that way. */
const DOTS =
  /(?<![\\/])[\\/]+\.(?=[\\/])|(?<![\\/:])[\\/](?!\.{0,2}[\\/])[^\\/\s"'<>]+[\\/]+\.\.(?=[\\/])/g;

/** What a text means when its escapes are read, once, twice and so on until nothing is left to read. */
export function meaningsOf(text: string): string[] {
  // As they stand, `\..` is a way back; read as Markdown's escape it would be a dot.
  const meanings = [...new Set([text, text.replace(DOTS, "")])];
  for (let last = text; meanings.length <= MOST_ROUNDS; ) {
    const next = last.replace(ESCAPE, readAgain).replace(DOTS, "");
    if (next === last) break;
    meanings.push(next);
    last = next;
  }
  return meanings.map(composed);
}

/** What the escape at a place means: empty where none begins there. */
export function escapedAt(text: string, at: number): string {
  ESCAPE_HERE.lastIndex = at;
  const [written] = ESCAPE_HERE.exec(text) ?? [];
  return written === undefined ? "" : readAgain(written);
}

/** A site has few escapes, each thousands of times. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 5_000;
/** A longer piece of a text would keep the whole text in memory. */
const LONGEST_KNOWN = 12;

function readAgain(written: string): string {
  const known = KNOWN.get(written);
  if (known !== undefined) return known;
  const meaning = readEscape(written);
  if (KNOWN.size < MOST_KNOWN && written.length <= LONGEST_KNOWN) KNOWN.set(written, meaning);
  return meaning;
}

/** The bytes that an escape stands for. */
function readEscape(written: string): string {
  if (written.startsWith("%")) return String.fromCharCode(Number.parseInt(written.slice(-2), 16));
  if (written.startsWith("&")) return readReference(written.replace(/^&(?:amp;?)*(?=[#\w])/, ""));
  const sign = written.replace(/^\\+/, "");
  if (/^[bfnrt]$/.test(sign)) return "\n";
  const units = sign.match(/[0-9a-fA-F]{2,}|(?<=\{)[0-9a-fA-F]/g);
  if (sign.length === 1 || !units) return sign;
  return bytesOf(units.map((unit) => characterOf(Number.parseInt(unit, 16))).join(""));
}

function readReference(reference: string): string {
  const name = reference.replace(/;$/, "");
  const [, hex, decimal] = /^#(?:x(.+)|(.+))$/i.exec(name) ?? [];
  if (hex) return bytesOf(characterOf(Number.parseInt(hex, 16)));
  return bytesOf(decimal ? characterOf(Number(decimal)) : unescapeAll(`&${name};`));
}

/** Halves of a pair are put together by their neighbour. */
function characterOf(code: number): string {
  if (code <= 0xffff) return String.fromCharCode(code);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

export function bytesOf(text: string): string {
  return Buffer.from(text).toString("latin1");
}

const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Letters with their accents as one sign, without what nobody sees: two texts that look the same are the same. */
export function composed(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const text = Buffer.from(bytes, "latin1").toString();
  return bytesOf(text.normalize("NFC").replace(UNSEEN, ""));
}

/** What no address holds, however it is written. */
const APART = new Set(Buffer.from(" \t\n\v\f\r\"'<>()[]|^`,="));
const IS_APART = Uint8Array.from({ length: 256 }, (_, code) => (APART.has(code) ? 1 : 0));

/**
 * The addresses and words of a text that may mean something else than what is written, a line each: all others need no
 * second look. `signs` finds what makes them suspect.
 */
export function suspectsIn(text: string, signs: RegExp): string {
  const parts: string[] = [];
  signs.lastIndex = 0;
  for (let last = 0, found = signs.exec(text); found; found = signs.exec(text)) {
    let start = found.index;
    let end = signs.lastIndex;
    const first = Math.max(last, start - BEFORE);
    while (start > first && !IS_APART[text.charCodeAt(start - 1)]) start -= 1;
    while (end < text.length && !IS_APART[text.charCodeAt(end)]) end += 1;
    parts.push(text.slice(start, end));
    last = end;
    signs.lastIndex = end;
  }
  return parts.join("\n");
}
