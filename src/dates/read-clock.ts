const CLOCK =
  /^(?:at )?(\d{1,2})(?:[:.h]?(\d{2}))?(?::(\d{2})(?:\.\d+)?)? ?([ap]\.?m\.?(?![a-z]))?[ \t]*(.*)$/i;
const OFFSET = /^(?:UTC|GMT|UT)? ?([+-])(\d{1,2})(?::?(\d{2}))?$/i;

/** A time as ISO 8601 has it, or else the words for a hint that ends with it. */
export interface ReadClock {
  text: string;
  isRead: boolean;
}

/**
 * Normalizes the time after a date: `9:05 pm`, `21h05`, `9 p.m.` become ` 21:05`, with any offset from UTC. For other
 * text, says what to write instead.
 */
export function readClock(text: string): ReadClock {
  if (text.trim() === "") return { text: "", isRead: true };
  const [, hour, minute, second, half, zone = ""] = CLOCK.exec(text.trim()) ?? [];
  const offset = offsetOf(zone);
  if (hour === undefined || (offset === undefined && minute === undefined && half === undefined))
    return { text: " and then the time, as in 09:30", isRead: false };
  const late = half && /^p/i.test(half) ? 12 : 0;
  const hours = String(half ? (Number(hour) % 12) + late : hour).padStart(2, "0");
  const seconds = second === undefined || second === "00" ? "" : `:${second}`;
  const time = ` ${hours}:${minute ?? "00"}${seconds}`;
  if (offset !== undefined) return { text: time + offset, isRead: true };
  // Names such as CST are used in several zones.
  const words = "with the offset from UTC if it is in a different zone, as in +01:00";
  return { text: `${time}, ${words}`, isRead: false };
}

/** `-4`, `UTC+5:30` and `GMT` as offsets that a date can have; undefined for other text. */
function offsetOf(zone: string): string | undefined {
  if (zone === "" || /^[+-]\d{2}:?\d{2}$/.test(zone)) return zone;
  if (/^(?:Z|UTC|GMT|UT)$/i.test(zone)) return "Z";
  const [, sign, hours = "", minutes = "00"] = OFFSET.exec(zone) ?? [];
  return sign && `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
