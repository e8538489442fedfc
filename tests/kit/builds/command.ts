import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../disk/project-root.ts";

/** The packed program's command: see `packed-program.ts`. */
export const COMMAND = process.env.DATELINE_COMMAND ?? join(ROOT, "src/cli/dateline.ts");

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as an editor does, in a child process. */
export function dateline(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd: string = ROOT,
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    // Builds of hostile articles print more than Node.js's default buffer holds, for which they would be killed.
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}

export function startDateline(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [COMMAND, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
}

export const NOW = "2026-11-24T12:00:00Z";

export function buildArgs(content: string, output: string, ...more: string[]): string[] {
  return ["build", "--content", content, "--output", output, "--now", NOW, ...more];
}

/** Builds. Throws the command's messages if it failed. */
export function build(content: string, output: string, ...more: string[]): Ran {
  const ran = dateline(buildArgs(content, output, ...more));
  if (ran.status !== 0) throw new Error(`build failed:\n${ran.stderr}${ran.stdout}`);
  return ran;
}
