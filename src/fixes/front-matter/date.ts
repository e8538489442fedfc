import { hintForImpossible, isoDateIn } from "../../dates/date-hints.ts";
import { type Fix, replaced, restOf } from "../fix.ts";
import { inEnglishMonth } from "./month-names.ts";

/** Writes a date in ISO 8601, unless day and month could be either. */
export const fixDate: Fix = (found) => {
  const rest = restOf(found);
  const [, quote = "", value = ""] =
    /^(["'])(.*?)\1/.exec(rest) ??
    /^()([^,#{}[\]"']+(?:, ?\d[^#{}[\]"']*)?)(?= #|[,}\]]|$)/.exec(rest) ??
    [];
  const date = isoDate(value.trim(), found.language);
  if (date === undefined || date === value.trim()) return [];
  return [replaced(found.offset + quote.length, value.trimEnd().length, date)];
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;

function isoDate(written: string, language: string): string | undefined {
  const text = inEnglishMonth(written, language);
  if (text === undefined) return undefined;
  const [date, ...parts] = ISO.exec(isoDateIn(text) ?? "") ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts
    .slice(0, 5)
    .map((each) => Number(each ?? 0));
  const offset = parts[5];
  if (hintForImpossible({ year, month, day, hour, minute, second: 0, offset })) return undefined;
  return date;
}
