import sharp, { type Sharp } from "sharp";

/** Red, green and blue as light, from 0 to 1: colours are mixed as light is, and made into a screen's numbers last. */
export type Light = readonly [number, number, number];

export const WIDTH = 1600;
export const HEIGHT = 900;

/** Samples a pixel's side: edges are smooth. */
const SAMPLES = 3;

/** Paints a picture: `shade` is asked for the light at points, `x` from -16/9 to 16/9 and `y` from -1 to 1, upwards. */
export function paint(shade: (x: number, y: number) => Light): Sharp {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      const sum = sampled(shade, column, row);
      const at = (row * WIDTH + column) * 3;
      for (const [index, value] of sum.entries()) pixels[at + index] = toScreen(value);
    }
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

function sampled(shade: (x: number, y: number) => Light, column: number, row: number): Light {
  let [red, green, blue] = [0, 0, 0];
  for (let sub = 0; sub < SAMPLES * SAMPLES; sub += 1) {
    const across = column + ((sub % SAMPLES) + 0.5) / SAMPLES;
    const down = row + (Math.floor(sub / SAMPLES) + 0.5) / SAMPLES;
    const [r, g, b] = shade((across * 2 - WIDTH) / HEIGHT, 1 - (down * 2) / HEIGHT);
    red += r;
    green += g;
    blue += b;
  }
  const count = SAMPLES * SAMPLES;
  return [red / count, green / count, blue / count];
}

/** https://www.w3.org/TR/css-color-4/#predefined-sRGB */
function toScreen(value: number): number {
  const light = Math.min(1, Math.max(0, value));
  const coded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(coded * 255);
}

export function mix(one: Light, other: Light, share: number): Light {
  const part = Math.min(1, Math.max(0, share));
  return [
    one[0] + (other[0] - one[0]) * part,
    one[1] + (other[1] - one[1]) * part,
    one[2] + (other[2] - one[2]) * part,
  ];
}

export function dim(light: Light, by: number): Light {
  return [light[0] * by, light[1] * by, light[2] * by];
}

/** From 0 to 1 between two values, without a corner at either. */
export function smooth(from: number, to: number, value: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return part * part * (3 - 2 * part);
}

/** A colour as stylesheets write it, `#aabbcc`, as light. */
export function colour(hex: string): Light {
  const parts = [1, 3, 5].map((at) => {
    const coded = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = parts;
  return [red, green, blue];
}
