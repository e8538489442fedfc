import { spawnSync } from "node:child_process";
import { chownSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Works } from "../builds/build-counts.ts";
import { buildArgs, COMMAND, type Ran } from "../builds/command.ts";
import { ROOT } from "../disk/project-root.ts";

/** What makes a build's life hard. */
export interface Hardship {
  env?: NodeJS.ProcessEnv;
  /** So many files may be open at once. */
  files?: number;
  /** Runs as a user who may do what is permitted, and no more. */
  user?: number | undefined;
}

const NOBODY = 65_534;

/** Root may write everywhere: such a run takes another user. */
export const USER = process.getuid?.() === 0 ? NOBODY : undefined;

/** Whether that user may run the program at all: it may lie in a folder of root's. */
export function mayRun(user: number | undefined): boolean {
  const { status } = spawnSync(process.execPath, [COMMAND, "--version"], { cwd: ROOT, uid: user });
  return status === 0;
}

export function buildUnder(works: Works, { env = {}, files, user }: Hardship): Ran {
  const args = buildArgs(works.content, works.output, "--cache", works.cache);
  const limit = files === undefined ? "" : `ulimit -n ${files}; `;
  const { status, stdout, stderr } = spawnSync(
    "sh",
    ["-c", `${limit}exec "$@"`, "sh", process.execPath, COMMAND, ...args],
    { cwd: ROOT, encoding: "utf8", uid: user, env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}

/** Gives a folder and all below it to a user. */
export function give(folder: string, user: number | undefined): void {
  if (user === undefined) return;
  chownSync(folder, user, user);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chownSync(join(folder, path), user, user);
}

/** Lays a small disk of its own over a folder; undefined where this user may not. */
export function smallDisk(folder: string, megabytes: number): { remove: () => void } | undefined {
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "-", folder]);
  return status === 0 ? { remove: () => spawnSync("umount", [folder]) } : undefined;
}

/** Fills a disk but for so many bytes, while something is done. */
export function filled<Value>(folder: string, free: number, work: () => Value): Value {
  const ballast = join(folder, "ballast");
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
  try {
    return work();
  } finally {
    rmSync(ballast);
  }
}
