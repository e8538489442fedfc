import { DateTime, IANAZone } from "luxon";
import { hintForCalendar } from "./dates/calendars.ts";
import { hintForImpossible } from "./dates/date-hints.ts";
import type { Moment } from "./dates/moments.ts";
import { MOMENT, notADate } from "./dates/not-a-date.ts";

export type ParsedMoment =
  | {
      moment: Moment;
      /** For a time that occurs twice: says which one is used, and how to write the other. */
      warning?: { message: string; hint: string };
      problem?: undefined;
    }
  | { problem: string; hint: string };

/** Converts milliseconds since 1970 to a moment in `zone`. */
export function momentFromMillis(millis: number, zone: string): Moment {
  return momentOf(DateTime.fromMillis(millis, { zone }), false);
}

/** True for IANA zone names. Luxon also accepts `local`, which depends on the machine. */
export function isTimeZone(zone: string): boolean {
  return /^[a-z]/i.test(zone) && IANAZone.isValidZone(zone);
}

/**
 * Parses a date of the front matter. A date without a time is the start of that day in `zone`; a time without an offset
 * is in `zone`. A time that the clocks skip is a problem, one that occurs twice a warning.
 */
export function parseMoment(text: string, zone: string): ParsedMoment {
  const match = MOMENT.exec(text.trim());
  if (!match) return notADate(text.trim());
  const [, year, month, day, hour, minute = "0", second = "0", offset] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const time = { hour: Number(hour ?? 0), minute: Number(minute), second: Number(second) };
  const fields = { ...date, ...time };
  const { year: y, month: m, day: d } = date;
  const other = hintForCalendar(y, m, d);
  if (other) return { problem: `The year of “${text}” is out of range`, hint: other };
  const impossible = hintForImpossible({ ...fields, offset });
  if (impossible) return { problem: `“${text}” does not exist`, hint: impossible };
  const written = DateTime.fromObject(fields, { zone: offset ? offsetZone(offset) : zone });
  if (hour === undefined) return wholeDay(written, date.day, { text, zone });
  if (offset) return { moment: momentAtOffset(written, { offset, zone, day: date.day }) };
  if (written.hour !== fields.hour || written.minute !== fields.minute) {
    return {
      problem: `“${text}” does not exist in ${zone}, because the clocks go forward then`,
      hint: `Write the time that clocks showed: ${written.toFormat("yyyy-MM-dd HH:mm")}.`,
    };
  }
  const first = earlierOf(written);
  const moment = momentOf(first ?? written, false);
  if (!first) return { moment };
  const later = DateTime.max(...written.getPossibleOffsets()) ?? written;
  return {
    moment,
    warning: {
      message: `“${text}” occurs twice in ${zone}, because the clocks go back: the first is used`,
      hint: `If you mean the second, write its offset from UTC after the time: ${later.toFormat("ZZ")}.`,
    },
  };
}

/**
 * Programs without a date type write days as midnight UTC, so that means the day itself in any zone. West of Greenwich,
 * that day begins later than midnight UTC.
 */
function momentAtOffset(
  written: DateTime,
  { offset, zone, day }: { offset: string; zone: string; day: number },
): Moment {
  const local = written.setZone(zone);
  const midnight = written.toMillis() % 86_400_000 === 0 && /^(?:z|[+-]00:?00)$/i.test(offset);
  if (!midnight) return momentOf(local, false);
  return momentOf(local.day === day ? local : local.plus({ days: 1 }).startOf("day"), true);
}

/** The start of a day. If clocks skip midnight it begins an hour later; a day that the calendar skips is a problem. */
function wholeDay(
  written: DateTime,
  day: number,
  { text, zone }: { text: string; zone: string },
): ParsedMoment {
  if (written.day !== day) {
    return {
      problem: `“${text}” does not exist in ${zone}, because the calendar skipped it`,
      hint: "Write a day that existed there.",
    };
  }
  const start = written.startOf("day");
  return { moment: momentOf(earlierOf(start) ?? start, true) };
}

/** The earlier of two moments with the same local time; undefined if there is only one. */
function earlierOf(time: DateTime): DateTime | undefined {
  const [one, other] = time.getPossibleOffsets();
  if (!one || !other) return undefined;
  return DateTime.min(one, other);
}

function offsetZone(offset: string): string {
  if (/^z$/i.test(offset)) return "utc";
  return `UTC${offset.slice(0, 3)}:${offset.slice(-2)}`;
}

/** Luxon's time as a moment, to the second. */
function momentOf(time: DateTime, dateOnly: boolean): Moment {
  const whole = time.millisecond === 0 ? time : time.startOf("second");
  // Luxon's ISO format is three times as fast as a custom one.
  const iso = whole.toISO({ suppressMilliseconds: true })?.replace(/Z$/, "+00:00") ?? "";
  return { iso, millis: whole.toMillis(), dateOnly };
}
