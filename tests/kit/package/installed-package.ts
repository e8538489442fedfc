import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { filesBelow, namesIn } from "../../../src/engine/disk/folders.ts";
import { pack } from "../../../src/pack/pack.ts";
import { ROOT } from "../disk/project-root.ts";

/** Installed packages, each in a folder named by the hash of the sources it was packed from. */
const INSTALLED = join(ROOT, ".cache/installed");

/** What the package is made from, besides `src/` and `layouts/`. */
const FILES = [".eleventy.ts", "LICENSE", "README.md", "package-lock.json", "package.json"];

/** Installations that no test has used for so long are deleted. */
const KEPT_MS = 3_600_000;

/** Runs the programs of this Node.js first, whichever Node.js the machine has. */
export const NODE_FIRST: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
};

/**
 * A folder in which npm has installed the package: `node_modules/`, `package.json`, `package-lock.json`, and the
 * tarball, `dateline-news-VERSION.tgz`. Packs and installs it first if the sources have changed, which takes half a
 * minute. Never write to it.
 */
export async function installedPackage(): Promise<string> {
  const folder = join(INSTALLED, sourcesHash());
  if (!existsSync(folder)) await install(folder);
  utimesSync(folder, new Date(), new Date());
  removeUnused();
  return folder;
}

/** Moves the finished folder into place: another process may be installing the same package. */
async function install(folder: string): Promise<void> {
  mkdirSync(INSTALLED, { recursive: true });
  const temporary = mkdtempSync(join(INSTALLED, "installing-"));
  const packed = join(temporary, "packed");
  await pack(ROOT, packed);
  npm(["pack", packed, "--pack-destination", temporary], temporary);
  rmSync(packed, { recursive: true });
  const tarball = namesIn(temporary).find((name) => name.endsWith(".tgz"));
  writeFileSync(join(temporary, "package.json"), '{ "private": true }\n');
  npm(["install", "--save-exact", "--prefer-offline", `./${tarball}`], temporary);
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(temporary, { recursive: true });
  }
}

/** Runs npm. Throws its messages if it fails. */
function npm(args: readonly string[], cwd: string): void {
  const ran = spawnSync("npm", args, { cwd, encoding: "utf8", env: NODE_FIRST });
  if (ran.status !== 0) throw new Error(`npm ${args[0]} failed:\n${ran.stdout}${ran.stderr}`);
}

function sourcesHash(): string {
  const hash = createHash("sha256");
  const below = ["src", "layouts"].flatMap((folder) =>
    filesBelow(join(ROOT, folder)).map((path) => `${folder}/${path}`),
  );
  for (const path of [...FILES, ...below]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest("hex").slice(0, 16);
}

function removeUnused(): void {
  for (const name of namesIn(INSTALLED)) {
    const folder = join(INSTALLED, name);
    const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - used > KEPT_MS) rmSync(folder, { recursive: true, force: true });
  }
}
