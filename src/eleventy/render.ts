import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Diagnostic } from "../diagnostics.ts";
import type { Rendered } from "../engine/output/apply.ts";
import { useCode } from "../overrides/hook.ts";
import type { PublicationCode } from "../overrides/publication-code.ts";
import type { Outline } from "../pages/outline.ts";
import { modulePath } from "../root.ts";
import { brokenCode } from "./broken-code.ts";
import { configProblem } from "./config-problem.ts";
import { listsByKind, type Run, setRun } from "./plugin.ts";

/** Renders pages into the folder in one Eleventy run. Calls must not overlap. */
export type RenderPages = (outlines: readonly Outline[]) => Promise<Rendered[]>;

/** What all pages are rendered with: their shared data, and the code of their publication. */
export interface RendererOptions extends Pick<Run, "site" | "fill" | "folder"> {
  code: PublicationCode;
}

/** The configuration of a publication that has none. */
const CONFIG = modulePath(".eleventy");
/** Loads a publication's configuration, again in each generation. */
const OWN_CONFIG = modulePath("src/eleventy/own-config");

/** Sets up Eleventy for pages of one site, for any number of runs. The configuration is loaded with the first. */
export function pageRenderer({ code, ...job }: RendererOptions): RenderPages {
  const lists = listsByKind();
  let rendered: Rendered[] = [];
  let problems: Diagnostic[] = [];
  const take = (page: Rendered): void => {
    rendered.push(page);
  };
  const report = (problem: Diagnostic): void => {
    problems.push(problem);
  };
  const eleventy = new Eleventy(undefined, undefined, {
    configPath: relative(process.cwd(), code.config ? OWN_CONFIG : CONFIG),
    quietMode: true,
    config: (config: object) => setRun(config, { ...job, lists, take, report }),
  });
  // Eleventy logs errors before it throws them, and file counts even when quiet. The caller reports both.
  eleventy.disableLogger();
  // The plugin writes the pages.
  eleventy.setDryRun(true);
  return async (outlines) => {
    useCode(code);
    rendered = [];
    // Eleventy reads the data only once, so each run refills the same lists.
    for (const list of Object.values(lists)) list.length = 0;
    for (const outline of outlines) lists[outline.kind].push(Object.freeze(outline));
    problems = [];
    await write(eleventy, code);
    if (problems.length > 0) throw brokenCode(problems);
    return rendered;
  };
}

/** Runs Eleventy, and explains what the publication's configuration throws, or one of its plugins. */
async function write(eleventy: Eleventy, code: PublicationCode): Promise<void> {
  try {
    await eleventy.write();
  } catch (error) {
    const problem = configProblem(error, code);
    throw problem ? brokenCode([problem]) : error;
  }
}
