import { type LineCount, lineCounter } from "./line-count.ts";
import type { TextStyle, Wrapping } from "./text-mask.ts";

/** The space for a headline, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** A headline as set: its text, perhaps cut, its size, and the width at which lines wrap. */
export interface SetHeadline {
  text: string;
  size: number;
  wrapping: Wrapping;
}

/** Measures the size of a text as drawn. */
export type Measure = (
  text: string,
  style: TextStyle,
  wrapping?: Wrapping,
) => Promise<{ width: number; height: number }>;

/** Font sizes, from headlines of two words to ones of two hundred letters. */
const SIZES = [124, 112, 104, 92, 80, 70, 60, 52, 46, 40] as const;
const MIN_SIZE = 40;
/** More lines look like a wall: use the next smaller size, or at the smallest, cut the headline. */
const MAX_LINES = 5;

/** The style of a headline without its size, and how to measure it. */
interface Ruler {
  style: Omit<TextStyle, "size">;
  measure: Measure;
}

/** The same with a size. */
interface Sized {
  style: TextStyle;
  measure: Measure;
  /** Bounds the number of lines at a width without measuring, if possible for this text. */
  count?: ((width: number) => LineCount) | undefined;
}

/**
 * Sets a headline as large as fits, with lines of about equal length. If it does not fit even at the smallest size, it
 * is cut with an ellipsis.
 */
export async function setHeadline(
  headline: string,
  { style, measure }: Ruler,
  room: Room,
): Promise<SetHeadline> {
  const { width } = await measure(headline, { ...style, size: MIN_SIZE });
  const countEms = lineCounter(headline, width / MIN_SIZE);
  for (const size of SIZES) {
    const own = { ...style, size };
    const all = (width * size) / MIN_SIZE;
    const count = countEms && ((pixels: number) => countEms(pixels / size));
    if (!mayFit(all, own, room) || isTooHigh(headline, count?.(room.width), own, room)) continue;
    const found = await fittingWidth(headline, { style: own, measure, count }, { ...room, all });
    if (found) return { text: headline, size, wrapping: { width: found } };
  }
  return cutToFit(headline, { style: { ...style, size: MIN_SIZE }, measure }, room);
}

/** Whether a text of this total length could fit with ideal line breaks. A quick test that avoids measuring. */
function mayFit(all: number, style: TextStyle, room: Room): boolean {
  const lines = Math.ceil(all / room.width);
  return lines <= MAX_LINES && (lines - 1) * lineHeight(style) < room.height;
}

/** Whether this many lines are certainly too high. */
function isTooHigh(
  headline: string,
  lines: LineCount | undefined,
  style: TextStyle,
  room: Room,
): boolean {
  if (!lines) return false;
  return (lines.min - 1) * lineHeight(style) + minInk(headline) * style.size > room.height;
}

/** A lower bound, in em, of the ink height from the first word's top to the last word's bottom, as if on one line. */
function minInk(headline: string): number {
  const above = /^[\p{Lu}\p{Nd}]/u.test(headline) ? 0.68 : 0.45;
  return above + (/[gjpqy]\S*$/.test(headline) ? 0.2 : 0);
}

/** The best width to wrap a headline at, if it fits in this size. `all` is its width on one line. */
async function fittingWidth(
  headline: string,
  { style, measure, count }: Sized,
  { all, ...room }: Room & { all: number },
): Promise<number | undefined> {
  const { width, height } = await measure(headline, style, room);
  if (width > room.width || height > room.height) return undefined;
  const lines = linesOf(height, style);
  if (lines > MAX_LINES) return undefined;
  return lines < 2
    ? room.width
    : balancedWidth(
        headline,
        { style, measure, count },
        { width: room.width, height, least: all / lines },
      );
}

/** Relative growth of the width at each step of the search. */
const STEP = 0.06;

/** The smallest width, in steps, at which the text takes no more lines than at full width. */
async function balancedWidth(
  headline: string,
  { style, measure, count }: Sized,
  { least, ...room }: Room & { least: number },
): Promise<number> {
  const whole = count?.(room.width);
  for (let width = least * (1 + STEP); width < room.width; width *= 1 + STEP) {
    const lines = count?.(width);
    if (lines && whole && lines.min > whole.max) continue;
    if (lines?.allFit && whole && lines.max === whole.min) return width;
    const found = await measure(headline, style, { width });
    // A word that is too long makes the text wider than its lines. With different letters on top, ink may be a bit
    // higher.
    if (found.width <= width && found.height < room.height + style.size / 2) return width;
  }
  return room.width;
}

/** The number of lines by ink height, which lacks the space above and below. */
function linesOf(height: number, style: TextStyle): number {
  return Math.max(1, Math.round(height / lineHeight(style) + 0.1));
}

function lineHeight({ size, leading = 1 }: TextStyle): number {
  return size * FACE_HEIGHT * leading;
}

/** Line height of Noto Serif, in em. */
const FACE_HEIGHT = 1.362;

/** Cuts a headline to fit, at a word boundary if there is any. */
async function cutToFit(
  headline: string,
  { style, measure }: Sized,
  room: Room,
): Promise<SetHeadline> {
  const wrapping = { width: room.width, anywhere: true };
  const most = Math.min(room.height, MAX_LINES * lineHeight(style));
  const fits = async (text: string) => {
    const { height, width } = await measure(text, style, wrapping);
    return height <= most && width <= room.width;
  };
  const { size } = style;
  if (await fits(headline)) return { text: headline, size, wrapping };
  const letters = [...new Intl.Segmenter().segment(headline)].map(({ segment }) => segment);
  let [shown, beyond] = [0, letters.length];
  while (beyond - shown > 1) {
    const half = Math.floor((shown + beyond) / 2);
    if (await fits(cutAtWord(letters, half))) shown = half;
    else beyond = half;
  }
  return { text: cutAtWord(letters, shown), size, wrapping };
}

function cutAtWord(letters: readonly string[], length: number): string {
  const text = letters.slice(0, length).join("");
  const whole = text.replace(/\s+\S*$/u, "");
  return `${whole === "" ? text : whole}…`;
}
