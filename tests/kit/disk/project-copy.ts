import { spawnSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Ran } from "../builds/command.ts";
import { ROOT } from "./project-root.ts";

/** Copies the project's sources and layouts, for tests that break them. It uses this project's packages. */
export function copyProject(folder: string): string {
  const copy = join(folder, "project");
  for (const name of ["src", "layouts", ".eleventy.ts", "package.json"]) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Runs the command of a project copy in its folder. */
export function runCopy(project: string, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, "src/cli/dateline.ts"), ...args],
    { cwd: project, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}
