import { memoByKey } from "../../memo.ts";

/** The parts of a moment in a file: `2026-03-01`, `2026-03-01 9:30`, `2026-03-01T09:30+01:00`. */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:([Tt]| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: *([Zz]|[+-]\d{2}:?\d{2}))?)?$/;

interface Parts {
  day: string;
  /** Absent if there is no time. */
  time?: { gap: string; hour: string; minute: string; second: string };
  /** As written; absent if the time is the publication's. */
  offset?: string;
}

function partsIn(text: string): Parts | undefined {
  const [, day, gap, hour, minute, second = "00", offset] = MOMENT.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  if (gap === undefined || hour === undefined || minute === undefined) return { day };
  return { day, time: { gap, hour, minute, second }, ...(offset && { offset }) };
}

/** Whole minutes since 1970 in UTC, of a day and time there. */
function minutesOf({ day, time }: Parts): number {
  const clock = `${(time?.hour ?? "0").padStart(2, "0")}:${time?.minute ?? "00"}`;
  return Math.floor(Date.parse(`${day}T${clock}Z`) / 60_000);
}

/** The moment of a text, in minutes since 1970; undefined if it is not a date. */
export function minutesIn(text: string, zone: string): number | undefined {
  const parts = partsIn(text);
  if (!parts) return undefined;
  const local = minutesOf(parts);
  if (Number.isNaN(local)) return undefined;
  const [, sign, hours = "0", minutes = "0"] =
    /^([+-])(\d{2}):?(\d{2})$/.exec(parts.offset ?? "") ?? [];
  const own = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  return local - (parts.offset === undefined ? offsetAt(local, zone) : own);
}

/** A moment as the clocks of a zone show it, which is how the desk's field reads it. Other text is returned unchanged. */
export function onClock(text: string, zone: string): string {
  const at = minutesIn(text, zone);
  return at === undefined ? text : clockAt(at + offsetFor(at, zone));
}

/** A moment in the form of the one that it replaces. A day without a time stays one at midnight. */
export function writtenLike(old: string | undefined, now: string, zone: string): string {
  const at = minutesIn(now, zone);
  const was = old === undefined ? undefined : partsIn(old);
  if (at === undefined) return now;
  const offset = offsetFor(at, zone);
  const [day = "", clock = ""] = clockAt(at + offset).split("T");
  if (clock === "00:00" && !was?.time) return day;
  if (!was?.time || was.offset !== undefined) return `${day}T${clock}${offsetText(offset)}`;
  return `${day}${was.time.gap}${was.time.hour.length === 1 ? clock.replace(/^0/, "") : clock}`;
}

function clockAt(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Minutes by which a zone is ahead of UTC when its clocks show `local`; of two such times, the first. */
function offsetAt(local: number, zone: string): number {
  const before = offsetFor(local - 24 * 60, zone);
  return offsetFor(local - before, zone) === before
    ? before
    : offsetFor(local - offsetFor(local - before, zone), zone);
}

/** Minutes by which a zone is ahead of UTC at a moment. */
function offsetFor(minutes: number, zone: string): number {
  const parts = clockIn(zone).formatToParts(minutes * 60_000);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
  return Math.round(shown / 60_000 - minutes);
}

/** One for each zone: making one takes longer than reading an article. */
const clockIn = memoByKey(
  (zone) =>
    new Intl.DateTimeFormat("en-US", {
      ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit" },
    }),
);
