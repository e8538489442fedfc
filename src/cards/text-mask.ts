import sharp from "sharp";

/** How much of each pixel a text covers, from 0 to 255, row by row. */
export interface TextMask {
  width: number;
  height: number;
  coverage: Uint8Array;
}

export interface TextStyle {
  /** fontconfig family names. */
  families: readonly string[];
  /** Font size in pixels. */
  size: number;
  weight: "regular" | "bold";
  /** Line height as a factor of the font's. */
  leading?: number;
  /** Letter spacing in 1/1000 em. */
  tracking?: number;
  language: string;
  direction: "ltr" | "rtl";
}

export interface Wrapping {
  /** Line width in pixels. */
  width?: number;
  /** Also wrap within words that do not fit on a line. */
  anywhere?: boolean;
}

/** Draws a text, with line breaks, shaping and bidirectional order by its language. */
export async function drawText(
  text: string,
  style: TextStyle,
  wrapping: Wrapping = {},
): Promise<TextMask> {
  // One channel from the start: colours would take twice as long.
  const { data, info } = await sharp({ text: textOptions(text, style, wrapping) })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, coverage: data };
}

/** Measures a text as drawn, in half the time of drawing it. */
export async function measureText(
  text: string,
  style: TextStyle,
  wrapping: Wrapping = {},
): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp({
    text: textOptions(text, style, wrapping),
  }).metadata();
  return { width, height };
}

/** At 72 dpi, a point is a pixel. */
const DPI = 72;
/** Pango's unit is 1/1024 of a point. */
const PANGO_SCALE = 1024;

function textOptions(text: string, style: TextStyle, { width, anywhere }: Wrapping) {
  const { families, size, weight } = style;
  return {
    text: markup(text, style),
    font: `${families.join(", ")} ${weight === "bold" ? "Bold" : ""} ${size}`,
    dpi: DPI,
    wrap: anywhere ? ("word-char" as const) : ("word" as const),
    ...(width !== undefined && { width: Math.floor(width) }),
  };
}

/** A direction mark sets the paragraph's direction by language, whatever its first letter. */
const MARKS = { ltr: "\u200e", rtl: "\u200f" };

function markup(text: string, style: TextStyle): string {
  const { size, leading, tracking, language, direction } = style;
  const spacing = tracking && Math.round((size * tracking * PANGO_SCALE) / 1000);
  const attributes = [
    ["lang", language],
    ["line_height", leading],
    ["letter_spacing", spacing],
  ].flatMap(([name, value]) => (value ? `${name}="${escaped(`${value}`)}"` : []));
  return `<span ${attributes.join(" ")}>${MARKS[direction]}${escaped(text)}</span>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/**
 * Escapes text for Pango's markup, https://docs.gtk.org/Pango/pango_markup.html, and blanks characters invalid in XML.
 */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{C}\p{Cf}]|[\ufffe\uffff]/gu, " ")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
