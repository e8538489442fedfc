import type { Files } from "../output/manifest.ts";

/** A file that the site is to have. */
export interface Wanted {
  /** Relative to the output. */
  path: string;
  /** Of all that it is made from. */
  fingerprint: string;
}

export interface Plan<Want extends Wanted> {
  /** Those that are new, or made from something else than last time. */
  render: Want[];
  keep: Want[];
  /** Paths of files that the site has no longer. */
  remove: string[];
}

/**
 * What a build has to do. `unchanged` are the files that the last build left and that are still what it left; `present` are
 * the paths of all files in the output.
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
