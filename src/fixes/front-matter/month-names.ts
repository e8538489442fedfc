const ENGLISH =
  "january february march april may june july august september october november december";
const NAMES = ENGLISH.split(" ");

/** A day, a month in words and a year, in one of the usual orders, perhaps with a time. */
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|[.ºª])? ?(?:of |de )?([\p{L}\p{M}]+)\.?,? (?:de )?(\d{4})(.*)$/iu;
const MONTH_FIRST = /^([\p{L}\p{M}]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(.*)$/iu;

/**
 * A date with the English name of its month, if it is written with one of English or of `language`. Dates in digits stay
 * as they are. Undefined if a month's name is unknown.
 */
export function inEnglishMonth(text: string, language: string): string | undefined {
  if (/^[\d\s:./TZ+apmh-]+(?:UTC|GMT)?[\d\s:+-]*$/i.test(text)) return text;
  const [, day, name, year, time = ""] = DAY_FIRST.exec(text) ?? [];
  if (day && name && year)
    return named(name, language, (month) => `${day} ${month} ${year}${time}`);
  const [, other, date, after, clock = ""] = MONTH_FIRST.exec(text) ?? [];
  if (!other) return undefined;
  return named(other, language, (month) => `${date} ${month} ${after}${clock}`);
}

function named(
  name: string,
  language: string,
  write: (month: string) => string,
): string | undefined {
  const index = monthIndex(name.toLowerCase(), language);
  const month = NAMES[index];
  return month === undefined ? undefined : write(month);
}

/** The month's place in the year, from 0; -1 if no month has the name. */
function monthIndex(name: string, language: string): number {
  const english = NAMES.findIndex(
    (month) => month === name || (name.length >= 3 && name.length <= 4 && month.startsWith(name)),
  );
  return english === -1 ? monthsOf(language).findIndex((names) => names.includes(name)) : english;
}

/** The names that a month has in a language, after a day and on its own. */
function monthsOf(language: string): string[][] {
  return NAMES.map((_, month) =>
    [{ day: "numeric", month: "long" } as const, { month: "long" } as const].flatMap((options) =>
      new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" })
        .formatToParts(Date.UTC(2026, month, 15))
        .filter(({ type }) => type === "month")
        .map(({ value }) => value.toLowerCase()),
    ),
  );
}
