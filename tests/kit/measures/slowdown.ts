/** So many small inputs are as long as the large one together. */
const PARTS = 8;
/** What else the machine does can only make a measurement longer: the least of some tries counts. */
const TRIES = 5;
/** Linear work has 1, quadratic work 8; garbage and caches make linear work look worse than it is. */
const ENOUGH = 3;
/** Milliseconds: what is shorter measures caches and garbage. Quadratic work on inputs such as ours takes far longer. */
const NOISE = 5;

/**
 * How much longer work on one input of this size takes than the same amount in eight parts: 1 where time grows as the
 * input does, 8 where it grows as its square, on any machine. Measured in this thread's processor time.
 */
export async function slowdown(work: (size: number) => unknown, size: number): Promise<number> {
  const small = Math.round(size / PARTS);
  let parts = Number.POSITIVE_INFINITY;
  let whole = Number.POSITIVE_INFINITY;
  for (let round = 0; round < TRIES; round += 1) {
    const before = processorTime();
    for (let part = 0; part < PARTS; part += 1) await work(small);
    const between = processorTime();
    await work(size);
    parts = Math.min(parts, between - before);
    whole = Math.min(whole, processorTime() - between);
    if (whole < ENOUGH * Math.max(parts, NOISE)) break;
  }
  return whole / Math.max(parts, NOISE);
}

/** Without what the system did for it: that depends on what else the machine does. */
function processorTime(): number {
  return process.threadCpuUsage().user / 1000;
}
