import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { StarterFile } from "../../starter/starter-file.ts";

export interface FilePlan {
  write: StarterFile[];
  /** Paths of files that are there already. */
  kept: string[];
  /** Why a file can't be written. */
  problems: { path: string; why: string }[];
}

/**
 * Decides which files a folder lacks. `kept` are files and folders (with `/`) to which nothing is added. A link is never
 * followed: its target may be anywhere.
 */
export function planFiles(
  folder: string,
  files: readonly StarterFile[],
  kept: readonly string[],
): FilePlan {
  const plan: FilePlan = { write: [], kept: [...kept], problems: [] };
  for (const file of files) {
    if (kept.some((path) => isBelow(file.path, path))) continue;
    const state = stateOf(folder, file.path.split("/"));
    if (state === "missing") plan.write.push(file);
    else if (state === "there") plan.kept.push(file.path);
    else plan.problems.push(state);
  }
  return plan;
}

/** `publication.yml` is in place of `publication.yaml`. */
function isBelow(path: string, kept: string): boolean {
  return kept.endsWith("/") ? path.startsWith(kept) : path === kept.replace(/\.yml$/, ".yaml");
}

type State = "missing" | "there" | { path: string; why: string };

function stateOf(folder: string, names: readonly string[]): State {
  let at = folder;
  for (const [depth, name] of names.entries()) {
    const found = nameIn(at, name);
    if (found === undefined) return "missing";
    at = join(at, found);
    const facts = lstatSync(at);
    const path = names.slice(0, depth + 1).join("/");
    if (depth === names.length - 1) {
      if (facts.isFile() || facts.isSymbolicLink()) return "there";
      return { path, why: facts.isDirectory() ? "a folder has this name" : "it is not a file" };
    }
    if (facts.isSymbolicLink()) return { path, why: "it is a link, which is not followed" };
    if (!facts.isDirectory()) return { path, why: "a file has the name of this folder" };
  }
  return "there";
}

/** A name as the folder has it: `readme.md` is found as `README.md`, since some disks have only one of them. */
function nameIn(folder: string, name: string): string | undefined {
  if (!lstatSync(folder, { throwIfNoEntry: false })) return undefined;
  const names = readdirSync(folder);
  const plain = name.toLowerCase();
  return names.includes(name) ? name : names.find((each) => each.toLowerCase() === plain);
}
