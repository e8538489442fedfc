import type { IndexedImage } from "./png.ts";
import type { TextMask } from "./text-mask.ts";

type Rgb = readonly [number, number, number];

/** A picture with a small palette: each colour in steps of blending with the background. */
export interface Canvas extends IndexedImage {
  ground: string;
  palette: Rgb[];
}

/** Blending steps per colour: more than the eye can distinguish at the edge of a letter. */
const STEPS = 10;

export function canvasOf(width: number, height: number, ground: string): Canvas {
  return { width, height, ground, palette: [rgb(ground)], pixels: new Uint8Array(width * height) };
}

/** Fills a rectangle. */
export function fill(
  canvas: Canvas,
  colour: string,
  box: { x: number; y: number; width: number; height: number },
): void {
  const index = indexesOf(canvas, colour)[STEPS] ?? 0;
  for (let row = box.y; row < box.y + box.height; row += 1) {
    const start = row * canvas.width + box.x;
    canvas.pixels.fill(index, start, start + box.width);
  }
}

/** Draws text onto the background, clipped to the canvas. */
export function print(
  canvas: Canvas,
  colour: string,
  { width, height, coverage }: TextMask,
  at: { x: number; y: number },
): void {
  const indexes = indexesOf(canvas, colour);
  const byCoverage = Uint8Array.from(
    { length: 256 },
    (_, covered) => indexes[Math.round((covered * STEPS) / 255)] ?? 0,
  );
  const left = Math.max(0, -at.x);
  const right = Math.min(width, canvas.width - at.x);
  const bottom = Math.min(height, canvas.height - at.y);
  for (let row = Math.max(0, -at.y); row < bottom; row += 1) {
    const from = row * width;
    const to = (at.y + row) * canvas.width + at.x;
    for (let column = left; column < right; column += 1) {
      const covered = coverage[from + column];
      if (covered) canvas.pixels[to + column] = byCoverage[covered] ?? 0;
    }
  }
}

/** Palette indexes of a colour by blending step. Missing colours are added to the palette. */
function indexesOf(canvas: Canvas, colour: string): number[] {
  const [ground, full] = [rgb(canvas.ground), rgb(colour)];
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const mixed = mix(ground, full, step / STEPS);
    const known = canvas.palette.findIndex((own) => own.every((part, at) => part === mixed[at]));
    return known === -1 ? canvas.palette.push(mixed) - 1 : known;
  });
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => Math.round(from[at] + (to[at] - from[at]) * share);
  return [part(0), part(1), part(2)];
}

/** Parses `#rrggbb`. */
function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
