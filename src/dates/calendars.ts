/** The first newspapers appeared after it. Earlier years belong to calendars with a later epoch. */
const EARLIEST_YEAR = 1600;
/** Thai years for 1900 to 2200: 543 years ahead. */
const THAI = { from: 2443, to: 2743, ahead: 543 };

const DAY_MS = 86_400_000;

/** Calendars whose epoch is in the seventh century. */
const OTHER_CALENDARS: readonly Calendar[] = [
  { id: "persian", name: "Persian", begins: Date.UTC(622, 2, 22), days: 365.2422, month: 30.7 },
  {
    id: "islamic-umalqura",
    name: "Islamic",
    begins: Date.UTC(622, 6, 19),
    days: 354.367,
    month: 29.5,
  },
];

interface Calendar {
  /** Unicode's identifier. */
  id: string;
  name: string;
  begins: number;
  /** Average days of a year and of a month. */
  days: number;
  month: number;
}

/** A hint if the year can only be of another calendar; undefined if it can be Gregorian. */
export function hintForCalendar(year: number, month: number, day: number): string | undefined {
  if (year >= THAI.from && year <= THAI.to) {
    return `Is this a year of the Thai calendar? Write ${iso(Date.UTC(year - THAI.ahead, month - 1, day))}.`;
  }
  if (year >= EARLIEST_YEAR) return undefined;
  const read = OTHER_CALENDARS.flatMap((calendar) => {
    const found = findDay(calendar, { year, month, day });
    return found === undefined ? [] : [`${iso(found)} (${calendar.name})`];
  });
  return read.length > 0
    ? `Is this a date in a different calendar? Write ${read.join(" or ")}.`
    : `Write a year of the Gregorian calendar, from ${EARLIEST_YEAR} on.`;
}

/** Tries the days around an estimate. */
function findDay(
  { id, begins, days, month: ofMonth }: Calendar,
  { year, month, day }: { year: number; month: number; day: number },
): number | undefined {
  const format = new Intl.DateTimeFormat(`en-u-ca-${id}-nu-latn`, {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const partsOf = (time: number): number[] => {
    const parts = format.formatToParts(time);
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return [of("year"), of("month"), of("day")];
  };
  const matches = (time: number): boolean => {
    const [y, m, d] = partsOf(time);
    return y === year && m === month && d === day;
  };
  const passed = (year - 1) * days + (month - 1) * ofMonth + day - 1;
  const about = begins + Math.floor(passed) * DAY_MS;
  const around = Array.from({ length: 31 }, (_, index) => about + (index - 15) * DAY_MS);
  return around.find(matches);
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
