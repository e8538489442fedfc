import { printPercentage, printString } from "../text/css-text.ts";
import { faceName } from "./face-name.ts";
import { FALLBACKS, type Fallback } from "./fallbacks.ts";
import type { Font, Weights } from "./types.ts";
import { formatRanges } from "./unicode-ranges.ts";

/** From this weight on, browsers take a family's bold face. */
const FIRST_BOLD = 600;

/** The `@font-face` of a font. `base` is the folder of the stylesheet, which its URL is relative to. */
export function fontFace(font: Font, base: string): string {
  const { url, weights, italic, only } = font;
  const source = `url(${printString(relative(url, base))}) format("woff2")`;
  const range = only ? `;unicode-range:${formatRanges(only)}` : "";
  return `@font-face{font-family:${printString(faceName(font))};src:${source};${descriptors(weights, italic)};font-display:swap${range}}`;
}

function relative(url: string, base: string): string {
  return encodeURI(url.startsWith(base) ? url.slice(base.length) : `..${url}`);
}

function descriptors({ least, most }: Weights, italic: boolean): string {
  const weight = least === most ? least : `${least} ${most}`;
  return `font-weight:${weight};font-style:${italic ? "italic" : "normal"}`;
}

/** Names of the installed fonts that stand in for a family until it has loaded. */
export function fallbackNames({ family, generic, metrics }: Font): string[] {
  return metrics.widths ? FALLBACKS[generic].map(({ name }) => nameOf(family, name)) : [];
}

function nameOf(family: string, fallback: string): string {
  return `${family} like ${fallback}`;
}

/**
 * Installed fonts, scaled to the same width and line height as this one, so that nothing moves when it has loaded. A
 * variable font gets a regular and a bold one.
 */
export function fallbackFaces(font: Font): string[] {
  const { weights, generic, metrics } = font;
  if (!metrics.widths) return [];
  return FALLBACKS[generic].flatMap((fallback) =>
    halvesOf(weights).map((half) => fallbackFace(font, fallback, half)),
  );
}

function halvesOf({ least, most }: Weights): Weights[] {
  if (least >= FIRST_BOLD || most < FIRST_BOLD) return [{ least, most }];
  return [
    { least, most: FIRST_BOLD - 1 },
    { least: FIRST_BOLD, most },
  ];
}

/** https://www.w3.org/TR/css-fonts-5/#size-adjust-desc */
function fallbackFace(
  { family, italic, metrics }: Font,
  fallback: Fallback,
  weights: Weights,
): string {
  const weight = weights.least >= FIRST_BOLD ? "bold" : "regular";
  const own = metrics.widths?.[weight] ?? 1;
  const scale = own / fallback[italic ? "italic" : "upright"][weight];
  const style = [weight === "bold" && " Bold", italic && " Italic"].filter(Boolean).join("");
  const sources = [fallback.name, ...fallback.alike].map(
    (name) => `local(${printString(name + style)})`,
  );
  const { ascent, descent, lineGap } = metrics;
  return [
    `@font-face{font-family:${printString(nameOf(family, fallback.name))}`,
    `src:${sources.join()}`,
    descriptors(weights, italic),
    `size-adjust:${printPercentage(scale)}`,
    `ascent-override:${printPercentage(ascent / scale)}`,
    `descent-override:${printPercentage(descent / scale)}`,
    `line-gap-override:${printPercentage(lineGap / scale)}}`,
  ].join(";");
}
