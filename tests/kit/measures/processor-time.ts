/** Milliseconds of the processor that this thread took so far: what else a machine does has no part in it. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
