import { hexOf, oklchOf } from "./oklch.ts";
import { contrast } from "./wcag-contrast.ts";

/** Steps of lightness between black and white, finer than the eye tells apart. */
const STEPS = 400;

/**
 * The colour nearest to `hex` in lightness, of the same hue, whose contrast with all `others` is at least `ratio`.
 * Undefined if there is none. All colours are `#rrggbb`.
 */
export function passingColor(
  hex: string,
  others: readonly string[],
  ratio: number,
): string | undefined {
  const own = oklchOf(hex);
  const candidates = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS).toSorted(
    (a, b) => Math.abs(a - own.lightness) - Math.abs(b - own.lightness),
  );
  for (const lightness of candidates) {
    const color = hexOf({ ...own, lightness });
    if (others.every((other) => contrast(color, other) >= ratio)) return color;
  }
  return undefined;
}
