import { canvasOf, fill } from "./canvas.ts";
import { encodePng } from "./png.ts";

/** The lines of the icon, as in `faviconDrawing`, in sixteenths of its side. */
const LINES = [
  { y: 4, width: 10 },
  { y: 6, width: 10 },
  { y: 9.5, width: 10 },
  { y: 12, width: 6 },
] as const;
const LEFT = 3;
const THICKNESS = 1.2;

/** As `#rrggbb`. */
export interface IconColours {
  ground: string;
  lines: string;
}

/** The site's icon in pixels: a page in the publication's colours. Its bytes are the same on every machine. */
export function faviconPng({ ground, lines }: IconColours, size: number): Buffer {
  const unit = size / 16;
  const canvas = canvasOf(size, size, ground);
  const height = Math.max(1, Math.round(THICKNESS * unit));
  for (const { y, width } of LINES) {
    const x = Math.round(LEFT * unit);
    const top = Math.round(y * unit - height / 2);
    fill(canvas, lines, { x, y: top, width: Math.round(width * unit), height });
  }
  return encodePng(canvas);
}

/** The same icon as SVG, sharp at any size. */
export function faviconDrawing({ ground, lines }: IconColours): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="${ground}"/>` +
    `<path d="M3 4h10M3 6h10M3 9.5h10M3 12h6" stroke="${lines}" stroke-width="${THICKNESS}"/></svg>\n`
  );
}
