/** Milliseconds of the processor that this process took so far: what else a machine does has no part in it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
