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

/** The direction that a language (BCP 47) is written in: by its script, which likely subtags tell (`ur` is `ur-Arab-PK`). */
export function direction(language: string): "ltr" | "rtl" {
  // Looked up once for each language of a site: a page asks some fifty times.
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

/** Letters of the scripts that run from right to left: Hebrew to Arabic Extended, their presentation forms, and Adlam. */
const RTL_LETTER =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Whether a text holds letters that run against the direction of `language`. Such a text, in a sentence of that language,
 * would draw the signs and numbers beside it to its own side. Digits run from left to right too.
 */
export function runsAgainst(text: string, language: string): boolean {
  if (direction(language) === "ltr") return RTL_LETTER.test(text);
  return LETTER_OR_DIGIT.test(text.replace(new RegExp(RTL_LETTER, "gu"), ""));
}

/**
 * A name or title inside a sentence of `language`, kept apart where it runs the other way: between FIRST STRONG ISOLATE
 * and POP DIRECTIONAL ISOLATE (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). For text without
 * markup, as a label; where there is markup, `<bdi>` says the same.
 */
export function isolated(text: string, language: string): string {
  return runsAgainst(text, language) ? `\u2068${text}\u2069` : text;
}

const TURNS = /[\u202a-\u202e\u2066-\u2069\n]/g;
const BEGINS_ISOLATE = /[\u2066-\u2068]/;

/**
 * Where a text holds a character that turns the direction of what follows: an embedding or override, or an isolate that
 * does not end on its line. Undefined where there is none. Isolates that end, and marks (LRM, RLM, ALM), are what text
 * in two directions needs: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
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
 * Where a text whose directions `turnsAt` finds in order has a sign that ends one which nothing began: it has no effect
 * (https://www.unicode.org/reports/tr9/#Terminating_Explicit_Directional_Embeddings_and_Overrides), and comes with text
 * that was pasted. Undefined if there is none.
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
