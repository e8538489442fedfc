import type { Files } from "../output/manifest.ts";

/** A file that the site must have. */
export interface Wanted {
  /** Relative to the output. */
  path: string;
  /** Hash of all inputs. */
  fingerprint: string;
}

export interface Plan<Want extends Wanted> {
  /** Files that are new, or whose inputs changed. */
  render: Want[];
  keep: Want[];
  /** Paths of files that the site no longer has. */
  remove: string[];
}

/**
 * Decides which files to render, keep and remove. `unchanged` are the files exactly as the last build left them;
 * `present` are the paths of all files in the output.
 */
export function planBuild<Want extends Wanted>(
  wanted: readonly Want[],
  unchanged: Files,
  present: Iterable<string>,
): Plan<Want> {
  const plan: Plan<Want> = { render: [], keep: [], remove: [] };
  const paths = new Set<string>();
  for (const want of wanted) {
    paths.add(want.path);
    const same = unchanged.get(want.path)?.fingerprint === want.fingerprint;
    (same ? plan.keep : plan.render).push(want);
  }
  for (const path of present) if (!paths.has(path)) plan.remove.push(path);
  return plan;
}
