import type { ScaleLinear } from "d3-scale";

/** d3 divides by a tick's distance; below this one its powers of ten overflow, and it asks for endless ticks. */
const SMALLEST_STEP = 1e-300;

/** About so many round numbers between the ends of a scale, or the ends alone where no number has room between them. */
export function numberTicks(scale: ScaleLinear<number, number>, count: number): number[] {
  const ends = scale.domain();
  return hasRoundNumbers(ends, count) ? scale.ticks(count) : [...new Set(ends)];
}

/** Moves the ends of a scale to round numbers. */
export function roundEnds(scale: ScaleLinear<number, number>, count: number): void {
  if (hasRoundNumbers(scale.domain(), count)) scale.nice(count);
}

function hasRoundNumbers([low = 0, high = 0]: readonly number[], count: number): boolean {
  const step = Math.abs(high - low) / count;
  return Number.isFinite(step) && step >= SMALLEST_STEP;
}
