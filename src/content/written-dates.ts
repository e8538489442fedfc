const SEASON = /^(spring|summer|autumn|fall|winter),? (\d{4})$/i;
const SEASONS = ["spring", "summer", "autumn", "winter"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The number of a month by its English name or that name's beginning. */
export function monthNamed(name: string): number | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 || !/^[a-z]{3,9}\.?$/i.test(name) ? undefined : index + 1;
}

/** The number of a season, from 1. */
export function seasonNumber(name: string): number | undefined {
  const index = SEASONS.indexOf(name.toLowerCase().replace("fall", "autumn"));
  return index === -1 ? undefined : index + 1;
}

/** What libraries and journals write for seasons, ranges and guesses, as EDTF; undefined where it is none of them. */
export function edtfOf(text: string): string | undefined {
  const [, guessed] = /^(?:c|ca|circa)\.? ?(\d.*)$/i.exec(text) ?? [];
  if (guessed !== undefined) return `${edtfOf(guessed) ?? guessed}~`;
  const [, season = "", year] = SEASON.exec(text) ?? [];
  if (year !== undefined) return `${year}-${20 + (seasonNumber(season) ?? 0)}`;
  const [, day, month, of] = /^(\d{1,2})-(\p{L}+\.?)-(\d{4})$/u.exec(text) ?? [];
  if (day !== undefined) return `${day} ${month} ${of}`;
  return yearsOf(text) ?? monthsOf(text) ?? daysOf(text) ?? endsOf(text);
}

/** Spring 1999 – Summer 2001: each end may be a date of any form. */
function endsOf(text: string): string | undefined {
  const ends = text.split(/ [-–—] /);
  if (ends.length !== 2) return undefined;
  const range = ends.map((end) => edtfOf(end) ?? end).join("/");
  return range.split("/").length === 2 ? range : undefined;
}

/** 1982–, which goes on; 1982–1983, or 1982–83: what could be a month or, in EDTF, a season is no year. */
function yearsOf(text: string): string | undefined {
  const [, begun] = /^(\d{4}) ?[-–—] ?(?:date|present)?$/i.exec(text) ?? [];
  if (begun !== undefined) return `${begun}/`;
  const [, century = "", from = "", mark, to = ""] =
    /^(\d\d)(\d\d) ?([-–—/]) ?(\d{4}|\d\d)$/.exec(text) ?? [];
  if (to.length === 4) return `${century}${from}/${to}`;
  const least = mark === "-" ? 25 : 13;
  const isYear = to !== "" && Number(to) >= least && Number(to) > Number(from);
  return isYear ? `${century}${from}/${century}${to}` : undefined;
}

/** May/June 1992. */
function monthsOf(text: string): string | undefined {
  const [, first = "", last = "", year] =
    /^(\p{L}+\.?|\d{1,2}) ?[-–—/] ?(\p{L}+\.?|\d{1,2}),? (\d{4})$/u.exec(text) ?? [];
  const [from, to] = [monthIn(first), monthIn(last)];
  if (from === undefined || to === undefined || from >= to) return undefined;
  return `${year}-${from}/${year}-${to}`;
}

/** May 3–5, 1992; 3–5 May 1992. */
function daysOf(text: string): string | undefined {
  const before =
    /^(?<month>\p{L}+\.?|\d{1,2}) (?<from>\d{1,2}) ?[-–—] ?(?<to>\d{1,2}),? (?<year>\d{4})$/u;
  const behind =
    /^(?<from>\d{1,2})\.? ?[-–—] ?(?<to>\d{1,2})\.? (?<month>\p{L}+\.?),? (?<year>\d{4})$/u;
  const { month = "", from, to, year } = (before.exec(text) ?? behind.exec(text))?.groups ?? {};
  const number = monthIn(month);
  return number === undefined ? undefined : `${year}-${number}-${from}/${year}-${number}-${to}`;
}

function monthIn(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : monthNamed(word);
}
