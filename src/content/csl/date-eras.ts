/** Abbreviations for BC, without regard to case. */
const BEFORE = String.raw`b\.?\s?c\.?(?:\s?e\.?)?|v\.?\s?chr\.?|v\.?\s?u\.?\s?z\.?|av\.?\s?j\.?\s?-?\s?c\.?|a\.?\s?c\.?|a\.?\s?e\.?\s?c\.?|до\s?н\.\s?э\.|ق\.?\s?م\.?`;
const AFTER = String.raw`a\.?\s?d\.?|c\.?\s?e\.?|n\.?\s?chr\.?|d\.?\s?c\.?|ap\.?\s?j\.?\s?-?\s?c\.?`;
const YEAR = new RegExp(
  String.raw`^(\d{1,4})\s?(?:(?<before>${BEFORE})|(?<after>${AFTER}))?$`,
  "iu",
);
const FIRST = /^a\.?d\.?\s?(\d{1,4})$/i;

/** Converts years with an era to EDTF: 44 BC; 100–44 BC; 44 BC – AD 14; 前44年. */
export function withEras(text: string): string | undefined {
  const [, chinese] = /^(?:公元)?前(\d{1,4})年$/.exec(text) ?? [];
  if (chinese !== undefined) return edtf(Number(chinese), true);
  const ends = text.split(/\s*[-–—]+\s*(?=\d|a\.?d)/i).map(yearOf);
  const last = ends.at(-1);
  if (ends.length > 2 || last === undefined || last.isBefore === undefined) return undefined;
  const years = ends.map((end) => end && edtf(end.year, end.isBefore ?? last.isBefore === true));
  return years.includes(undefined) ? undefined : years.join("/");
}

function yearOf(text: string): { year: number; isBefore?: boolean } | undefined {
  const [, first] = FIRST.exec(text) ?? [];
  if (first !== undefined) return { year: Number(first), isBefore: false };
  const found = YEAR.exec(text);
  if (!found) return undefined;
  const { before, after } = found.groups ?? {};
  const isBefore =
    before === undefined && after === undefined ? {} : { isBefore: before !== undefined };
  return { year: Number(found[1]), ...isBefore };
}

const ERA = new RegExp(
  String.raw`^(?<rest>.*\D)(?<year>\d{1,4})\s?(?:(?<before>${BEFORE})|${AFTER})$`,
  "iu",
);

/** Splits a date that ends in a year with an era: the words before the year, and the year as EDTF. */
export function datedByEra(text: string): { rest: string; year: string } | undefined {
  const { rest, year, before } = ERA.exec(text)?.groups ?? {};
  if (rest === undefined || year === undefined) return undefined;
  return { rest, year: edtf(Number(year), before !== undefined) };
}

/** EDTF has a year 0, which is 1 BC. */
function edtf(year: number, isBefore: boolean): string {
  const digits = `${isBefore ? year - 1 : year}`.padStart(4, "0");
  return isBefore ? `-${digits}` : digits;
}
