import { spawnSync } from "node:child_process";
import { chownSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildFolders } from "../builds/build-counts.ts";
import { buildArgs, COMMAND, type Ran } from "../builds/command.ts";
import { ROOT } from "../disk/project-root.ts";

/** Limits that a build must cope with. */
export interface SystemLimits {
  env?: NodeJS.ProcessEnv;
  /** Maximum number of open files. */
  files?: number;
  /** Runs as this user, who needs permissions. */
  user?: number | undefined;
}

const NOBODY = 65_534;

/** An unprivileged user, set if tests run as root, who may write everywhere. */
export const USER = process.getuid?.() === 0 ? NOBODY : undefined;

/** Whether that user can run the program, which may be in a folder that only root can read. */
export function mayRun(user: number | undefined): boolean {
  const { status } = spawnSync(process.execPath, [COMMAND, "--version"], { cwd: ROOT, uid: user });
  return status === 0;
}

export function buildUnder(works: BuildFolders, { env = {}, files, user }: SystemLimits): Ran {
  const args = buildArgs(works.content, works.output, "--cache", works.cache);
  const limit = files === undefined ? "" : `ulimit -n ${files}; `;
  const { status, stdout, stderr } = spawnSync(
    "sh",
    ["-c", `${limit}exec "$@"`, "sh", process.execPath, COMMAND, ...args],
    { cwd: ROOT, encoding: "utf8", uid: user, env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}

/** Makes a user the owner of a folder and everything in it. */
export function changeOwner(folder: string, user: number | undefined): void {
  if (user === undefined) return;
  chownSync(folder, user, user);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chownSync(join(folder, path), user, user);
}

/** Mounts a small disk over a folder; undefined if this user may not. */
export function mountSmallDisk(
  folder: string,
  megabytes: number,
): { remove: () => void } | undefined {
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "-", folder]);
  return status === 0 ? { remove: () => spawnSync("umount", [folder]) } : undefined;
}

/** Runs a function while a disk has only so many bytes free. */
export function withFullDisk<Value>(folder: string, free: number, work: () => Value): Value {
  const ballast = join(folder, "ballast");
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
  try {
    return work();
  } finally {
    rmSync(ballast);
  }
}
