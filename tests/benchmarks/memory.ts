/**
 * The most memory that the processes below one hold at a time. A single process is told by the kernel's own high-water
 * mark (VmHWM), which misses nothing that happened before the last look. Of several, the proportional sizes (PSS) are
 * summed, so that pages they share count once; a peak between two looks can be missed. PSS is slow to read, and is read
 * only when the resident sizes have grown.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 20;
const GROWTH = 1.01;
const KILOBYTE = 1024;

export function watchMemory(root: number): { stop: () => number | undefined } {
  if (!existsSync(`/proc/${process.pid}/smaps_rollup`)) return { stop: () => undefined };
  let peak = 0;
  let largestResident = 0;
  const look = () => {
    const processes = below(root);
    const resident = sum(processes.map((pid) => field(pid, "status", "VmRSS")));
    peak = Math.max(peak, ...processes.map((pid) => field(pid, "status", "VmHWM")));
    if (processes.length < 2 || resident < largestResident * GROWTH) return;
    largestResident = resident;
    peak = Math.max(peak, sum(processes.map((pid) => field(pid, "smaps_rollup", "Pss"))));
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** The processes that `root` started, and those that they did; without itself, which is the shell that measures. */
function below(root: number): number[] {
  const own = threads(root).flatMap((thread) =>
    read(`/proc/${root}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
  return own.flatMap((pid) => [pid, ...below(pid)]);
}

function threads(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Bytes. */
function field(pid: number, file: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(read(`/proc/${pid}/${file}`));
  return Number(found?.[1] ?? 0) * KILOBYTE;
}

/** A process may end between two reads: it then holds nothing. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
