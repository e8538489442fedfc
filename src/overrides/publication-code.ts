import { createHash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { byCode } from "../order.ts";
import { type LayoutFile, layoutFiles } from "./layout-files.ts";
import { PACKAGE } from "./public-modules.ts";

/** The code that a publication adds to Dateline: its layouts and parts, and its Eleventy configuration. */
export interface PublicationCode {
  /** The publication's folder, and its name in diagnostics. */
  folder: string;
  shown: string;
  /** Its layouts and parts by name, such as `front.11ty` or `parts/foot`: absolute paths without symbolic links. */
  layouts: Readonly<Record<string, string>>;
  /** Its Eleventy configuration, if any: an absolute path. */
  config?: string;
  /** Every file that these import from the publication, themselves included: absolute paths. */
  modules: readonly string[];
  /** Hash of all of this, and of the installed packages. Empty if the publication has no code. */
  version: string;
}

type Place = Pick<PublicationCode, "folder" | "shown">;

/** The names of a configuration, in the order in which they are looked for. Eleventy knows all but those in `.ts`. */
const CONFIG_NAMES = [
  ".eleventy.ts",
  "eleventy.config.ts",
  ".eleventy.js",
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
] as const;

/** Files that say which packages are installed. */
const PACKAGE_FILES = [
  "package.json",
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
];

/** Files of the publication's folder that are part of its code, besides `layouts/`. */
export const CODE_FILES: readonly string[] = [...CONFIG_NAMES, ...PACKAGE_FILES];

/** A bound on files that a publication's code may import. */
const MAX_MODULES = 2_000;

export function noCode(place: Place): PublicationCode {
  return { ...place, layouts: {}, modules: [], version: "" };
}

/** Whether a folder is a checkout of Dateline: its layouts are the program's, with imports of the program's code. */
function isDateline(folder: string): boolean {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))?.name === PACKAGE;
  } catch {
    return false;
  }
}

/**
 * Finds and hashes a publication's code. `root` is the program's folder, whose own layouts override nothing; neither do
 * those of a checkout of Dateline that an installed program builds. Reads only a few small files, since every build does
 * this before it knows whether anything changed.
 */
export function publicationCode(place: Place, root: string): PublicationCode {
  const { folder } = place;
  if (isDateline(folder)) return noCode(place);
  const files = layoutFiles(folder, root);
  const overrides = files.filter(({ name }) => name !== undefined);
  const config = configOf(folder, root);
  if (files.length === 0 && !config) return noCode(place);
  const entries = [...overrides.map(({ path }) => realpathSync(path)), ...(config ? [config] : [])];
  const reached = reachedFiles(entries);
  const packages = PACKAGE_FILES.map((name) => join(folder, name)).filter((path) => isFile(path));
  const hash = createHash("sha1").update(JSON.stringify(files.map(({ shown }) => shown)));
  const bytes = [...reached, ...packages.map((path) => [path, readFileSync(path)] as const)];
  for (const [path, text] of bytes.sort(([a], [b]) => byCode(a, b)))
    hash.update(`\0${relative(folder, path)}\0${text.length}\0`).update(text);
  return {
    ...place,
    // The first of two files of one name: the check reports them.
    layouts: Object.fromEntries(overrides.map(withName).reverse()),
    ...(config && { config }),
    modules: [...reached.keys()],
    version: hash.digest("base64url"),
  };
}

const withName = ({ name, path }: LayoutFile) => [name, realpathSync(path)] as const;

function configOf(folder: string, root: string): string | undefined {
  const found = CONFIG_NAMES.map((name) => join(folder, name)).find((path) => isFile(path));
  const real = found && realpathSync(found);
  return real && dirname(real) !== root ? real : undefined;
}

/** A relative path in quotes. Finding some that no import names costs little: their files are hashed too. */
const RELATIVE = /["'`](\.{1,2}\/[^"'`\n?#]+)/g;

/** The bytes of these files and of all that they import by a relative path. */
function reachedFiles(entries: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const queue = [...entries];
  for (const path of queue) {
    if (found.has(path) || found.size >= MAX_MODULES) continue;
    const bytes = readFileSync(path);
    found.set(path, bytes);
    for (const [, name = ""] of bytes.toString("utf8").matchAll(RELATIVE)) {
      const next = resolve(dirname(path), name);
      if (isFile(next)) queue.push(realpathSync(next));
    }
  }
  return found;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
