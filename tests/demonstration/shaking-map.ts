import sharp from "sharp";
import { HEIGHT, WIDTH } from "./canvas.ts";

const STEP = 30;
/** Where the invented earthquake is, as shares of the picture's sides. */
const CENTRE = { x: 0.36, y: 0.55 };
/** From no shaking that people feel to the strongest: light to dark, so that the order shows without the hues. */
const COLOURS = [
  "#e4dfd3",
  "#cfdccd",
  "#a9cdb6",
  "#7db7a8",
  "#e9c46a",
  "#e39a4f",
  "#cf6a3d",
  "#9c2f2f",
];

/** One earthquake, many intensities: a dot a place, larger and darker the stronger it shakes there. */
export function shakingMap() {
  const dots: string[] = [];
  for (let y = STEP; y < HEIGHT; y += STEP) {
    const shift = (y / STEP) % 2 === 0 ? STEP / 2 : 0;
    for (let x = STEP / 2 + shift; x < WIDTH; x += STEP) {
      const strength = strengthAt(x / WIDTH, y / HEIGHT);
      const level = Math.max(0, Math.min(COLOURS.length - 1, Math.floor(strength + 0.5)));
      const radius = 3.6 + 1.36 * Math.max(0, strength);
      dots.push(`<circle cx="${x}" cy="${y}" r="${radius.toFixed(2)}" fill="${COLOURS[level]}"/>`);
    }
  }
  const [x, y] = [CENTRE.x * WIDTH, CENTRE.y * HEIGHT];
  const cross = `<g stroke-linecap="round" fill="none"><path d="M${x - 24} ${y - 24}l48 48m0-48l-48 48" stroke="#fbf8f1" stroke-width="20"/><path d="M${x - 24} ${y - 24}l48 48m0-48l-48 48" stroke="#1c1917" stroke-width="9"/></g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#f7f4ee"/>${dots.join("")}${cross}</svg>`;
  return sharp(Buffer.from(svg));
}

/** It falls with the logarithm of the distance, and soft ground, here in bands and hollows, adds to it. */
function strengthAt(x: number, y: number): number {
  const distance = Math.hypot((x - CENTRE.x) * 16, (y - CENTRE.y) * 9);
  const fall = 7.5 - 6 * Math.log10(1 + distance);
  return fall + 0.8 * ground(x * 16, y * 9) + 0.3 * ground(x * 61, y * 40);
}

/** Between -1 and 1: waves that cross each other at angles that do not repeat. */
function ground(x: number, y: number): number {
  const waves = [0.3, 1.7, 2.6, 4.1, 5.3].map((angle, index) =>
    Math.sin((x * Math.cos(angle) + y * Math.sin(angle)) * (0.55 + 0.23 * index) + index * 2.1),
  );
  return waves.reduce((sum, wave) => sum + wave, 0) / 2.6;
}
