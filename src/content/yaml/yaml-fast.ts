import { CORE_SCHEMA, load } from "js-yaml";
import { LIMITS } from "../../limits.ts";
import type { YamlSize } from "./yaml-document.ts";
import { FORBIDDEN_KEYS } from "./yaml-keys.ts";

/**
 * Parses plain front matter several times as fast as the parser that knows each value's place; undefined if the text is
 * not plain. Plain text is what both parsers read alike and no rule reports: the tests compare the two. Runs in linear
 * time.
 */
export function parsePlainYaml(text: string, size: YamlSize = "yamlCharacters"): unknown {
  if (text.length > LIMITS[size] || STRANGE.test(text) || !hasPlainLines(text)) return undefined;
  try {
    return load(text, CORE);
  } catch {
    // A duplicate key, for example: the other parser reports it with its place.
    return undefined;
  }
}

const CORE = { schema: CORE_SCHEMA };

/** Control characters including tabs, the line separators of YAML 1.1, and byte order marks. */
const STRANGE = /[^\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

const KEY = String.raw`[A-Za-z_][\w/-]{0,60}`;

/** `key: value`, `key:`, `- key: value` or `- value`. The limit on indentation keeps nesting shallow. */
const LINE = new RegExp(`^( {0,16})(- {1,4})?(?:(${KEY}):(?: +|$))?(.*)$`);

/** Blank lines and comments. Without the space, # may begin a hashtag that continues the text above. */
const NO_CONTENT = /^ *(?:#(?: .*)?)?$/;

/** Forbidden keys, and words that are not strings in YAML: js-yaml turns the key `Null` into `null`. */
const NOT_AS_KEYS = new Set([
  ...FORBIDDEN_KEYS,
  ...["null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"],
]);

/** Whether each line has its whole value, or none and the indented lines below are its value. */
function hasPlainLines(text: string): boolean {
  let column = 0;
  let open = true;
  let empty = true;
  for (const line of text.split("\n")) {
    const [, indent = "", dash = "", key, value = ""] = LINE.exec(line) ?? [];
    if (key === undefined && NO_CONTENT.test(line)) continue;
    if (key === undefined ? dash === "" || value === "" : NOT_AS_KEYS.has(key)) return false;
    // A line indented further than a value continues that value.
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
/** Words and quoted texts. What ends an item can't occur in it, so that matching never backtracks. */
const LIST =
  /^\[ *(?:(?:"[^"\\]*" *|'[^']*' *|[A-Za-z\u00c0-\uffff][^[\]{},:#"`]*)(?:, *(?!\])|(?=\])))*\] *$/;
/** A key with a quoted text, or with text without YAML punctuation. */
const PAIR = String.raw`(${KEY}): +("[^"\\]*" *|'[^']*' *|[^\s"'[\]{},:#\x60](?:[^[\]{},:#"\x60]|:(?=[^\s,[\]{}]))*)`;
const MAPPING = new RegExp(String.raw`^\{ *(?:${PAIR}(?:, *(?!\})|(?=\})))+\} *$`);
const PAIRS = new RegExp(PAIR, "g");
/** Letters of any script, or a character without meaning in YAML. */
const TEXT = /^[A-Za-z_/($\u00a1-\uffff]/;
/** Numbers that all parsers read alike, or text that begins with digits, such as a date. */
const NUMBER =
  /^(?:(?:0|[1-9]\d{0,14})(?:\.\d{1,9})? *$|\d+(?:\.\d+)?(?: +[^ ]|[^ \d.eExXoObB_+]))/;
/** Ends plain text: a colon that makes it a key, or a comment. */
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
