import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { byCode } from "../../order.ts";
import { reachedFrom } from "../../rooms.ts";
import { modulePath } from "../../root.ts";

/** The published package's own bundle of the desk's script. */
export const OWN_DESK = "clients/desk";

/** All that the script may be made of, as paths from the root, and its bundling. */
export function bundledSources(root: string): string[] {
  const rooms = [...reachedFrom("src/desk/browser")].map((room) =>
    room === "src" ? "src/*.ts" : `${room}/**/*.ts`,
  );
  const packing = "src/pack/{change-cms,desk*,keep-*,without-node}.ts";
  return globSync([...rooms, packing], { cwd: root }).toSorted(byCode);
}

/** Absolute path of a folder with the bundle, or for it. */
export interface Bundle {
  folder: string;
}

/**
 * In a checkout, a folder of this version of the script. Not in the publication's cache: a repository could bring that
 * along, and editors' browsers run the script with their rights.
 */
export function bundleFolder(root: string): string {
  const own = join(root, OWN_DESK);
  if (existsSync(own)) return own;
  const version = createHash("sha1");
  for (const path of [...bundledSources(root), "package-lock.json"])
    version.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return join(root, "node_modules/.cache/dateline/desk", version.digest("hex").slice(0, 20));
}

/** Bundles beside the folder and renames it, so that it is whole if it exists. */
export async function makeBundle(root: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  // By name, so that the package does not bundle the bundler.
  const { writeDesk } = await import(modulePath("src/pack/desk"));
  await writeDesk(root, unfinished);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another build was sooner.
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
