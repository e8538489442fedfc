/** Number of small inputs that are together as long as the large one. */
const PARTS = 8;
/** The minimum of several tries counts, since other load can only make a measurement longer. */
const TRIES = 5;
/** Stop below this. Linear work has 1 and quadratic work 8; garbage and caches make linear work look worse. */
const ENOUGH = 3;
/** In milliseconds: shorter times only measure caches and garbage. Quadratic work on these inputs takes far longer. */
const NOISE = 5;

/**
 * How many times longer one large input takes than the same amount in eight parts: on any machine, 1 for linear and 8
 * for quadratic work. Measured in CPU time of this thread.
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

/** User time in milliseconds. System time depends on other load of the machine. */
function processorTime(): number {
  return process.threadCpuUsage().user / 1000;
}
