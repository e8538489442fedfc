import { unescapeAll } from "markdown-it/lib/common/utils.mjs";

/**
 * Decodes disguised URLs: HTML references (`&sol;`), percent-encoding (`%2F`), JSON or Markdown escapes (`\/`,
 * `\u002f`), decomposed accents, or any nesting of these. All texts are bytes, given as latin1.
 */

const HEX = "[0-9a-fA-F]";
const PERCENT = `%(?:25)*${HEX}{2}`;
/** References that browsers accept without a semicolon. https://html.spec.whatwg.org/multipage/named-characters.html */
const WITHOUT_SEMICOLON = "[A-Za-z](?:acute|grave|circ|tilde|uml|ring|cedil|slash)|(?:AE|ae|sz)lig";
const REFERENCE = `&(?:amp;?)*(?:#[xX]${HEX}+;?|#\\d+;?|[A-Za-z][A-Za-z0-9]{1,31};|(?:${WITHOUT_SEMICOLON}))`;
const UNICODE = `u${HEX}{4}(?:\\\\+u[dD][c-fC-F]${HEX}{2})?|u\\{${HEX}+\\}`;
/** A run of backslashes counts as one: each level of quoting doubles them. */
const BACKSLASH = `(?<!\\\\)\\\\+(?:${UNICODE}|x${HEX}{2}|[!-/:-@[\\]^-\`{-~]|[bfnrt])`;
/** Includes escaped escapes, such as `%252F` or `&amp;sol;`. */
const ESCAPE = new RegExp(`${PERCENT}|${REFERENCE}|${BACKSLASH}`, "g");
const ESCAPE_HERE = new RegExp(ESCAPE.source, "y");

/** Nobody nests escapes deeper than this. */
const MAX_ROUNDS = 6;
/** How far to look back for the start of a URL before its first escape. */
const BEFORE = 300;

/** `/.` stays in place, and `/name/..` returns to it; neither may climb above the host. */
const DOTS =
  /(?<![\\/])[\\/]+\.(?=[\\/])|(?<![\\/:])[\\/](?!\.{0,2}[\\/])[^\\/\s"'<>]+[\\/]+\.\.(?=[\\/])/g;

/** The text as written, and after each round of decoding until nothing changes. */
export function decodingsOf(text: string): string[] {
  // Resolved before decoding: `\..` is a path segment as written, but Markdown would decode it to a dot.
  const decodings = [...new Set([text, text.replace(DOTS, "")])];
  for (let last = text; decodings.length <= MAX_ROUNDS; ) {
    const next = last.replace(ESCAPE, decodeEscape).replace(DOTS, "");
    if (next === last) break;
    decodings.push(next);
    last = next;
  }
  return decodings.map(normalized);
}

/** The decoded escape at an offset; empty if none begins there. */
export function escapedAt(text: string, at: number): string {
  ESCAPE_HERE.lastIndex = at;
  const [written] = ESCAPE_HERE.exec(text) ?? [];
  return written === undefined ? "" : decodeEscape(written);
}

/** A site has few different escapes, each used thousands of times. */
const CACHE = new Map<string, string>();
const MAX_CACHED = 5_000;
/** A cached slice keeps its whole source text in memory, so only short ones, which are copied, are cached. */
const MAX_CACHED_LENGTH = 12;

function decodeEscape(written: string): string {
  const known = CACHE.get(written);
  if (known !== undefined) return known;
  const decoded = decodeUncached(written);
  if (CACHE.size < MAX_CACHED && written.length <= MAX_CACHED_LENGTH) CACHE.set(written, decoded);
  return decoded;
}

/** The bytes that an escape stands for. */
function decodeUncached(written: string): string {
  if (written.startsWith("%")) return String.fromCharCode(Number.parseInt(written.slice(-2), 16));
  if (written.startsWith("&")) return decodeReference(written.replace(/^&(?:amp;?)*(?=[#\w])/, ""));
  const escaped = written.replace(/^\\+/, "");
  if (/^[bfnrt]$/.test(escaped)) return "\n";
  const units = escaped.match(/[0-9a-fA-F]{2,}|(?<=\{)[0-9a-fA-F]/g);
  if (escaped.length === 1 || !units) return escaped;
  return bytesOf(units.map((unit) => characterOf(Number.parseInt(unit, 16))).join(""));
}

function decodeReference(reference: string): string {
  const name = reference.replace(/;$/, "");
  const [, hex, decimal] = /^#(?:x(.+)|(.+))$/i.exec(name) ?? [];
  if (hex) return bytesOf(characterOf(Number.parseInt(hex, 16)));
  return bytesOf(decimal ? characterOf(Number(decimal)) : unescapeAll(`&${name};`));
}

/** Surrogates are joined by their neighbours. */
function characterOf(code: number): string {
  if (code <= 0xffff) return String.fromCharCode(code);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

export function bytesOf(text: string): string {
  return Buffer.from(text).toString("latin1");
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Composes accents and drops invisible characters, so that texts that look the same are equal. */
export function normalized(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const text = Buffer.from(bytes, "latin1").toString();
  return bytesOf(text.normalize("NFC").replace(INVISIBLE, ""));
}

/** Characters that no URL contains, however encoded. */
const DELIMITERS = new Set(Buffer.from(" \t\n\v\f\r\"'<>()[]|^`,="));
const IS_DELIMITER = Uint8Array.from({ length: 256 }, (_, code) => (DELIMITERS.has(code) ? 1 : 0));

/**
 * The words of a text that may decode to something else, one per line; all others need no decoding. `disguises` matches
 * what makes a word suspect.
 */
export function suspectsIn(text: string, disguises: RegExp): string {
  const parts: string[] = [];
  disguises.lastIndex = 0;
  for (let last = 0, found = disguises.exec(text); found; found = disguises.exec(text)) {
    let start = found.index;
    let end = disguises.lastIndex;
    const first = Math.max(last, start - BEFORE);
    while (start > first && !IS_DELIMITER[text.charCodeAt(start - 1)]) start -= 1;
    while (end < text.length && !IS_DELIMITER[text.charCodeAt(end)]) end += 1;
    parts.push(text.slice(start, end));
    last = end;
    disguises.lastIndex = end;
  }
  return parts.join("\n");
}
