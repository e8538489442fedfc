import { join, relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Rendered } from "../engine/output/apply.ts";
import type { Outline } from "../pages/outline.ts";
import { ENDING, ROOT } from "../root.ts";
import { listsByKind, type Run, setRun } from "./plugin.ts";

/** Renders some pages into the folder, in one run of Eleventy. One call after the other. */
export type RenderPages = (outlines: readonly Outline[]) => Promise<Rendered[]>;

/**
 * Loads Eleventy's configuration and the layouts for pages of one site, once for any number of runs. The working folder
 * must be the project's.
 */
export function pageRenderer(job: Pick<Run, "site" | "fill" | "folder">): RenderPages {
  const lists = listsByKind();
  let rendered: Rendered[] = [];
  const take = (page: Rendered): void => {
    rendered.push(page);
  };
  const eleventy = new Eleventy(undefined, undefined, {
    configPath: relative(process.cwd(), join(ROOT, `.eleventy${ENDING}`)),
    quietMode: true,
    config: (config: object) => setRun(config, { ...job, lists, take }),
  });
  // Eleventy prints errors before it throws them, and counts its files even when quiet: the caller tells of both.
  eleventy.disableLogger();
  // The plugin writes each page where it is hashed.
  eleventy.setDryRun(true);
  return async (outlines) => {
    rendered = [];
    // Eleventy asks for the lists once, so the same ones are filled for each run.
    for (const list of Object.values(lists)) list.length = 0;
    for (const outline of outlines) lists[outline.kind].push(Object.freeze(outline));
    await eleventy.write();
    return rendered;
  };
}
