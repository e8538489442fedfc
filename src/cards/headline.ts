import { type LineCount, lineCounter } from "./line-count.ts";
import type { TextStyle, Wrapping } from "./text-mask.ts";

/** A headline's room on a card, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** How a headline is set: its text, perhaps cut, its size, and the width at which its lines are broken. */
export interface SetHeadline {
  text: string;
  size: number;
  wrapping: Wrapping;
}

/** Says how large a text is when it is drawn. */
export type Measure = (
  text: string,
  style: TextStyle,
  wrapping?: Wrapping,
) => Promise<{ width: number; height: number }>;

/** From a headline of two words to one of two hundred letters. */
const SIZES = [124, 112, 104, 92, 80, 70, 60, 52, 46, 40] as const;
const SMALLEST = 40;
/** Lines more than these look like a wall: then the next size is better, and at the smallest the headline is cut. */
const MOST_LINES = 5;

/** What a headline is measured in. */
interface Ruler {
  style: Omit<TextStyle, "size">;
  measure: Measure;
}

/** One of a size. */
interface Sized {
  style: TextStyle;
  measure: Measure;
  /** Tells without measuring how many lines there are in a width, where that is sure. */
  count?: ((width: number) => LineCount) | undefined;
}

/**
 * Sets a headline as large as it fits, its lines about as long as each other. One that does not fit at the smallest
 * size ends in an ellipsis.
 */
export async function setHeadline(
  headline: string,
  { style, measure }: Ruler,
  room: Room,
): Promise<SetHeadline> {
  const { width } = await measure(headline, { ...style, size: SMALLEST });
  const countEms = lineCounter(headline, width / SMALLEST);
  for (const size of SIZES) {
    const own = { ...style, size };
    const all = (width * size) / SMALLEST;
    const count = countEms && ((pixels: number) => countEms(pixels / size));
    if (!mayFit(all, own, room) || isTooHigh(headline, count?.(room.width), own, room)) continue;
    const found = await fitted(headline, { style: own, measure, count }, { ...room, all });
    if (found) return { text: headline, size, wrapping: { width: found } };
  }
  return shortened(headline, { style: { ...style, size: SMALLEST }, measure }, room);
}

/** Whether so long a line can be broken to fit, if its breaks come where it takes the fewest. It spares a look. */
function mayFit(all: number, style: TextStyle, room: Room): boolean {
  const lines = Math.ceil(all / room.width);
  return lines <= MOST_LINES && (lines - 1) * lineHeight(style) < room.height;
}

/** Whether so many lines are surely higher than the room. */
function isTooHigh(
  headline: string,
  lines: LineCount | undefined,
  style: TextStyle,
  room: Room,
): boolean {
  if (!lines) return false;
  return (lines.least - 1) * lineHeight(style) + leastInk(headline) * style.size > room.height;
}

/** From the top of the first word to the foot of the last, were they on one line, in em: no less than this is drawn. */
function leastInk(headline: string): number {
  const above = /^[\p{Lu}\p{Nd}]/u.test(headline) ? 0.68 : 0.45;
  return above + (/[gjpqy]\S*$/.test(headline) ? 0.2 : 0);
}

/** The width that a headline is best broken at, where it fits the room in this size; `all` is that of one line. */
async function fitted(
  headline: string,
  { style, measure, count }: Sized,
  { all, ...room }: Room & { all: number },
): Promise<number | undefined> {
  const { width, height } = await measure(headline, style, room);
  if (width > room.width || height > room.height) return undefined;
  const lines = linesOf(height, style);
  if (lines > MOST_LINES) return undefined;
  return lines < 2
    ? room.width
    : balanced(
        headline,
        { style, measure, count },
        { width: room.width, height, least: all / lines },
      );
}

/** How much narrower than the room a line may be made at each step. */
const STEP = 0.06;

/** The least width, by steps, in which the text takes no more lines than it has to. */
async function balanced(
  headline: string,
  { style, measure, count }: Sized,
  { least, ...room }: Room & { least: number },
): Promise<number> {
  const whole = count?.(room.width);
  for (let width = least * (1 + STEP); width < room.width; width *= 1 + STEP) {
    const lines = count?.(width);
    if (lines && whole && lines.least > whole.most) continue;
    if (lines?.allFit && whole && lines.most === whole.least) return width;
    const found = await measure(headline, style, { width });
    // A word that is wider than its line sticks out of it; the strokes of other letters may reach a little higher.
    if (found.width <= width && found.height < room.height + style.size / 2) return width;
  }
  return room.width;
}

/** By the height of what is drawn, which is less than that of the lines by some space above and below. */
function linesOf(height: number, style: TextStyle): number {
  return Math.max(1, Math.round(height / lineHeight(style) + 0.1));
}

function lineHeight({ size, leading = 1 }: TextStyle): number {
  return size * FACE_HEIGHT * leading;
}

/** Line height of Noto Serif, in em. */
const FACE_HEIGHT = 1.362;

/** As much of a headline as the room holds, cut at a word where there are any. */
async function shortened(
  headline: string,
  { style, measure }: Sized,
  room: Room,
): Promise<SetHeadline> {
  const wrapping = { width: room.width, anywhere: true };
  const most = Math.min(room.height, MOST_LINES * lineHeight(style));
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
    if (await fits(cut(letters, half))) shown = half;
    else beyond = half;
  }
  return { text: cut(letters, shown), size, wrapping };
}

function cut(letters: readonly string[], length: number): string {
  const text = letters.slice(0, length).join("");
  const whole = text.replace(/\s+\S*$/u, "");
  return `${whole === "" ? text : whole}…`;
}
