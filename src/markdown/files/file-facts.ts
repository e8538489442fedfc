import { kindOf, type MediaKindName } from "../../media/kinds.ts";
import { memoByKey } from "../../memo.ts";
import { isolated } from "../../text/bidi.ts";
import type { TextWords } from "../../words/types.ts";
import { fill } from "../fill.ts";

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** What a link to a file says besides its text, in the language of the text: ` (PDF, 1.2 MB)`. */
export function fileFacts(
  { kind, bytes }: { kind: MediaKindName; bytes: number },
  language: string,
  words: Pick<TextWords, "fileFacts">,
): string {
  const size = sizeInWords(bytes, language);
  return fill(words.fileFacts, { kind: kindInWords(kind, language), size });
}

/** `PDF`: in a text from right to left, digits after it would otherwise join it. */
export function kindInWords(kind: MediaKindName, language: string): string {
  return isolated(kindOf(kind).label, language);
}

/** `1.2 MB`, `840 kB`: two digits are enough to decide whether to download. */
export function sizeInWords(bytes: number, language: string): string {
  const thousands = Math.max(1, bytes / 1_000);
  const power = thousands >= 999.5e3 ? 2 : thousands >= 999.5 ? 1 : 0;
  const value = thousands / 1_000 ** power;
  return formatOf(`${language} ${UNITS[power]} ${value < 9.95 ? 1 : 0}`).format(value);
}

/** `3:20`, `1:02:03`: as players show it. */
export function durationInWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Formats take longer to make than to use. The key is a language, a unit and the digits after the point. */
const formatOf = memoByKey((key: string): Intl.NumberFormat => {
  const [language, unit, digits] = key.split(" ");
  return new Intl.NumberFormat(language, {
    style: "unit",
    ...(unit !== undefined && { unit }),
    maximumFractionDigits: Number(digits),
  });
});
