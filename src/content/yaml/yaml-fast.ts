import { CORE_SCHEMA, load } from "js-yaml";
import { LIMITS } from "../../limits.ts";
import type { YamlSize } from "./yaml-document.ts";
import { FORBIDDEN_KEYS } from "./yaml-keys.ts";

/**
 * The data of plain front matter, read several times as fast as by the parser that knows each value's place; undefined
 * where the text is anything but plain. Plain is what both parsers read alike and what no rule has anything to say
 * about: the test of this file holds them against each other. Takes time in proportion to the text.
 */
export function quickYaml(text: string, size: YamlSize = "yamlCharacters"): unknown {
  if (text.length > LIMITS[size] || STRANGE.test(text) || !hasPlainLines(text)) return undefined;
  try {
    return load(text, CORE);
  } catch {
    // A key written twice, say: the other parser knows where, and how to say it.
    return undefined;
  }
}

const CORE = { schema: CORE_SCHEMA };

/** Controls, tabs among them; the line ends of older YAML; byte order marks. */
const STRANGE = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

const KEY = String.raw`[A-Za-z_][\w/-]{0,60}`;

/** `key: value`, `key:`, `- key: value` or `- value`, with few spaces before them: so nothing is nested deeply. */
const LINE = new RegExp(`^( {0,16})(- {1,4})?(?:(${KEY}):(?: +|$))?(.*)$`);

/** A comment without the space may be a hash tag that belongs to the text above it. */
const NO_CONTENT = /^ *(?:#(?: .*)?)?$/;

/** Refused as keys; and words that are no text, though as a key they should be: `Null` would become `null`. */
const NOT_AS_KEYS = new Set([
  ...FORBIDDEN_KEYS,
  ...["null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"],
]);

/** Each line has its value whole, or has none and the lines further in are its value. */
function hasPlainLines(text: string): boolean {
  let column = 0;
  let open = true;
  let empty = true;
  for (const line of text.split("\n")) {
    const [, indent = "", dash = "", key, value = ""] = LINE.exec(line) ?? [];
    if (key === undefined && NO_CONTENT.test(line)) continue;
    if (key === undefined ? dash === "" || value === "" : NOT_AS_KEYS.has(key)) return false;
    // Further in than a value is what goes on with it.
    if (indent.length > column && !open) return false;
    open = value === "";
    if (!open && !isPlainValue(value)) return false;
    column = key === undefined ? indent.length : indent.length + dash.length;
    empty = false;
  }
  return !empty;
}

const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\])*" *$/;
const SINGLE_QUOTED = /^'(?:[^']|'')*' *$/;
/** Of words and quoted texts. Whatever ends an item can't be part of it, so that nothing is tried twice. */
const LIST =
  /^\[ *(?:(?:"[^"\\]*" *|'[^']*' *|[A-Za-z\u00c0-\uffff][^[\]{},:#"`]*)(?:, *(?!\])|(?=\])))*\] *$/;
/** A key with a quoted text, or with one that has no sign of YAML in it. */
const PAIR = String.raw`(${KEY}): +("[^"\\]*" *|'[^']*' *|[^\s"'[\]{},:#\x60](?:[^[\]{},:#"\x60]|:(?=[^\s,[\]{}]))*)`;
const MAPPING = new RegExp(String.raw`^\{ *(?:${PAIR}(?:, *(?!\})|(?=\})))+\} *$`);
const PAIRS = new RegExp(PAIR, "g");
/** Letters of any script, or a mark that means nothing in YAML. */
const TEXT = /^[A-Za-z_/($\u00a1-\uffff]/;
/** Numbers that no two parsers disagree about; and what begins with digits and can't be one, as dates do. */
const NUMBER =
  /^(?:(?:0|[1-9]\d{0,14})(?:\.\d{1,9})? *$|\d+(?:\.\d+)?(?: +[^ ]|[^ \d.eExXoObB_+]))/;
/** What ends a text: a colon that makes it a key, a comment. */
const END = /: | #|:$/;

function hasPlainPairs(mapping: string): boolean {
  return [...mapping.matchAll(PAIRS)].every(
    ([, key = "", value = ""]) => !NOT_AS_KEYS.has(key) && isPlainValue(value),
  );
}

function isPlainValue(value: string): boolean {
  switch (value.charAt(0)) {
    case '"':
      return DOUBLE_QUOTED.test(value);
    case "'":
      return SINGLE_QUOTED.test(value);
    case "[":
      return LIST.test(value);
    case "{":
      return MAPPING.test(value) && hasPlainPairs(value);
    default:
      return (TEXT.test(value) || NUMBER.test(value)) && !END.test(value);
  }
}
