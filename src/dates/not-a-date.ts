import { short } from "../excerpt.ts";
import { lookAlikeIn, plainSigns } from "../text/look-alikes.ts";
import { hintForDate } from "./date-hints.ts";

/** The forms of a moment. */
export const MOMENT =
  /^([12]\d{3})-(\d{2})-(\d{2})(?:(?:T|t| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: *(Z|z|[+-]\d{2}:?\d{2}))?)?$/;

/** Why a text is not a date, and what to write. */
export function notADate(text: string): { problem: string; hint: string } {
  const plain = plainSigns(text)
    .replace(/^["'](.*)["']$/, "$1")
    .trim();
  const sign = lookAlikeIn(text);
  return sign && MOMENT.test(plain)
    ? { problem: `“${short(text)}” contains ${sign.name}`, hint: `Type it again: ${plain}.` }
    : { problem: `“${short(text)}” is not a date`, hint: hintForDate(plain) };
}
