import { datedByEra, withEras } from "./date-eras.ts";
import { monthNamed, seasonNumber } from "./date-words.ts";

/** Words for “about” before a date. */
const GUESSED =
  /^(?:c|ca|cca|circa|about|around|approx|approximately|um|etwa|vers|env|environ|hacia|cerca de|около)\.? ?(?=\d)/i;

/**
 * A copyright year as libraries write it, c1999, or a year with a letter that distinguishes works of the same author,
 * 2019a.
 */
const ONE_YEAR = /^(?:(?:©|℗|cop\.|copyright) ?|[cp](?=19|20))?(\d{4})[a-k]?$/i;

/**
 * Converts the days, seasons, ranges and estimates that people, libraries and journals write to EDTF
 * (https://www.loc.gov/standards/datetime/); undefined if the text is none of these.
 */
export function edtfOf(text: string): string | undefined {
  const [, inner] = /^\[(.+)\]$/.exec(text) ?? /^\((.+)\)$/.exec(text) ?? [];
  if (inner !== undefined) return edtfOf(inner) ?? (/^\d{4}\??$/.test(inner) ? inner : undefined);
  const [, only] = ONE_YEAR.exec(text) ?? [];
  if (only !== undefined) return only;
  const [guess] = GUESSED.exec(text) ?? [];
  if (guess !== undefined) return guessed(text.slice(guess.length));
  const [, doubted] = /^(.*[^\d\s].*\S) ?[?~]$/.exec(text) ?? [];
  if (doubted !== undefined) return edtfOf(doubted) && guessed(doubted);
  return (
    unspecified(text) ??
    inNumbers(text) ??
    yearsOf(text) ??
    withEras(text) ??
    inWordsOfEra(text) ??
    inWords(text)
  );
}

function guessed(text: string): string {
  return `${edtfOf(text) ?? text}~`;
}

/**
 * 199X, 19XX, 1999-XX and 1999/open, in EDTF's old and new syntax. An unspecified year becomes a range from the first
 * to the last.
 */
function unspecified(text: string): string | undefined {
  const [, known, digits = ""] = /^(\d{2,3})([xu]{1,2})$/i.exec(text) ?? [];
  if (known !== undefined && known.length + digits.length === 4)
    return `${known.padEnd(4, "0")}/${known.padEnd(4, "9")}~`;
  const [, day] = /^(\d{4}(?:-\d{2})?)(?:-(?:xx|uu)){1,2}$/i.exec(text) ?? [];
  if (day !== undefined) return day;
  const [, from, end = ""] = /^(\d{4}[-\d]*[~?%]?)\/(open|unknown)$/i.exec(text) ?? [];
  return from === undefined ? undefined : end.toLowerCase() === "open" ? `${from}/..` : from;
}

/** 2019/05/03; 3.5.2019; 20190503; 2019年5月3日: unambiguous numeric dates only. */
function inNumbers(text: string): string | undefined {
  const { y, m, d } =
    (
      /^(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})$/.exec(text) ??
      /^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})$/.exec(text) ??
      /^(?<y>[12]\d{3})(?<m>[01]\d)(?<d>[0-3]\d)$/.exec(text) ??
      /^(?<y>\d{4}) ?[年년](?: ?(?<m>\d{1,2}) ?[月월](?: ?(?<d>\d{1,2}) ?[日일])?)?$/.exec(text)
    )?.groups ?? {};
  return y === undefined ? undefined : dayOf({ y, m, d });
}

/** 1982–, which is open; 1982–1983; or 1982–83, unless 83 could be a month or an EDTF season. */
function yearsOf(text: string): string | undefined {
  const [, begun] = /^(\d{4}) ?[-–—] ?(?:date|present)?$/i.exec(text) ?? [];
  if (begun !== undefined) return `${begun}/`;
  const [, century = "", from = "", mark = "", to = ""] =
    /^(\d\d)(\d\d) ?(-{1,3}|[–—/]) ?(\d{4}|\d\d)$/.exec(text) ?? [];
  if (to.length === 4) return `${century}${from}/${to}`;
  const least = mark.startsWith("-") ? 25 : 13;
  const isYear = to !== "" && Number(to) >= least && Number(to) > Number(from);
  return isYear ? `${century}${from}/${century}${to}` : undefined;
}

/**
 * A word of a date: the number of a month or season, a number of one or two digits, a year, or a range sign or word
 * such as “to”.
 */
interface Word {
  kind: "M" | "S" | "N" | "Y" | "R";
  value: string;
}

const WORD =
  /(\d{1,4})(?:st|nd|rd|th|er|º|ª|°)?(?![\d\p{L}])\.?|(\p{L}[\p{L}\p{M}'’]*)\.?|([-–—/&+]+)|([,;]|\s+)|(.)/gu;
const BETWEEN = new Set(["to", "until", "and", "bis", "und", "et", "au", "y", "e", "al", "i", "и"]);
const FILLERS = new Set(
  "of the on from de del di den le la du les el dal am vom der dem mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Undefined if any word does not belong in a date. */
function wordsOf(text: string): Word[] | undefined {
  const words: Word[] = [];
  for (const [, digits, name, sign, space] of text.matchAll(WORD)) {
    if (space !== undefined) continue;
    const word = digits
      ? ofDigits(digits)
      : sign
        ? ({ kind: "R", value: sign } as const)
        : ofName(name ?? "");
    if (word === undefined) return undefined;
    if (word !== "filling") words.push(word);
  }
  return words;
}

function ofDigits(digits: string): Word {
  return { kind: digits.length > 2 ? "Y" : "N", value: digits };
}

function ofName(name: string): Word | "filling" | undefined {
  const word = name.toLowerCase();
  const season = seasonNumber(name);
  if (season !== undefined) return { kind: "S", value: `${20 + season}` };
  const month = monthNamed(name);
  if (month !== undefined) return { kind: "M", value: `${month}` };
  if (BETWEEN.has(word)) return { kind: "R", value: word };
  return FILLERS.has(word) ? "filling" : undefined;
}

interface Day {
  y?: string | undefined;
  m?: string | undefined;
  d?: string | undefined;
}

/** Date formats by the kinds of their words. For each end of the range: the positions of year, month and day. */
const FORMS: Readonly<Record<string, readonly (readonly [y: number, m?: number, d?: number])[]>> = {
  MY: [[1, 0]],
  YM: [[0, 1]],
  SY: [[1, 0]],
  YS: [[0, 1]],
  MNY: [[2, 0, 1]],
  NMY: [[2, 1, 0]],
  YMN: [[0, 1, 2]],
  YNM: [[0, 2, 1]],
  // 2-May-2020, whose hyphens don't mark a range.
  NRMRY: [[4, 2, 0]],
  YRMRN: [[0, 2, 4]],
  MRMY: [
    [3, 0],
    [3, 2],
  ],
  NRNY: [
    [3, 0],
    [3, 2],
  ],
  YMRM: [
    [0, 1],
    [0, 3],
  ],
  SRSY: [
    [3, 0],
    [3, 2],
  ],
  MNRNY: [
    [4, 0, 1],
    [4, 0, 3],
  ],
  NRNMY: [
    [4, 3, 0],
    [4, 3, 2],
  ],
  NMRNMY: [
    [5, 1, 0],
    [5, 4, 3],
  ],
  MNRMNY: [
    [5, 0, 1],
    [5, 3, 4],
  ],
  MYRMY: [
    [1, 0],
    [4, 3],
  ],
  SYRSY: [
    [1, 0],
    [4, 3],
  ],
  NMYRNMY: [
    [2, 1, 0],
    [6, 5, 4],
  ],
  MNYRMNY: [
    [2, 0, 1],
    [6, 4, 5],
  ],
  MYRNMY: [
    [1, 0],
    [5, 4, 3],
  ],
  NMYRMY: [
    [2, 1, 0],
    [5, 4],
  ],
};

/** 15 March 44 BC: parsed with a placeholder year, which its own year then replaces. */
function inWordsOfEra(text: string): string | undefined {
  const dated = datedByEra(text);
  const day = dated && inWords(`${dated.rest.trim()} 2000`);
  return day?.startsWith("2000-") && !day.includes("/")
    ? `${dated?.year}${day.slice(4)}`
    : undefined;
}

/** Elided “de”: 3 d’octubre. */
const OF = /(?<!\p{L})d['’](?=\p{L})/giu;

/** May 3–5, 1992; Spring 1999 – Summer 2001; 3 de mayo de 1992. */
function inWords(text: string): string | undefined {
  const words = wordsOf(text.replace(OF, ""));
  if (!words) return undefined;
  const kinds = words.map(({ kind }) => kind).join("");
  const value = (index?: number): string | undefined =>
    index === undefined ? undefined : words[index]?.value;
  const ends = (Object.hasOwn(FORMS, kinds) ? FORMS[kinds] : undefined)?.map(([y, m, d]): Day => {
    return { y: value(y), m: value(m), d: value(d) };
  });
  const [from, to] = ends ?? [];
  if (from === undefined) return winterOf(words, kinds);
  if (to === undefined) return dayOf(from);
  return isBefore(from, to) ? `${dayOf(from)}/${dayOf(to)}` : undefined;
}

/** The winter of 1999–2000 is filed under its first year. */
function winterOf(words: readonly Word[], kinds: string): string | undefined {
  const [season, year, , next] = words;
  if (kinds !== "SYRY" && kinds !== "SYRN") return undefined;
  const follows = `${Number(year?.value) + 1}`.endsWith(next?.value ?? "?");
  return follows ? `${year?.value}-${season?.value}` : undefined;
}

function isBefore(one: Day, other: Day): boolean {
  const number = ({ y = "0", m = "0", d = "0" }: Day) =>
    Number(y) * 10_000 + Number(m) * 100 + Number(d);
  return number(one) < number(other);
}

function dayOf({ y = "", m, d }: Day): string {
  const rest = [m, d].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]));
  return [y.padStart(4, "0"), ...rest].join("-");
}
