import { canvasOf, fill } from "./canvas.ts";
import { encodePng } from "./png.ts";

const SIZE = 32;

/** The lines of the icon, as in `faviconDrawing`, in sixteenths of its side. */
const LINES = [
  { y: 4, width: 10 },
  { y: 6, width: 10 },
  { y: 9.5, width: 10 },
  { y: 12, width: 6 },
] as const;
const LEFT = 3;
const UNIT = SIZE / 16;

/** As `#rrggbb`. */
export interface IconColours {
  ground: string;
  lines: string;
}

/**
 * `/favicon.ico`, which browsers and feed readers request if no page links to an icon: a page in the publication's
 * colours. Its bytes are the same on every machine.
 */
export function favicon({ ground, lines }: IconColours): Buffer {
  const canvas = canvasOf(SIZE, SIZE, ground);
  for (const { y, width } of LINES) {
    const box = { x: LEFT * UNIT, y: Math.round(y * UNIT) - 1, width: width * UNIT, height: 2 };
    fill(canvas, lines, box);
  }
  return iconOf(encodePng(canvas));
}

/** The same icon as SVG, sharp at any size. */
export function faviconDrawing({ ground, lines }: IconColours): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="${ground}"/>` +
    `<path d="M3 4h10M3 6h10M3 9.5h10M3 12h6" stroke="${lines}" stroke-width="1.2"/></svg>\n`
  );
}

/** Wraps a PNG as an ICO file: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
function iconOf(png: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([SIZE, SIZE, 0, 0], 6);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
