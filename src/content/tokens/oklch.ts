/** Lightness from 0 to 1, chroma, and hue in radians: https://www.w3.org/TR/css-color-4/#ok-lab */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** A colour as `#rrggbb` in OKLCH, where equal steps of lightness look equal, whatever the hue. */
export function oklchOf(hex: string): Oklch {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const one = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const two = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness, chroma: Math.hypot(one, two), hue: Math.atan2(two, one) };
}

/** Halvings of the chroma's range: finer than a channel's 256 steps. */
const STEPS = 12;

/** The colour as `#rrggbb`. If screens can't show it, its chroma is reduced, and lightness and hue are kept. */
export function hexOf({ lightness, chroma, hue }: Oklch): string {
  const full = channelsOf({ lightness, chroma, hue });
  if (isShown(full)) return written(full);
  let [least, most] = [0, chroma];
  for (let step = 0; step < STEPS; step++) {
    const middle = (least + most) / 2;
    if (isShown(channelsOf({ lightness, chroma: middle, hue }))) least = middle;
    else most = middle;
  }
  return written(channelsOf({ lightness, chroma: least, hue }));
}

/** Linear light of red, green and blue; outside 0 to 1 if screens can't show it. */
function channelsOf({ lightness, chroma, hue }: Oklch): number[] {
  const [one, two] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * one + 0.2158037573 * two) ** 3;
  const m = (lightness - 0.1055613458 * one - 0.0638541728 * two) ** 3;
  const s = (lightness - 0.0894841775 * one - 1.291485548 * two) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Rounding may leave a channel just outside. */
const SLACK = 0.0005;

function isShown(channels: readonly number[]): boolean {
  return channels.every((channel) => channel >= -SLACK && channel <= 1 + SLACK);
}

function written(channels: readonly number[]): string {
  const digits = channels.map((channel) => {
    const light = Math.min(1, Math.max(0, channel));
    const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${digits.join("")}`;
}
