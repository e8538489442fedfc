/**
 * Runs a command and measures it with all processes that it starts. Wall time and CPU time (user and system) are the
 * shell's `time`, which counts every process that was waited for. Memory is read from /proc, if it exists.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watchMemory } from "./memory.ts";

export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

export interface Measured {
  /** Seconds. */
  wall: number;
  /** Seconds, user and system. */
  cpu: number;
  /** Bytes; undefined without /proc. */
  memory: number | undefined;
}

const SCRIPT = 'TIMEFORMAT="%3R %3U %3S"; { time "$@" >"$BENCH_LOG" 2>&1; } 2>"$BENCH_TIMES"';

/** Throws with the end of what the command said where it failed. */
export async function measure({ file, args, cwd, env }: Command): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-measure-"));
  const log = join(folder, "log");
  const times = join(folder, "times");
  try {
    const child = spawn("bash", ["-c", SCRIPT, "bash", file, ...args], {
      cwd,
      env: { ...process.env, ...env, BENCH_LOG: log, BENCH_TIMES: times },
      stdio: "ignore",
    });
    const memory = watchMemory(child.pid ?? 0);
    const [code] = await once(child, "exit");
    const peak = memory.stop();
    if (code !== 0) {
      throw new Error(
        `${file} ${args.join(" ")} in ${cwd}:\n${readFileSync(log, "utf8").slice(-2000)}`,
      );
    }
    const [wall = 0, user = 0, system = 0] = readFileSync(times, "utf8")
      .trim()
      .split(" ")
      .map(Number);
    return { wall, cpu: user + system, memory: peak };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
