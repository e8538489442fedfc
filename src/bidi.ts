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
