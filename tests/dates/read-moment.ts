import type { Moment } from "../../src/dates/moments.ts";
import { parseMoment } from "../../src/dates.ts";

/** The moment that a text means, which must be one. */
export function moment(text: string, zone: string): Moment {
  const parsed = parseMoment(text, zone);
  if (parsed.problem !== undefined) throw new Error(`${parsed.problem}: ${parsed.hint}`);
  return parsed.moment;
}
