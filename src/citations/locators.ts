import { LOCATOR_TERMS, type LocatorLabel, type LocatorTerms, SIGNALS } from "./locator-terms.ts";

/** A place in a source. */
export interface Locator {
  /** The text that is shown: `p. 4`, `art. 7, para. 2`. */
  text: string;
  label: LocatorLabel;
  /** The text without its term: `4`, or `7, para. 2`. */
  value: string;
}

interface Reader {
  /** Matches a term and its number at `lastIndex`. */
  part: RegExp;
  labels: ReadonlyMap<string, LocatorLabel>;
  onePage: string;
  morePages: string;
  signals: ReadonlySet<string>;
}

const DASH = String.raw`(?:\s*(?:--|[–—‐‑-])\s*)`;
/** `12`, `12a`, `4.2`, `7(2)(c)`. Only Latin letters, since a term in a different script may follow a number. */
const DIGITS = String.raw`\p{Nd}[\p{Nd}a-zA-Z]*(?:[.:/][\p{Nd}a-zA-Z]+)*(?:\([\p{Nd}a-zA-Z]{1,5}\))*`;
const ROMAN = String.raw`(?:(?=[ivxlcdm])m{0,4}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})|[IVXLCDM]{2,})(?![\p{L}\p{N}])`;
const ENDS = String.raw`(?=\s*(?:$|[,،，、.)]))`;
const AND = String.raw`\s(?:and|und|et|y|e|و)\s?`;
const AND_MORE = String.raw`(?=\s(?:and|und|et|y|e)\s)`;
/** A list continues only with numbers and ranges, up to its end: `p. 4, 12 of them` is page 4. */
const NEXT = String.raw`${DIGITS}(?:${ENDS}|(?=${AND}\p{Nd})|${DASH}${DIGITS}(?:${ENDS}|${AND_MORE}))`;
const MORE = String.raw`(?:${DASH}(?:${DIGITS}|${ROMAN}|[A-Z]${ENDS})|(?:\s*[,،，、&]\s*|${AND})${NEXT})*`;
const FOLLOWING = String.raw`(?:\s?(?:ff?\.|ff|sqq?\.|et seq\.)(?!\p{L}))?`;
/** After a term, a number may begin with letters (`L. 123-4`) or be a letter (`fig. B`). */
const NUMBER = String.raw`(?:\p{Lu}{1,2}(?:\.\s?|-|(?=\p{Nd})))?${DIGITS}|${ROMAN}|\([a-z]\)|[A-Z](?=${DASH}[A-Z]|${ENDS})`;
const COUNTED = `(?:${NUMBER})${MORE}${FOLLOWING}`;
/** A letter and a full stop before more words is an abbreviation: `c. 1900`, `i.e. the other`, `v. Smith`. */
const SHORT_WORD = String.raw`\p{L}\.\s*[\p{L}\p{N}]`;
const BARE = new RegExp(`(?:${DIGITS}${MORE}${FOLLOWING}|(?!${SHORT_WORD})${ROMAN})${ENDS}`, "uy");
const SEVERAL = new RegExp(String.raw`[–—‐‑,،，、&-]|${AND}|f\.?$`, "u");
const INSIDE = new RegExp(DIGITS + MORE, "u");
const DASH_HERE = new RegExp(DASH, "y");
const CLOCK = /^\p{Nd}{1,2}(?::\p{Nd}{2}){1,2}(?![:\p{Nd}])/u;
const BETWEEN_PARTS = /(?:\s*[,،，、]\s*|\s+)/y;

const readers = new Map<string, Reader>();

/** The reader for a language's terms and the English ones, cached. */
function readerFor(language: string): Reader {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  const known = readers.get(primary);
  if (known) return known;
  const own: LocatorTerms | undefined = Object.hasOwn(LOCATOR_TERMS, primary)
    ? LOCATOR_TERMS[primary as keyof typeof LOCATOR_TERMS]
    : undefined;
  const made = makeReader(own ?? LOCATOR_TERMS.en, [
    ...(SIGNALS.en ?? []),
    ...((Object.hasOwn(SIGNALS, primary) && SIGNALS[primary]) || []),
  ]);
  readers.set(primary, made);
  return made;
}

function makeReader(own: LocatorTerms, signals: readonly string[]): Reader {
  const labels = new Map<string, LocatorLabel>();
  // A term with two meanings has the one of the body's language.
  for (const terms of [own, LOCATOR_TERMS.en] satisfies LocatorTerms[]) {
    for (const [label, all] of Object.entries(terms)) {
      for (const term of all ?? []) {
        const folded = fold(term);
        if (!labels.has(folded)) labels.set(folded, label as LocatorLabel);
      }
    }
  }
  const [onePage, morePages] = own.page;
  return {
    part: new RegExp(patternOf([...labels.keys()]), "uy"),
    labels,
    onePage,
    morePages,
    signals: new Set(signals),
  };
}

/** Normalizes a term for look-up: without case, final full stop and repeated spaces. */
function fold(term: string): string {
  return term.toLowerCase().replace(/\.$/, "").replace(/\s+/g, " ");
}

/**
 * Longer terms come first, so that `pp` is not read as `p`. Groups: `around` with its number, or `before` and `number`.
 */
function patternOf(terms: readonly string[]): string {
  const written = new Set(terms.flatMap((term) => [term, capital(term), term.toUpperCase()]));
  const byLength = [...written].toSorted((a, b) => b.length - a.length).map(escapePattern);
  const around = byLength.filter((term) => term.includes("#"));
  const before = byLength.filter((term) => !term.includes("#"));
  const counted = String.raw`\s?${DIGITS}${MORE}\s?`;
  return [
    ...(around.length > 0 ? [`(?<around>${around.join("|").replaceAll("#", counted)})`] : []),
    String.raw`(?<before>${before.join("|")})(?:\.\s?|\s|(?=[^\p{L}]))\s*(?<number>${COUNTED})`,
  ].join("|");
}

function capital(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1);
}

/** Keeps `#`, which stands for the number. */
function escapePattern(term: string): string {
  const spaced = (words: string) => words.split(" ").map(RegExp.escape).join(String.raw`\s?`);
  return term.split("#").map(spaced).join("#");
}

/**
 * The locator at the beginning of `text`, and the offset where it ends. A bare number is a page. The caller treats the
 * rest as words.
 */
export function readLocator(
  text: string,
  language: string,
): { locator: Locator; end: number } | undefined {
  const reader = readerFor(language);
  const clock = readClock(text);
  if (clock) return clock;
  const bare = matchAt(BARE, text, 0)?.[0];
  const first = matchAt(reader.part, text, 0);
  // Digits and a colon that are not a time are a verse or a score.
  if (!first && bare && !bare.includes(":")) {
    const term = SEVERAL.test(bare) ? reader.morePages : reader.onePage;
    const value = setRange(bare);
    const shown = term.includes("#") ? term.replace("#", () => value) : `${term} ${value}`;
    return { locator: { text: shown, label: "page", value }, end: bare.length };
  }
  if (!first) return undefined;
  const { label, number } = meaningOf(first, reader);
  const end = endOfParts(text, first[0].length, reader);
  const further = text.slice(first[0].length, end);
  const whole = text.slice(0, end).replace(/\s+/g, " ");
  const value = (number + further).replace(/\s+/g, " ");
  return {
    locator: {
      label,
      text: label === "page" ? setRange(whole) : whole,
      value: label === "page" ? setRange(value) : value,
    },
    end,
  };
}

/** A locator in braces, whatever its text; a page unless a term says otherwise. */
export function givenLocator(text: string, language: string): Locator {
  const read = readLocator(text, language);
  return read?.end === text.length ? read.locator : { text, label: "page", value: text };
}

function readClock(text: string): { locator: Locator; end: number } | undefined {
  const from = CLOCK.exec(text)?.[0];
  if (!from) return undefined;
  const dash = matchAt(DASH_HERE, text, from.length)?.[0];
  const to = dash && CLOCK.exec(text.slice(from.length + dash.length))?.[0];
  const value = to ? `${from}–${to}` : from;
  const end = from.length + (to ? (dash ?? "").length + to.length : 0);
  return { locator: { text: value, label: "timestamp", value }, end };
}

function meaningOf({ 0: whole, groups = {} }: RegExpExecArray, { labels }: Reader) {
  const { before, number = "" } = groups;
  if (before !== undefined) return { label: labels.get(fold(before)) ?? "page", number };
  const inside = INSIDE.exec(whole)?.[0] ?? whole;
  const term = whole.replace(inside, "#").replace(/\s/g, "");
  return { label: labels.get(fold(term)) ?? "page", number: inside };
}

/** Includes further parts: `art. 7, para. 2` and `§ 3 Abs. 2` are one locator each. */
function endOfParts(text: string, from: number, { part }: Reader): number {
  let end = from;
  for (;;) {
    const between = matchAt(BETWEEN_PARTS, text, end)?.[0];
    if (!between) return end;
    const next = matchAt(part, text, end + between.length)?.[0];
    if (!next) return end;
    end += between.length + next.length;
  }
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** Sets ranges with an en dash: `3-5`, `3 -- 5`, `xi-xv`. */
function setRange(pages: string): string {
  // Most locators are a single number, without a range.
  if (!/[-‐‑–—]|\s\s|[^\S ]/.test(pages)) return pages;
  return pages
    .replace(/(?<=\p{N})\s*(?:--|[-‐‑–—])\s*(?=\p{N})/gu, "–")
    .replace(/(?<![\p{L}\p{N}])([ivxlcdm]+)-(?=[ivxlcdm]+(?![\p{L}\p{N}]))/gu, "$1–")
    .replace(/\s+/g, " ");
}

/** An identity for places: equal if two calls cite the same place, as `p. 4` and `page 4` do. */
export function placeIn({ label, value }: Locator): string {
  return `${label} ${setRange(value).toLowerCase()}`;
}

/** Whether words announce that a source follows. */
export function isSignal(words: string, language: string): boolean {
  return readerFor(language).signals.has(words.trim().toLowerCase());
}
