import type { DateTime } from "luxon";
import type { Moment } from "./moments.ts";

/** Luxon's time as a moment, to the second. Apart from `moments.ts`, whose types publications import without luxon's. */
export function momentOf(time: DateTime, dateOnly: boolean): Moment {
  const whole = time.millisecond === 0 ? time : time.startOf("second");
  // Luxon's ISO format is three times as fast as a custom one.
  const iso = whole.toISO({ suppressMilliseconds: true })?.replace(/Z$/, "+00:00") ?? "";
  return { iso, millis: whole.toMillis(), dateOnly };
}
