const RIGHT_TO_LEFT = new Set([
  "Arab",
  "Hebr",
  "Syrc",
  "Thaa",
  "Nkoo",
  "Adlm",
  "Rohg",
  "Mand",
  "Samr",
]);

const scripts = new Map<string, string | undefined>();

/**
 * The writing direction of a language (BCP 47), by its script. Likely subtags supply a missing script (`ur` is
 * `ur-Arab-PK`).
 */
export function direction(language: string): "ltr" | "rtl" {
  // Cached, because each page asks about fifty times.
  if (!scripts.has(language)) scripts.set(language, findScript(language));
  const script = scripts.get(language);
  return script && RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
}

function findScript(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

/** Letters of right-to-left scripts: Hebrew to Arabic Extended, their presentation forms, and Adlam. */
const RTL_LETTER =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Whether a text has letters that run against the direction of `language`. In a sentence of that language, it would
 * pull adjacent punctuation and numbers to its side. Digits run from left to right too.
 */
export function runsAgainst(text: string, language: string): boolean {
  if (direction(language) === "ltr") return RTL_LETTER.test(text);
  return LETTER_OR_DIGIT.test(text.replace(new RegExp(RTL_LETTER, "gu"), ""));
}

/**
 * Isolates a name or title in a sentence of `language` if it runs the other way, between FIRST STRONG ISOLATE and POP
 * DIRECTIONAL ISOLATE (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). For text without markup,
 * such as a label; markup uses `<bdi>`.
 */
export function isolated(text: string, language: string): string {
  return runsAgainst(text, language) ? `\u2068${text}\u2069` : text;
}

const TURNS = /[\u202a-\u202e\u2066-\u2069\n]/g;
const BEGINS_ISOLATE = /[\u2066-\u2068]/;

/**
 * The offset of a character that changes the direction of what follows: an embedding or override, or an isolate that is
 * still open at the end of its line. Undefined if there is none. Closed isolates and marks (LRM, RLM, ALM) are
 * legitimate in bidirectional text: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function turnsAt(text: string): number | undefined {
  const open: number[] = [];
  for (const { index, 0: sign } of text.matchAll(TURNS)) {
    if (BEGINS_ISOLATE.test(sign)) open.push(index);
    else if (sign === "\n" && open.length > 0) return open[0];
    else if (sign === ISOLATE_ENDS) open.pop();
    else if (sign !== "\n" && sign !== EMBEDDING_ENDS) return index;
  }
  return open[0];
}

const EMBEDDING_ENDS = "\u202c";
const ISOLATE_ENDS = "\u2069";

/**
 * The offset of a character that closes an embedding or isolate that was never opened, in a text without a `turnsAt`.
 * It has no effect (https://www.unicode.org/reports/tr9/#Terminating_Explicit_Directional_Embeddings_and_Overrides) and
 * usually comes from pasted text. Undefined if there is none.
 */
export function endsNothingAt(text: string): number | undefined {
  let open = 0;
  for (const { index, 0: sign } of text.matchAll(TURNS)) {
    if (BEGINS_ISOLATE.test(sign)) open += 1;
    else if (sign === EMBEDDING_ENDS || (sign === ISOLATE_ENDS && open === 0)) return index;
    else if (sign === ISOLATE_ENDS) open -= 1;
  }
  return undefined;
}
