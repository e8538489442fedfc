import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Ran } from "../builds/command.ts";
import { installedPackage, NODE_FIRST } from "./installed-package.ts";

/**
 * Makes a folder in which `dateline-news` is installed: `package.json`, `package-lock.json` and `node_modules/`. Files
 * of `node_modules/` are hard links to those of all other publications: replace them, but never write into them.
 */
export async function installedPublication(folder: string): Promise<string> {
  const installed = await installedPackage();
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(installed, name), join(folder, name));
  }
  const modules = join(installed, "node_modules");
  const linked = spawnSync("cp", ["-al", modules, folder]);
  // Another file system has no hard links to this one.
  if (linked.status !== 0) spawnSync("cp", ["-a", modules, folder]);
  return folder;
}

/** Runs a command in a publication's folder, such as `npx`, with the Node.js of the tests unless `env` says otherwise. */
export function runIn(
  folder: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    // Annotations and step outputs are for the builds of a workflow, not for those of its tests.
    env: { ...NODE_FIRST, GITHUB_ACTIONS: "", GITHUB_OUTPUT: "", ...env },
    maxBuffer: 100_000_000,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs the installed `dateline` command in a publication's folder. */
export function datelineIn(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Ran {
  return runIn(folder, join(folder, "node_modules/.bin/dateline"), args, env);
}
