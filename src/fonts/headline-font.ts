import { coversLanguage, groupOf } from "./languages.ts";
import type { Font } from "./types.ts";

/**
 * The font that a page's headline needs first, upright and closest to `weight`; undefined if headlines in this language
 * use none.
 */
export function headlineFont(
  fonts: readonly Font[],
  { language, weight }: { language: string; weight: number },
): Font | undefined {
  const group = groupOf(language);
  const fitting = (role: "headline" | "text") =>
    fonts.filter(
      (font) => font.roles.includes(role) && !font.italic && coversLanguage(font, group),
    );
  const headline = fitting("headline");
  const candidates = headline.length > 0 ? headline : fitting("text");
  const distance = ({ weights: { least, most } }: Font) =>
    Math.max(0, least - weight, weight - most);
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}
